package communique.newsdesk.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page where writing needs a key. */
@QuarkusTest
@TestProfile(KeyTest.WithKey.class)
@QuarkusTestResource(DeskResource.class)
class KeyTest extends BrowserTest {

    private static final String KEY = "the-key-of-this-desk";
    private static final String KEPT = "JSON.stringify([Object.values(sessionStorage), Object.values(localStorage),"
            + " document.cookie, location.href])";

    /** With a key configured. */
    public static final class WithKey implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("communique.api-key", KEY);
        }
    }

    /** The browser itself tells of a key that was not accepted. */
    @Override
    boolean isExpected(String complaint) {
        return complaint.contains("401");
    }

    @Test
    void asksForTheKeySendsItAndForgetsItWithTheTab() {
        var page = open("#/add");
        add(page, "The summit in Vienna went on.");
        assertThat(page.locator("dialog")).containsText("Writing needs a key");

        use(page, "a-wrong-key");
        assertThat(page.locator("dialog")).containsText("This key was not accepted");

        var request = page.waitForRequest("**/api/documents", () -> use(page, KEY));
        assertThat(request.headerValue("x-api-key")).isEqualTo(KEY);
        assertThat(page.locator(".journey li.done")).hasCount(3);
        assertThat(page.evaluate(KEPT)).isEqualTo("[[\"" + KEY + "\"],[],\"\",\"" + page.url() + "\"]");

        add(page, "The summit in Geneva went on.");
        assertThat(page.locator(".journey li.done")).hasCount(6);
        assertThat(page.locator("dialog")).hasCount(0);

        var other = open("#/add");
        add(other, "The summit in Muscat went on.");
        assertThat(other.locator("dialog")).containsText("Writing needs a key");
    }

    @Test
    void sendsNothingWithoutTheKey() {
        var page = open("#/add");
        add(page, "The summit in Astana went on.");
        assertThat(page.locator("dialog")).containsText("Writing needs a key");

        page.keyboard().press("Escape");

        assertThat(page.locator(".journey .problem")).containsText("Nothing was sent");
    }

    private static void add(Page page, String text) {
        page.locator("textarea").fill(text);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Add").setExact(true))
                .click();
    }

    private static void use(Page page, String key) {
        page.getByLabel("API key").fill(key);
        page.getByText("Use key").click();
    }
}
