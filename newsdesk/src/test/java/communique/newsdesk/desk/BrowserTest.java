package communique.newsdesk.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import communique.events.EventJson;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The page in a real browser; whatever its console complains about fails the test. */
abstract class BrowserTest {

    /** By view, what is there once the view has its content. */
    private static final Map<String, String> CONTENT = Map.ofEntries(
            Map.entry("#/", ".map"),
            Map.entry("#/document/desk-0", "#related .entry"),
            Map.entry("#/document/desk-0?view=original", ".original .kept"),
            Map.entry("#/document/desk-0?view=changes", ".changes ins"),
            Map.entry("#/actor/ada-brink", ".said"),
            Map.entry("#/story/" + FerryCollision.STORY, ".origins circle"),
            Map.entry("#/versions?a=" + FerryCollision.WIRE + "&b=" + FerryCollision.CUT, ".versions .m"),
            Map.entry("#/document/" + FerryCollision.WIRE, "#context dl"),
            Map.entry("#/statements", ".said"),
            Map.entry("#/actors", ".columns a"),
            Map.entry("#/network", "svg.network"),
            Map.entry("#/add", "textarea"),
            Map.entry("#/sources", ".sources table"),
            Map.entry("#/pipeline", ".pipeline:has(.flow):has(:text('Send all again')) dl.figures"));

    private static final Browser BROWSER = Browser.find().orElse(null);

    @TestHTTPResource("/")
    URI desk;

    @BeforeEach
    void needsChromium() {
        assumeTrue(BROWSER != null, "skipped: no Chromium on this machine (apt-get install chromium-headless-shell)");
    }

    @AfterEach
    void nothingIsComplainedAbout() {
        if (BROWSER != null) {
            BROWSER.closePages();
            assertThat(BROWSER.complaints())
                    .filteredOn(complaint -> !isExpected(complaint))
                    .isEmpty();
        }
    }

    /** Whether a test makes the console complain on purpose. */
    boolean isExpected(String complaint) {
        return false;
    }

    static Page page(int width, ColorScheme colours) {
        return BROWSER.page(width, 1_000, colours);
    }

    Page open(String view) {
        var page = page(1_440, ColorScheme.LIGHT);
        show(page, view);
        return page;
    }

    /** Shows a view and waits until it has its content. */
    void show(Page page, String view) {
        page.navigate(desk + view);
        var otherwise = view.startsWith("#/document/")
                ? ".article"
                : view.startsWith("#/compare") ? ".versus-said .said, .compared .empty" : ".total";
        assertThat(page.locator(CONTENT.getOrDefault(view, otherwise)).first()).isVisible();
    }

    static Locator.FilterOptions named(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** Where the page breaks the rules that hold for it, or those of one kind. */
    static List<?> violations(Page page, String... rulesOnly) throws IOException {
        try (var rules = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
            page.evaluate(new String(rules.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<?>) page.evaluate(
                "only => axe.run(only.length ? {runOnly: only} : {}).then(r => r.violations.map("
                        + "v => v.id + ': ' + v.nodes.map(n => n.target + ' ' + n.failureSummary).join(' | ')))",
                List.of(rulesOnly));
    }

    static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(picture(name)));
    }

    static Path picture(String name) {
        return Path.of(System.getProperty("communique.home"), "docs/images/newsdesk-" + name + ".png");
    }

    void post(Map<String, String> document) throws Exception {
        var request = HttpRequest.newBuilder(desk.resolve("/api/documents"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(EventJson.write(document)))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }
}
