package communique.newsdesk.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The view for those who choose what is read. */
@QuarkusTest
@QuarkusTestResource(DeskResource.class)
class SourcesViewTest extends BrowserTest {

    @Override
    boolean isExpected(String complaint) {
        return complaint.contains("status of 422");
    }

    @Test
    void saysHowEveryFeedDoesAndWhatToDo() {
        var page = open("#/sources");

        assertThat(page.locator(".sources dl")).containsText("failing");
        assertThat(row(page, "Kastell Gazette")).containsText(Pattern.compile("failing since 9 h ago.*new address"));
        assertThat(row(page, "Lighthouse Weekly")).containsText("quiet");
        assertThat(row(page, "Lighthouse Weekly")).containsText("usually something within 7 days");
        assertThat(row(page, "Border Notes")).containsText("gone");
        assertThat(row(page, "Border Notes").getByText("Pause")).hasCount(0);
        assertThat(row(page, "Harbour Courier")).containsText(Pattern.compile("working.*3 h ago.*in 4 h"));
        assertThat(row(page, "Harbour Courier").getByLabel(Pattern.compile("\\d+ documents in 30 days")))
                .isVisible();
    }

    @Test
    void anAddedFeedIsInTheList() {
        var page = open("#/sources");

        add(page, "https://new.example/feed.xml", "Added here");

        assertThat(page.locator(".sources .state.up").first()).containsText("is read from now on");
        assertThat(page.getByLabel("Feeds: Added here")).containsText("waits for its first poll");
    }

    @Test
    void anAddressWithoutAFeedGetsAReason() {
        var page = open("#/sources");

        add(page, "https://nothing.example", "");

        assertThat(page.locator(".problem")).containsText("it names no feed");
        assertThat(page.getByLabel("Address of a feed")).hasValue("https://nothing.example");
    }

    @Test
    void aListIsImportedAndItsFaultsAreNamed() {
        var page = open("#/sources");

        page.getByLabel("Import a list")
                .setInputFiles(new FilePayload(
                        "feeds.opml",
                        "text/x-opml",
                        "https://imported.example/rss\nbroken".getBytes(StandardCharsets.UTF_8)));

        assertThat(page.locator(".sources")).containsText("1 feed added");
        assertThat(page.locator(".sources")).containsText("line 2: no address");
        assertThat(page.getByLabel("Feeds: Imported")).containsText("https://imported.example/rss");
    }

    @Test
    void aFeedIsPausedResumedAndRemovedWithTheKeyboard() throws Exception {
        var page = open("#/sources");
        add(page, "https://unwanted.example/feed.xml", "Unwanted");
        var row = row(page, "https://unwanted.example/feed.xml");

        row.getByText("Pause").press("Enter");
        assertThat(row.locator(".state")).hasText("paused");
        assertThat(row.getByText("Resume")).isFocused();
        row.getByText("Resume").press("Enter");
        assertThat(row.locator(".state")).hasText("working");

        row.getByText("Remove").press("Enter");
        assertThat(row.getByText("Keep")).isFocused();
        assertThat(violations(page)).isEmpty();
        row.getByText("Keep").press("Enter");
        row.getByText("Remove").press("Enter");
        row.getByText("Remove now").press("Enter");

        assertThat(row).hasCount(0);
        assertThat(page.locator("#announcer")).hasText("https://unwanted.example/feed.xml is read no longer");
    }

    private static void add(Page page, String url, String group) {
        page.getByLabel("Address of a feed").fill(url);
        page.getByLabel("Group (may be left out)").fill(group);
        page.getByText("Add feed").click();
    }

    private static Locator row(Page page, String name) {
        return page.locator("tr").filter(named(name));
    }
}
