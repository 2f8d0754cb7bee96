package communique.newsdesk.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import communique.events.EventJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(DeskResource.class)
class PageTest {

    private static final List<String> VIEWS = List.of(
            "#/",
            "#/?q=border&dossier=Straits+treaty",
            "#/document/desk-0",
            "#/actor/ada-brink",
            "#/statements",
            "#/network",
            "#/add",
            "#/pipeline");

    private static Browser browser;

    @TestHTTPResource("/")
    URI desk;

    @BeforeAll
    static void start() {
        browser = Browser.start().orElse(null);
    }

    @BeforeEach
    void needsChromium() {
        assumeTrue(browser != null, "skipped: no Chromium on this machine (apt-get install chromium)");
    }

    @AfterEach
    void nothingIsComplainedAbout() {
        if (browser != null) {
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void findsWhatIsTyped() {
        var page = open("#/");

        page.getByRole(AriaRole.SEARCHBOX).fill("compressor station");
        page.keyboard().press("Enter");

        assertThat(page.locator(".story mark").first()).containsText(Pattern.compile("compressor|station"));
        assertThat(page.locator(".applied")).containsText("compressor station");
    }

    @Test
    void aFacetNarrowsTheList() {
        var page = open("#/");
        var total = page.locator(".results-head .total");
        assertThat(total).hasText(Pattern.compile("\\d+ documents"));
        var before = total.textContent();

        page.locator("[data-facet=dossier][data-value='Northern pipeline']").click();

        assertThat(total).not().hasText(before);
        assertThat(page.locator("[data-facet=dossier][aria-pressed=true]"))
                .hasText(Pattern.compile("Northern pipeline.*"));
    }

    @Test
    void aClickOnATagShowsTheWordsThatEarnedIt() {
        var page = open("#/document/desk-0");

        page.locator(".tag").filter(named("Straits treaty")).first().click();
        assertThat(page.locator(".why")).containsText("phrase");
        assertThat(page.locator(".body .now")).isInViewport();
        assertThat(page.locator(".body .now")).hasText("Straits treaty");

        page.locator(".body .m.actor").filter(named("Brink")).last().click();
        assertThat(page.locator(".why .subject")).hasText("Ada Brink");
        assertThat(page.locator(".why")).containsText("by surname");

        page.locator(".why").getByText("Close").click();
        assertThat(page.locator(".why")).isHidden();
    }

    @Test
    void aNewDocumentAppearsByItself() throws Exception {
        var page = open("#/");
        assertThat(page.locator("#live-state")).hasText("live");

        post(Map.of("content", "MUSCAT - Late news on the Straits treaty.", "title", "Late night in Muscat"));

        assertThat(page.locator(".arrivals")).containsText("Late night in Muscat");
    }

    @Test
    void aPausedListOnlyCounts() throws Exception {
        var page = open("#/");
        assertThat(page.locator("#live-state")).hasText("live");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pause"))
                .click();

        post(Map.of("content", "KASTELL - While nobody looked.", "title", "While paused"));

        assertThat(page.locator(".results-head button")).hasText("Resume, 1 waiting");
        assertThat(page.locator(".arrivals")).not().containsText("While paused");
    }

    @Test
    void anAddedDocumentIsFollowedUntilItCanBeFound() {
        var page = open("#/add");
        page.getByLabel("Text").fill("VIENNA - The sanctions on the Northern pipeline were lifted, said Piet Solan.");
        page.getByLabel("Headline").fill("Sanctions lifted");

        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Add").setExact(true))
                .click();

        assertThat(page.locator(".journey li.done")).hasCount(3);
        assertThat(page.locator(".journey li").last()).containsText(Pattern.compile("\\d+ m?s.*searchable"));
        screenshot(page, "add-light");
        page.getByText("Read it with its tags").click();
        assertThat(page.locator(".tags")).containsText("economic sanction");
    }

    @Test
    void aTriedDocumentShowsItsTags() {
        var page = open("#/add");
        page.getByLabel("Text").fill("The summit in Vienna: Tomas Kerr met Ada Brink.");

        page.getByText("Try without saving").click();

        assertThat(page.locator(".tags")).containsText("Tomas Kerr");
    }

    @Test
    void aHostileDocumentIsJustText() throws Exception {
        var title = "<script>alert(1)</script>\u202Egnp.exe" + "A".repeat(1_000_000);
        post(Map.of(
                "id", "hostile",
                "title", title,
                "content", "<img src=x onerror=alert(2)> javascript:alert(3) </p><svg onload=alert(4)> Geneva"));
        var page = open("#/");
        assertThat(page.locator(".total")).isVisible();
        page.navigate(desk + "#/document/hostile");

        assertThat(page.locator("h1")).containsText("<script>alert(1)</script>gnp.exe");
        assertThat(page.locator(".article .body").last()).containsText("<img src=x onerror=alert(2)>");
        assertThat(page.locator("main script, main img, main [onerror]")).hasCount(0);
        assertThat(page.locator("main").boundingBox().width).isLessThanOrEqualTo(1_440);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everybodyCanUseEveryView(ColorScheme colours) throws IOException {
        var page = browser.page(1_440, 1_000, colours);
        for (var view : VIEWS) {
            show(page, view);
            assertThat(violations(page)).as(view).isEmpty();
        }
    }

    @Test
    void aNarrowWindowNeedsNoScrollingSideways() {
        var page = browser.page(360, 780, ColorScheme.LIGHT);
        for (var view : VIEWS) {
            show(page, view);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(view)
                    .isEqualTo(360);
        }
        show(page, "#/");
        screenshot(page, "desk-narrow");
    }

    @Test
    void everythingLoadedIsSmall() {
        var page = open("#/");
        for (var view : VIEWS) {
            show(page, view);
        }
        var bytes = (Number)
                page.evaluate(
                        "performance.getEntriesByType('resource').filter(e => !e.name.includes('/api/')).reduce((sum, e) => sum + e.encodedBodySize, 0)");

        assertThat(bytes.longValue()).isBetween(50_000L, 500_000L);
    }

    @Test
    void looksAsInTheDocs() {
        assumeTrue(!System.getProperty("screenshots", "false").equals("false"), "skipped: no -Dscreenshots");
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var name = "-" + colours.name().toLowerCase(Locale.ROOT);
            var page = browser.page(1_440, 1_000, colours);
            show(page, "#/");
            screenshot(page, "desk" + name);
            show(page, "#/document/desk-0");
            page.locator(".tag").filter(named("border dispute")).first().click();
            assertThat(page.locator(".body .now")).isInViewport();
            screenshot(page, "document" + name);
            show(page, "#/actor/ada-brink");
            screenshot(page, "actor" + name);
            show(page, "#/statements");
            screenshot(page, "statements" + name);
            show(page, "#/network");
            screenshot(page, "network" + name);
            show(page, "#/pipeline");
            screenshot(page, "pipeline" + name);
        }
    }

    private Page open(String view) {
        var page = browser.page(1_440, 1_000, ColorScheme.LIGHT);
        show(page, view);
        return page;
    }

    /** Shows a view and waits until it has its content. */
    private void show(Page page, String view) {
        page.navigate(desk + view);
        var content = Map.of(
                "#/",
                ".map",
                "#/document/desk-0",
                "#related .story",
                "#/actor/ada-brink",
                ".said",
                "#/statements",
                ".said",
                "#/network",
                "svg.network",
                "#/add",
                "textarea",
                "#/pipeline",
                ".pipeline:has(.flow):has(:text('Send all again'))");
        assertThat(page.locator(content.getOrDefault(view, ".total")).first()).isVisible();
    }

    private static Locator.FilterOptions named(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static List<?> violations(Page page) throws IOException {
        try (var rules = PageTest.class.getResourceAsStream("/axe.min.js")) {
            page.evaluate(new String(rules.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<?>)
                page.evaluate(
                        "axe.run().then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target + ' ' + n.failureSummary).join(' | ')))");
    }

    private static void screenshot(Page page, String name) {
        var wanted = System.getProperty("screenshots", "false");
        if (!wanted.equals("false")) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(System.getProperty("communique.home"), "docs/images/newsdesk-" + name + ".png")));
        }
    }

    private void post(Map<String, String> document) throws Exception {
        var request = HttpRequest.newBuilder(desk.resolve("/api/documents"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(EventJson.write(document)))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }
}
