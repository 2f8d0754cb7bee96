package communique.newsdesk.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every view while its answers are on their way, and when none comes. */
@QuarkusTest
@QuarkusTestResource(DeskResource.class)
class StatesTest extends BrowserTest {

    private static final List<String> VIEWS = List.of(
            "#/",
            "#/?dossier=Straits+treaty&q=border",
            "#/document/desk-0",
            "#/actor/ada-brink",
            "#/statements",
            "#/actors",
            "#/network",
            "#/passages?a=ada-brink&b=ostmark",
            "#/compare?a=actor:brink&b=actor:kerr",
            "#/sources",
            "#/pipeline");

    private static final Pattern READS = Pattern.compile("/api/(?!live)");

    @Override
    boolean isExpected(String complaint) {
        return complaint.startsWith("Failed to load resource");
    }

    @Test
    void everybodyCanUseAViewThatHasNoAnswer() throws IOException {
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (var view : VIEWS) {
                var page = with(colours, Route::abort);
                page.navigate(desk + view);

                assertThat(page.locator(".problem").first()).containsText("The newsdesk does not answer");
                assertThat(page.locator("[aria-busy=true]")).hasCount(0);
                assertThat(page.locator("h1")).hasCount(1);
                assertThat(page.locator(".problem button").first()).hasText("Try again");
                assertThat(violations(page)).as(view).isEmpty();
                page.context().close();
            }
        }
    }

    @Test
    void everybodyCanUseAViewThatIsOnItsWay() throws IOException {
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (var view : VIEWS) {
                var held = new ArrayList<Route>();
                var page = with(colours, held::add);
                page.navigate(desk + view);

                assertThat(page.locator("[aria-busy=true]").first()).isAttached();
                assertThat(page.locator("h1")).hasCount(1);
                assertThat(violations(page)).as(view).isEmpty();
                held.forEach(Route::abort);
                page.context().close();
            }
        }
    }

    @Test
    void tryingAgainShowsTheView() {
        var page = with(ColorScheme.LIGHT, Route::abort);
        for (var view : Map.of(
                        "#/document/desk-0", ".article", "#/actor/ada-brink", ".profile", "#/network", "svg.network")
                .entrySet()) {
            page.navigate(desk + view.getKey());
            assertThat(page.locator(".problem").first()).isVisible();
            page.unroute(READS);

            page.getByText("Try again", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();

            assertThat(page.locator(view.getValue())).isVisible();
            page.route(READS, Route::abort);
        }
    }

    @Test
    void everyViewHasATitleOfItsOwnFromTheFirstMoment() {
        var titles = new ArrayList<String>();
        for (var view : VIEWS) {
            var page = with(ColorScheme.LIGHT, Route::abort);
            page.navigate(desk + view);
            assertThat(page.locator(".problem").first()).isVisible();
            titles.add(page.title());
            page.context().close();
        }

        assertThat(titles).doesNotHaveDuplicates().allMatch(title -> title.endsWith("Communiqué"));
    }

    private static Page with(ColorScheme colours, Consumer<Route> reads) {
        var page = page(1_440, colours);
        page.route(READS, reads);
        return page;
    }
}
