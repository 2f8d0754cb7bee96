package communique.newsdesk.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page while live events do not come. */
@QuarkusTest
@QuarkusTestResource(DeskResource.class)
class ReconnectTest extends BrowserTest {

    @Override
    boolean isExpected(String complaint) {
        return complaint.contains("503");
    }

    @Test
    void saysThatItIsNotLiveAndComesBackByItself() throws Exception {
        var page = page(1_440, ColorScheme.LIGHT);
        page.route("**/api/live", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        show(page, "#/");
        assertThat(page.locator("#live-state")).hasText("reconnecting");

        page.unroute("**/api/live");

        assertThat(page.locator("#live-state"))
                .hasText("live", new LocatorAssertions.HasTextOptions().setTimeout(15_000));
        post(Map.of("content", "ASTANA - Back on the air.", "title", "After the break"));
        assertThat(page.locator(".arrivals")).containsText("After the break");
    }
}
