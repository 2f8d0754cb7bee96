package communique.newsdesk.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import communique.events.EventJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes from the page into a report. */
@QuarkusTest
@QuarkusTestResource(DeskResource.class)
class CiteTest extends BrowserTest {

    @Test
    void aDocumentIsCitedAsBibtex() {
        var page = document("desk-0");

        assertThat(copied(page, "Copy BibTeX"))
                .matches("(?s)@online\\{desk-0,\\n"
                        + "  title = \\{Varenna and Ostmark agree to reopen the border at Kastell\\},\\n"
                        + "  organization = \\{Varenna Herald\\},\\n"
                        + "  date = \\{\\d{4}-\\d\\d-\\d\\d\\},\\n"
                        + ".*  note = \\{Communiqué, http.+/\\\\#/document/desk-0, revision [\\w-]+\\}\\n\\}\\n");
    }

    @Test
    void signsThatBibtexReadsAreTexts() throws Exception {
        post(Map.of("id", "odd-title", "title", "50 % {of} A&B_C\\input{x} ~^ $5 #1", "content", "OSLO - A report."));
        var bibtex = copied(document("odd-title"), "Copy BibTeX");

        assertThat(bibtex)
                .contains("title = {50 \\% of A\\&B\\_Cinputx \\textasciitilde{}\\textasciicircum{} \\$5 \\#1}")
                .doesNotContain("date =");
        assertThat(bibtex.chars().filter(each -> each == '{').count())
                .isEqualTo(bibtex.chars().filter(each -> each == '}').count());
    }

    @Test
    void aDocumentIsCitedAsCslJson() throws Exception {
        var items = EventJson.mapper().readTree(copied(document("desk-0"), "Copy CSL-JSON"));

        assertThat(items).hasSize(1);
        var item = items.get(0);
        assertThat(item.path("type").asText()).isEqualTo("article-newspaper");
        assertThat(item.path("title").asText()).startsWith("Varenna and Ostmark");
        assertThat(item.path("container-title").asText()).isEqualTo("Varenna Herald");
        assertThat(item.at("/issued/date-parts/0")).hasSize(3).allMatch(part -> part.isInt());
        assertThat(item.path("language").asText()).isEqualTo("en");
        assertThat(item.path("note").asText()).contains("#/document/desk-0");
    }

    @Test
    void aDocumentWithoutADateIsCitedWithoutOne() throws Exception {
        post(Map.of("id", "no-date", "title", "No date", "content", "OSLO - A report without a date."));

        var item = EventJson.mapper()
                .readTree(copied(document("no-date"), "Copy CSL-JSON"))
                .get(0);

        assertThat(item.has("issued")).isFalse();
        assertThat(item.has("author")).isFalse();
    }

    @Test
    void onPaperThereIsTheTextAlone() {
        for (var view : List.of("#/document/desk-0", "#/statements?speaker=ada-brink", "#/?dossier=Straits+treaty")) {
            var page = open(view);

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            for (var control : List.of(".masthead", ".searchbar", ".facets", ".actions", ".downloads", "button.copy")) {
                for (var shown : page.locator(control).all()) {
                    assertThat(shown).isHidden();
                }
            }
            assertThat(page.locator("h1")).isVisible();
            assertThat(page.locator(".body p, .said blockquote, .entry h3").first())
                    .isVisible();
            assertThat(page.locator("body")).hasCSS("background-color", "rgb(255, 255, 255)");
            page.context().close();
        }
    }

    private Page document(String id) {
        var page = open("#/document/" + id);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        return page;
    }

    private static String copied(Page page, String button) {
        page.getByText(button, new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("Copied", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        return (String) page.evaluate("navigator.clipboard.readText()");
    }
}
