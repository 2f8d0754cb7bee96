package communique.newsdesk.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DeskResource.class)
class PageTest extends BrowserTest {

    private static final String COMPARED =
            "#/compare?a=source:%22Straits+Wire%22&b=source:%22Lagan+Gazette%22&q=border";

    private static final List<String> VIEWS = List.of(
            "#/",
            "#/?by=document",
            "#/?q=border&dossier=Straits+treaty",
            "#/story/" + FerryCollision.STORY,
            "#/versions?a=" + FerryCollision.WIRE + "&b=" + FerryCollision.CUT,
            "#/document/" + FerryCollision.WIRE,
            "#/document/desk-0",
            "#/document/desk-0?view=original",
            "#/document/desk-0?view=changes",
            "#/actor/ada-brink",
            "#/statements",
            "#/statements?group=speaker&speakerCountry=CH",
            "#/actors",
            "#/network",
            "#/passages?a=ada-brink&b=ostmark",
            "#/compare",
            COMPARED,
            "#/add",
            "#/sources",
            "#/pipeline");

    @Test
    void findsWhatIsTyped() {
        var page = open("#/");

        page.getByRole(AriaRole.COMBOBOX).first().fill("compressor station");
        page.keyboard().press("Enter");

        assertThat(page.locator(".entry mark").first()).containsText(Pattern.compile("compressor|station"));
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

        assertThat(page.locator(".results-head [data-key=pause]")).hasText("Resume, 1 waiting");
        assertThat(page.locator(".arrivals")).not().containsText("While paused");

        page.locator(".results-head [data-key=pause]").click();
        assertThat(page.locator(".arrivals")).containsText("While paused");
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
        assertThat(page.locator(".tags")).containsText("economic sanction");
        page.getByText("Open it").click();
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

    @Test
    void everybodyCanUseEveryView() throws IOException {
        var page = page(1_440, ColorScheme.LIGHT);
        for (var view : VIEWS) {
            show(page, view);
            assertThat(violations(page)).as(view).isEmpty();
        }
    }

    @Test
    void everybodyCanReadEveryViewInTheDark() throws IOException {
        var page = page(1_440, ColorScheme.DARK);
        for (var view : VIEWS) {
            show(page, view);
            assertThat(violations(page, "color-contrast")).as(view).isEmpty();
        }
    }

    @Test
    void aNarrowWindowNeedsNoScrollingSideways() {
        var page = page(360, ColorScheme.LIGHT);
        for (var view : VIEWS) {
            show(page, view);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(view)
                    .isEqualTo(360);
        }
    }

    @Test
    void aCountryIsOfferedAsWhatItStandsFor() {
        var page = open("#/");

        page.locator("[data-facet=placeCountry][data-value=KZ]").click();
        assertThat(page.locator(".applied")).hasText("places in Kazakhstan ×");

        page.locator("[data-facet=actorCountry][data-value=KZ]").click();
        assertThat(page.locator(".applied")).containsText("actors from Kazakhstan ×");
    }

    @Test
    void everythingCanBeDoneWithTheKeyboard() {
        var page = open("#/document/desk-0");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();

        page.locator(".tag").filter(named("Ada Brink")).first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".why")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".why")).isHidden();
        assertThat(page.locator(".tag").filter(named("Ada Brink")).first()).isFocused();

        show(page, "#/add");
        page.getByRole(AriaRole.TAB).first().focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page.locator("input[type=file]")).isVisible();
    }

    /** Everything but the answers of the read API: page, scripts, styles, charting library, outlines of the countries. */
    @Test
    void everythingLoadedIsSmall() throws IOException {
        var page = open("#/");
        var first = weight(page);
        for (var view : VIEWS) {
            show(page, view);
        }
        var all = weight(page);
        Files.writeString(
                Path.of("target", "page-weight.txt"),
                "bytes compressed and raw: first view %s, all views %s%n".formatted(first, all));

        assertThat(all.get(0)).isBetween(50_000L, 500_000L);
        assertThat(first.get(1)).isGreaterThan(first.get(0));
    }

    private static List<Long> weight(Page page) {
        var sum = "size => ['navigation', 'resource'].flatMap(type => performance.getEntriesByType(type))"
                + ".filter(entry => !entry.name.includes('/api/')).reduce((sum, entry) => sum + entry[size], 0)";
        return Stream.of("encodedBodySize", "decodedBodySize")
                .map(size -> ((Number) page.evaluate(sum, size)).longValue())
                .toList();
    }
}
