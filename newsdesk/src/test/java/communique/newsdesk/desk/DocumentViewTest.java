package communique.newsdesk.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is kept of a document beside its text: the original and the revisions before. */
@QuarkusTest
@QuarkusTestResource(DeskResource.class)
class DocumentViewTest extends BrowserTest {

    private static final String COMPARE = "async ([a, b]) => (await import('/js/diff.js')).diff(a, b)"
            + ".map(p => ({same: '', added: '+', removed: '-'}[p.kind]) + '[' + p.text + ']').join('')";
    private static final String READING = "async (tag) => (await import('/js/languages.js')).reading(tag)?.found ?? ''";
    private static final String PART = "async ([original, html, body]) =>"
            + " (await import('/js/views/original.js')).parted(original, html, body)"
            + ".filter(p => p.kept).map(p => p.text.trim()).join('|')";

    @Test
    void theOriginalStandsBesideTheTextThatItBecame() {
        var page = open("#/document/desk-0");

        page.getByText("Beside the original").click();

        assertThat(page.locator(".original")).containsText("Home | World | Subscribe");
        assertThat(page.locator(".original .kept").first()).containsText("Varenna and Ostmark have agreed");
        assertThat(page.locator(".original .kept").filter(named("Subscribe"))).hasCount(0);
        assertThat(page.locator(".article .body").last()).isVisible();
        assertThat(page.locator(".article .body").last()).not().containsText("Subscribe");
        assertThat(page.url()).endsWith("#/document/desk-0?view=original");
    }

    @Test
    void aTextThatIsNotEnglishSaysWhatIsFoundInItsLanguage() {
        var page = open("#/document/desk-0");

        assertThat(page.locator(".how-read")).hasCount(0);
        assertThat(page.evaluate(READING, "uk"))
                .asString()
                .contains("unlisted persons, bodies and places by a dictionary");
        assertThat(page.evaluate(READING, "de-AT")).asString().contains("behind a title");
        assertThat(page.evaluate(READING, "it")).asString().contains("topics by actors and places");
        assertThat(page.evaluate(READING, "en-GB")).isEqualTo("");
        assertThat(page.evaluate(READING, "und")).isEqualTo("");
    }

    @Test
    void whatChangedBetweenTwoRevisionsIsMarked() {
        var page = open("#/document/desk-0");

        page.getByText("What changed (2 earlier revisions)").click();

        assertThat(page.locator(".changes .lede")).hasText("1 word added, 1 word removed");
        assertThat(page.locator(".changes del")).hasText("Friday");
        assertThat(page.locator(".changes ins")).hasText("Monday");

        page.getByLabel("What changed from").selectOption("2");
        assertThat(page.locator(".changed-title del")).containsText("in talks");
        assertThat(page.locator(".changes ins").last()).containsText("the Council that right");
    }

    @Test
    void aRevisedDocumentKeepsWhatItSaidBefore() throws Exception {
        post(Map.of("id", "corrected", "title", "Correction", "content", "GENEVA - Talks begin on Monday."));
        var page = open("#/document/corrected");
        assertThat(page.getByText("What changed")).hasCount(0);

        post(Map.of("id", "corrected", "title", "Correction", "content", "GENEVA - Talks begin on Tuesday."));
        await().until(() -> {
            page.reload();
            return page.locator(".article").textContent().contains("Tuesday");
        });

        page.getByText("What changed (1 earlier revision)").click();
        assertThat(page.locator(".changes del")).hasText("Monday");
        assertThat(page.locator(".changes ins")).hasText("Tuesday");
    }

    @Test
    void aHostileOriginalIsJustText() throws Exception {
        var content = "<script>alert(1)</script><img src=x onerror=alert(2)>".repeat(3_000);
        post(Map.of("id", "hostile-original", "title", "Hostile", "content", content));
        var page = open("#/document/hostile-original?view=original");

        assertThat(page.locator(".original")).containsText("<script>alert(1)</script><img src=x onerror=alert(2)>");
        assertThat(page.locator("main script, main img, main [onerror]")).hasCount(0);
    }

    @Test
    void aTagIsExplainedBesideTheOriginal() {
        var page = open("#/document/desk-0?view=original");

        page.locator(".body .m.actor").filter(named("Brink")).last().click();

        assertThat(page.locator(".why .subject")).hasText("Ada Brink");
        assertThat(page.locator(".why")).isInViewport();
    }

    static List<Arguments> comparesSentencesAndThenWords() {
        return List.of(
                Arguments.argumentSet("nothing", "A text.", "A text.", "[A text.]"),
                Arguments.argumentSet(
                        "a word",
                        "Opens on Monday. Ends.",
                        "Opens on Friday. Ends.",
                        "[Opens on ]-[Monday]+[Friday][. Ends.]"),
                Arguments.argumentSet("words in a row", "a b c d", "a x y d", "[a ]-[b c]+[x y][ d]"),
                Arguments.argumentSet("a sentence more", "One. Three.", "One. Two. Three.", "[One. ]+[Two. ][Three.]"),
                Arguments.argumentSet("all new", "", "New.", "+[New.]"),
                Arguments.argumentSet("another script", "Мир и война", "Мир и труд", "[Мир и ]-[война]+[труд]"));
    }

    @ParameterizedTest
    @MethodSource
    void comparesSentencesAndThenWords(String before, String after, String expected) {
        assertThat(open("#/add").evaluate(COMPARE, List.of(before, after))).isEqualTo(expected);
    }

    static List<Arguments> knowsWhichPartsOfAnOriginalBecameTheText() {
        return List.of(
                Arguments.argumentSet(
                        "a page",
                        "<nav>Menu</nav><p>Two &amp; two, <b>four</b>.</p><!-- x -->",
                        true,
                        "Two & two, four.",
                        "Two &amp; two,|four"),
                Arguments.argumentSet("one line", "Menu. It opened. Share this.", false, "It opened.", "It opened."),
                Arguments.argumentSet("no end of a tag", "<<<<<<p It opened", true, "It opened", ""));
    }

    @ParameterizedTest
    @MethodSource
    void knowsWhichPartsOfAnOriginalBecameTheText(String original, boolean html, String body, String expected) {
        assertThat(open("#/add").evaluate(PART, List.of(original, html, body))).isEqualTo(expected);
    }
}
