package communique.newsdesk.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writes the pictures of the docs, with {@code -Dscreenshots}. */
@QuarkusTest
@QuarkusTestResource(DeskResource.class)
class ScreenshotsTest extends BrowserTest {

    private static final String COMPARED = "#/compare?a=source:%22Straits+Wire%22&b=source:%22Lagan+Gazette%22";

    private static final String TEXT = """
            VIENNA - The sanctions on the Northern pipeline will be lifted in two steps, ministers agreed on Sunday.

            "The first step is a matter of days," said Piet Solan. Ostmark wants the compressor station repaired first.""";

    @BeforeEach
    void onlyWhenWanted() {
        assumeTrue(!System.getProperty("screenshots", "false").equals("false"), "skipped: no -Dscreenshots");
    }

    @Test
    void looksAsInTheDocs() {
        open("#/").reload();
        List.of(ColorScheme.LIGHT, ColorScheme.DARK).forEach(this::views);
        List.of(ColorScheme.LIGHT, ColorScheme.DARK).forEach(this::narrow);
        List.of(ColorScheme.LIGHT, ColorScheme.DARK).forEach(this::add);
    }

    private void views(ColorScheme colours) {
        var page = page(1_440, colours);
        show(page, "#/");
        screenshot(page, named("desk", colours));
        show(page, "#/document/desk-0");
        page.locator(".tag").filter(named("border dispute")).first().click();
        assertThat(page.locator(".body .now")).isInViewport();
        screenshot(page, named("document", colours));
        show(page, "#/document/desk-0?view=original");
        screenshot(page, named("original", colours));
        show(page, "#/document/desk-0?view=changes");
        page.getByLabel("What changed from").selectOption("2");
        screenshot(page, named("changes", colours));
        show(page, "#/?q=halcyon");
        page.locator(".behind summary").first().click();
        assertThat(page.locator(".behind li").first()).isVisible();
        screenshot(page, named("stories", colours));
        show(page, "#/story/" + FerryCollision.STORY);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture(named("story", colours))));
        show(page, "#/versions?a=" + FerryCollision.WIRE + "&b=" + FerryCollision.CUT);
        page.locator(".versions .m").nth(1).click();
        screenshot(page, named("versions", colours));
        show(page, "#/document/" + FerryCollision.REPRINT);
        assertThat(page.locator("#context dl")).isVisible();
        screenshot(page, named("copy", colours));
        show(page, "#/actor/ada-brink");
        screenshot(page, named("actor", colours));
        show(page, "#/statements");
        screenshot(page, named("statements", colours));
        show(page, "#/network");
        screenshot(page, named("network", colours));
        show(page, COMPARED);
        screenshot(page, named("compare", colours));
        show(page, "#/sources");
        screenshot(page, named("sources", colours));
        show(page, "#/pipeline");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture(named("pipeline", colours))));
    }

    private void narrow(ColorScheme colours) {
        var page = page(360, colours);
        show(page, "#/");
        screenshot(page, named("desk-narrow", colours));
        show(page, "#/document/desk-0");
        screenshot(page, named("document-narrow", colours));
        show(page, COMPARED);
        screenshot(page, named("compare-narrow", colours));
        show(page, "#/story/" + FerryCollision.STORY);
        screenshot(page, named("story-narrow", colours));
    }

    private void add(ColorScheme colours) {
        var page = page(1_440, colours);
        show(page, "#/add");
        page.locator("textarea").fill(TEXT);
        page.getByLabel("Headline").fill("Sanctions to be lifted in two steps");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Add").setExact(true))
                .click();
        assertThat(page.locator(".outcome .tags")).isVisible();
        screenshot(page, named("add", colours));
    }

    private static String named(String view, ColorScheme colours) {
        return view + "-" + colours.name().toLowerCase(Locale.ROOT);
    }
}
