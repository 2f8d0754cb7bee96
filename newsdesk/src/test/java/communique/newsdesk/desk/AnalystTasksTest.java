package communique.newsdesk.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an analyst does on a day, each from the first view on, with as few clicks as the test makes. */
@QuarkusTest
@QuarkusTestResource(DeskResource.class)
class AnalystTasksTest extends BrowserTest {

    @Test
    void whatDidSomebodySayAboutASubjectInAYear() {
        var page = open("#/");

        page.getByText("Statements", exactly()).click();
        assertThat(page.locator(".said-list .said").first()).isVisible();
        ask(page, "said-by:solan sanctions in:2026");

        assertThat(page.locator(".applied")).containsText("said by Piet Solan");
        assertThat(page.locator(".said .who")).not().hasCount(0);
        assertThat(page.locator(".said .who").filter(named("Piet Solan")))
                .hasCount(page.locator(".said").count());
    }

    @Test
    void whoIsMostNamedWithSomebodyThisMonth() {
        var page = open("#/network");
        page.navigate(desk + "#/network?with=ostmark");
        assertThat(page.locator(".applied")).containsText("with ostmark");

        page.locator(".counts a.num").first().click();

        assertThat(page.locator("h1")).containsText("Ostmark");
        assertThat(page.locator(".said mark").first()).isVisible();
    }

    @Test
    void allStatementsOnAPlaceByOfficialsOfACountry() {
        var page = open("#/statements?q=place:kastell");
        assertThat(page.locator(".said").first()).isVisible();

        page.locator("[data-facet=speaker]").filter(named("Marek Dunn")).click();

        assertThat(page.locator(".applied")).containsText("said by Marek Dunn");
        assertThat(page.locator(".results-head .total")).hasText(Pattern.compile("\\d+ statements"));
    }

    @Test
    void documentsThatNameBothOfTwoActors() {
        var page = open("#/");
        var total = page.locator(".results-head .total");

        ask(page, "actor:brink with:dunn");

        assertThat(page.locator(".applied")).containsText("with Marek Dunn");
        assertThat(page.locator(".troubles")).isEmpty();
        show(page, "#/?actor=ada-brink&actor=marek-dunn");
        page.getByText("any of them is named: all").click();
        assertThat(page.getByText("all of them must be named: any")).isVisible();
        assertThat(page.locator("[data-facet=actor][aria-pressed=true]")).hasCount(2);
    }

    @Test
    void findAnActorByAName() {
        var page = open("#/");

        page.getByText("Actors", exactly()).click();
        page.getByLabel("Find an actor").fill("Бринк");

        assertThat(page.locator(".columns a")).hasCount(1);
        page.locator(".columns a").click();
        assertThat(page.locator("h1")).hasText("Ada Brink");
    }

    @Test
    void leaveSomethingOut() {
        var page = open("#/");
        var total = page.locator(".results-head .total");
        assertThat(total).hasText(Pattern.compile("\\d+ documents"));
        var before = total.textContent();

        page.locator("[data-name=dossier] li").first().hover();
        page.getByLabel("Leave Straits treaty out").click();

        assertThat(page.locator(".applied")).containsText("-dossier:\"Straits treaty\"");
        assertThat(total).not().hasText(before);
        assertThat(page.locator("[data-facet=dossier]").filter(named("Straits treaty")))
                .hasCount(0);
    }

    @Test
    void exportStatementsAndCiteOne() throws Exception {
        var page = open("#/statements?speaker=ada-brink");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));

        page.getByText("Export", exactly()).click();
        var file = page.waitForDownload(() -> page.getByText("CSV", exactly()).click());

        var lines = Files.readAllLines(file.path());
        assertThat(lines.get(0)).contains("speaker=ada-brink");
        assertThat(lines.get(1)).startsWith("\"text\",\"speaker\"");
        assertThat(lines.subList(2, lines.size())).hasSize(22).allMatch(line -> line.contains("\"Ada Brink\""));

        page.getByText("Copy quote", exactly()).first().click();
        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .matches(
                        "“.+” – Ada Brink, Foreign Minister of Varenna \\(\\w+\\)\\. .+, \\d{4}-\\d\\d-\\d\\d\\. http.+#/document/.+at=\\d+");
    }

    /** Two clicks: the outlets behind the row, the story. */
    @Test
    void whichSourcesHadTheSameEventAndWhoWasFirst() {
        var page = open("#/");
        ask(page, "halcyon");
        var row = page.locator(".entry.of-story").first();
        assertThat(row).containsText("12 articles, 9 origins");
        assertThat(row).containsText("first: Straits Wire");

        row.locator("summary").click();
        assertThat(row.locator(".behind li")).hasCount(12);
        row.locator("h3 a").click();

        assertThat(page.locator(".lede")).containsText(Pattern.compile("First: Straits Wire, .*as published"));
        assertThat(page.locator(".chapters > li").nth(1)).containsText("stands in Straits Wire");
        assertThat(page.locator(".counts li")).hasCount(9);
    }

    /** Four clicks: Compare, Two outlets, the one, the other. */
    @Test
    void compareTwoOutlets() {
        var page = open("#/");

        page.getByText("Compare", exactly()).first().click();
        page.getByText("Two outlets", exactly()).click();
        page.getByLabel("First outlet").first().selectOption("Straits Wire");
        page.getByLabel("Second outlet").first().selectOption("Lagan Gazette");

        assertThat(page).hasTitle("Straits Wire and Lagan Gazette compared – Communiqué");
        assertThat(page.locator("[data-aspect=source] .only")).hasCount(2);
        var number = page.locator("[data-aspect=dossier] .side-a a").first();
        var documents = number.textContent();
        number.click();
        assertThat(page.locator(".results-head .total")).hasText(documents + " documents");
    }

    /** Two clicks: Compare, This month and last month. */
    @Test
    void compareTwoPeriods() {
        var page = open("#/");

        page.getByText("Compare", exactly()).first().click();
        page.getByText("This year and last year", exactly()).click();

        assertThat(page.locator(".versus-head .big")).hasCount(4);
        assertThat(page.locator(".versus .bar").first()).isAttached();
        page.getByText("As a table", exactly()).click();
        var number = page.locator(".volume td a").last();
        var documents = number.textContent();
        number.click();
        assertThat(page.locator(".results-head .total")).hasText(Pattern.compile(documents + " documents?"));
    }

    /** Two clicks: Compare, Last 7 days and the 7 before. */
    @Test
    void whoIsMostNamedWithSomebodyAgainstThePeriodBefore() {
        var page = open("#/");

        page.getByText("Compare", exactly()).first().click();
        page.getByLabel("Search in both").fill("actor:ostmark");
        page.getByText("Last 7 days and the 7 before", exactly()).click();

        assertThat(page.locator("[data-aspect=actor] tbody th").first()).hasText("Ostmark");
        var number =
                page.locator("[data-aspect=actor] tbody tr").nth(1).locator("a").first();
        var documents = number.textContent();
        number.click();
        assertThat(page.locator(".results-head .total")).hasText(Pattern.compile(documents + " documents?"));
    }

    /** Two clicks from the page of the one: Compare with another, Compare these two. */
    @Test
    void compareTwoActors() {
        var page = open("#/actor/ada-brink");

        page.getByText("Compare with another", exactly()).click();
        assertThat(page.getByLabel("First actor")).hasValue("Ada Brink");
        page.getByLabel("Second actor").pressSequentially("Kerr");
        page.getByLabel("Second actor").press("Enter");

        assertThat(page).hasTitle("Ada Brink and Tomas Kerr compared – Communiqué");
        var number = page.locator(".versus-head .big a").last();
        var statements = number.textContent();
        number.click();
        assertThat(page.locator(".results-head .total")).hasText(statements + " statements");
    }

    @Test
    void showTheSentencesThatLinkTwoActors() {
        var page = open("#/actor/ada-brink");

        page.getByLabel(Pattern.compile("The \\d+ sentences? with Ostmark")).click();

        assertThat(page.locator(".said mark").filter(named("Ostmark")).first()).isVisible();
        page.locator(".said .meta a").first().click();
        assertThat(page.locator(".why .subject")).isVisible();
    }

    @Test
    void deleteADocumentAndUndo() throws Exception {
        post(Map.of("id", "unwanted", "title", "Unwanted", "content", "OSLO - This zeppelin has no permit."));
        var page = open("#/document/unwanted");

        page.getByText("Delete", exactly()).click();
        page.getByText("Undo", exactly()).click();
        assertThat(page.getByText("Delete", exactly())).isVisible();

        page.getByText("Delete", exactly()).click();
        page.getByText("Delete now", exactly()).click();
        assertThat(page.getByText(Pattern.compile("It is gone"))).isVisible();
        show(page, "#/?q=zeppelin");
        assertThat(page.locator(".total")).hasText("0 documents");
    }

    @Test
    void aSubjectIsFoundWithoutItsWords() {
        var page = open("#/");
        var box = page.getByRole(AriaRole.COMBOBOX).first();

        box.pressSequentially("north pipe");
        page.getByRole(AriaRole.OPTION).filter(named("Northern pipeline")).click();

        assertThat(page.locator(".results-head .total")).hasText("15 documents");
    }

    @Test
    void shareByLink() {
        var page = open("#/?dossier=Northern+pipeline");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));

        page.getByText("Copy link", exactly()).click();

        assertThat((String) page.evaluate("navigator.clipboard.readText()")).isEqualTo(page.url());
        assertThat(page).hasTitle("Northern pipeline – Communiqué");
    }

    @Test
    void watchASearch() throws Exception {
        var page = open("#/?q=dossier:\"Northern+pipeline\"+zebra");
        assertThat(page.getByText("watching this search")).isVisible();
        assertThat(page.locator("#live-state")).hasText("live: dossier:\"Northern pipeline\" zebra");

        post(Map.of("title", "No match", "content", "OSLO - A report on horses."));
        post(Map.of("title", "A match", "content", "OSLO - A zebra beside the Northern pipeline."));

        assertThat(page.locator(".arrivals")).containsText("A match");
        assertThat(page.locator(".arrivals .entry")).hasCount(1);
        assertThat(page.locator(".results-head .total")).hasText("1 document");
    }

    @Test
    void theNumbersMoveWhileASearchIsWatched() throws Exception {
        var page = open("#/?q=okapi+OR+Muscat");
        assertThat(page.locator("#live-state")).containsText("live:");
        var total = page.locator(".results-head .total");
        var wire = page.locator("[data-facet=source][data-value='Straits Wire'] .num");
        assertThat(wire).isVisible();
        var documents = number(total.textContent());
        var ofWire = number(wire.textContent());

        post(Map.of("title", "First okapi", "content", "OSLO - An okapi.", "source", "Straits Wire"));

        assertThat(total).hasText(documents + 1 + " documents");
        assertThat(wire).hasText(String.valueOf(ofWire + 1));
    }

    @Test
    void newStatementsAreOfferedAboveTheListThatIsBeingRead() throws Exception {
        var page = open("#/statements?q=quokka+OR+Kastell+OR+trust");
        assertThat(page.locator("#live-state")).containsText("live: quokka");

        post(Map.of("title", "Words", "content", "OSLO - \"A quokka is a friend,\" said Leila Orm."));

        page.getByText("Show 1 new", exactly()).click();
        assertThat(page.locator(".said-list")).containsText("A quokka is a friend");
    }

    private static long number(String text) {
        return Long.parseLong(text.replaceAll("\\D", ""));
    }

    private static void ask(Page page, String query) {
        var box = page.getByRole(AriaRole.COMBOBOX).first();
        box.fill(query);
        box.press("Enter");
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
