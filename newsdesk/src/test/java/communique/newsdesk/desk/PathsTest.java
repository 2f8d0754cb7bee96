package communique.newsdesk.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Paths that a button or a link offers, each walked to its end. */
@QuarkusTest
@QuarkusTestResource(DeskResource.class)
class PathsTest extends BrowserTest {

    @Override
    boolean isExpected(String complaint) {
        return complaint.startsWith("Failed to load resource");
    }

    @Test
    void aFileIsFollowedUntilItsDocumentsCanBeFound() {
        var page = open("#/add");
        page.getByRole(AriaRole.TAB).filter(named("Files")).click();

        page.locator("input[type=file]")
                .setInputFiles(file("two.txt", "GENEVA - A first report.\n\nMUSCAT - A second report."));

        assertThat(page.locator(".journey").getByText("Open it")).hasCount(2);
        assertThat(page.locator(".journey .problem")).hasCount(0);
        page.locator(".journey").getByText("Open it").first().click();
        assertThat(page.locator(".article .body").last()).containsText("A first report.");
    }

    @Test
    void aPartOfAFileThatIsRefusedIsNamed() {
        var page = open("#/add");
        page.getByRole(AriaRole.TAB).filter(named("Files")).click();

        page.locator("input[type=file]").setInputFiles(file("half.txt", "OSLO - A report.\n\nunreadable"));
        assertThat(page.locator(".journey .problem")).containsText("half.txt was refused, part 2");
        assertThat(page.locator(".journey").getByText("Open it")).hasCount(1);

        page.locator("input[type=file]").setInputFiles(file("none.txt", "unreadable"));
        assertThat(page.locator(".journey").first()).containsText("the file has no text");
    }

    @Test
    void aWebAddressIsFollowedUntilItCanBeFound() {
        var page = open("#/add");
        page.getByRole(AriaRole.TAB).filter(named("Web address")).click();
        page.getByLabel("Web address").last().fill("https://news.example/kastell");

        page.getByText("Fetch and add").click();

        page.getByText("Open it").click();
        assertThat(page.locator(".article .body").last()).containsText("The page at https://news.example/kastell");
    }

    @Test
    void allStatementsOfAFilterAreThose() {
        var page = open("#/?dossier=Straits+treaty&source=Straits+Wire");
        var link = page.getByText(Pattern.compile("All \\d+ statements"));
        var number = link.textContent().replaceAll("\\D", "");

        link.click();

        assertThat(page.locator(".results-head .total")).hasText(number + " statements");
        assertThat(page.locator(".applied")).containsText("Straits treaty");
        assertThat(page.locator(".applied")).containsText("Straits Wire");
        page.getByLabel("Remove Straits Wire").click();
        assertThat(page.locator(".results-head .total")).not().hasText(number + " statements");
    }

    @Test
    void documentsOfWhichNoneHasADateAreShownWithoutAProblem() throws Exception {
        post(Map.of("title", "Dateless", "content", "LAGAN HARBOUR - Ada Brink gave a report that has no date."));

        var page = open("#/?q=dateless");

        assertThat(page.locator(".entry").filter(named("Dateless")).first()).isVisible();
        assertThat(page.locator("aside").getByText("Ada Brink").first()).isVisible();
        assertThat(page.locator(".problem")).hasCount(0);
    }

    @Test
    void anUndatedDocumentIsNoNewsOfThisMinute() throws Exception {
        post(Map.of("title", "Nobody knows when", "content", "LAGAN HARBOUR - A report without a date."));
        var page = open("#/");
        assertThat(page.locator(".results-head + .arrivals ~ div .entry").first())
                .not()
                .containsText("undated");
        assertThat(page.getByText(Pattern.compile("\\d+ undated, not shown"))).isVisible();

        page.locator("[aria-label=Order]").selectOption("arrived");

        var story = page.locator(".entry").filter(named("Nobody knows when")).first();
        assertThat(story).containsText(Pattern.compile("undated, came in (just now|\\d+ min ago)"));
    }

    @Test
    void anUndatedStatementIsMarkedAndComesLast() throws Exception {
        post(Map.of(
                "title", "Words without a date", "content", "OSLO - \"Nobody wrote the day down,\" said Leila Orm."));
        var page = open("#/statements?speaker=leila-orm");
        assertThat(page.locator(".said-list")).containsText("Nobody wrote the day down");

        assertThat(page.locator(".said-list .said").last()).containsText("undated");
        assertThat(page.locator(".said-list .said").first()).not().containsText("undated");
        show(page, "#/statements?speaker=leila-orm&from=2020-01-01");
        assertThat(page.locator(".said-list")).not().containsText("undated");
    }

    @Test
    void statementsAreNarrowedByTheDossierOfTheirDocument() {
        var page = open("#/statements");
        var dossier = page.locator("[data-facet=dossier]").first();
        var number = dossier.locator(".num").textContent();

        dossier.click();

        assertThat(page.locator(".results-head .total")).hasText(number + " statements");
        assertThat(page.locator("[data-facet=dossier]")).not().hasCount(1);
    }

    @Test
    void aDayWithoutATimeStaysADay() throws Exception {
        var today = LocalDate.now(ZoneOffset.UTC);
        post(Map.of("title", "Known to the day", "content", "OSLO - Today.", "publishedAt", today.toString()));
        var page = open("#/?q=Oslo+today&sort=arrived");

        assertThat(page.locator(".entry")
                        .filter(named("Known to the day"))
                        .first()
                        .locator("time")
                        .first())
                .hasText(Pattern.compile("\\w{3} " + today.getDayOfMonth() + ", " + today.getYear()));
    }

    @Test
    void theChartZoomsToWhatIsChosen() {
        var page = open("#/");
        assertThat(page.locator(".timeline-controls h2")).containsText("every 12 hours");

        page.locator(".timeline .chart").focus();
        page.keyboard().press("End");
        page.keyboard().press("Enter");

        assertThat(page.locator(".timeline-controls h2")).containsText(Pattern.compile("minutes|hour"));
        assertThat(page.locator(".applied")).containsText("UTC");
        page.getByText("all time").click();
        assertThat(page.locator(".timeline-controls h2")).containsText("every 12 hours");
    }

    @Test
    void whatFailsLeavesAWayOut() {
        var page = page(1_440, ColorScheme.LIGHT);
        page.route(Pattern.compile("/api/stories"), Route::abort);

        show(page, "#/?dossier=Straits+treaty");

        assertThat(page.locator(".problem")).containsText("does not answer");
        assertThat(page).hasTitle("Straits treaty – Communiqué");
        assertThat(page.locator("[data-facet=topic]").first()).isVisible();
        page.unroute(Pattern.compile("/api/stories"));
        page.getByText("Try again", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".entry").first()).isVisible();
        page.getByLabel("Remove Straits treaty").click();
        assertThat(page.locator(".applied")).isEmpty();
    }

    @Test
    void theKeyboardStaysWhereItIs() {
        var page = open("#/");
        page.getByRole(AriaRole.COMBOBOX).first().fill("border");
        page.locator("[aria-label=Order]").focus();
        page.evaluate("document.querySelector('[aria-label=Order]').value = 'arrived'");
        var facet = page.locator("[data-facet=dossier][data-value='Straits treaty']");
        facet.focus();
        page.keyboard().press("Enter");

        assertThat(page.locator(".applied")).containsText("border");
        assertThat(page.locator(".applied")).containsText("Straits treaty");
        assertThat(page.locator("[data-facet=dossier][aria-pressed=true]")).isFocused();
        assertThat(page.locator("[aria-label=Order]")).hasValue("arrived");

        page.getByRole(AriaRole.COMBOBOX).first().press("Enter");
        assertThat(page.getByRole(AriaRole.COMBOBOX).first()).isFocused();
        assertThat(page.locator("svg [tabindex='0'], .chart[tabindex='0']")).hasCount(2);
    }

    @Test
    void theMarksOfATextAreReachedByTheKeyboard() {
        var page = open("#/document/desk-0");
        page.locator(".body .m[tabindex='0']").focus();

        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");

        assertThat(page.locator(".why")).isVisible();
        assertThat(page.locator(".article > div > .body [tabindex='0']")).hasCount(1);
    }

    @Test
    void backLeadsToTheSamePlaceOfTheSameList() {
        var page = open("#/?by=document&source=Straits+Wire&source=Lagan+Gazette&source=Varenna+Herald");
        page.getByText("Show more").click();
        assertThat(page.locator(".entry")).hasCount(40);
        page.locator(".entry h3 a").nth(35).click();
        assertThat(page.locator(".article")).isVisible();

        page.goBack();

        assertThat(page.locator(".entry")).hasCount(40);
        assertThat(page.locator(".entry").nth(35)).isInViewport();
    }

    @Test
    void wordsOfTheRefusedTableStayWhole() {
        var page = page(1_440, ColorScheme.LIGHT);
        show(page, "#/pipeline");
        var lines = "cells => cells.map(cell => cell.getClientRects().length && Math.round(cell.clientHeight / 24))";

        assertThat((List<?>) page.locator("[aria-label='Rejections table'] th").evaluateAll(lines))
                .allMatch(height -> ((Number) height).intValue() <= 2);
        assertThat(page.getByText("Send again").boundingBox().height).isLessThan(40);

        var narrow = page(360, ColorScheme.LIGHT);
        show(narrow, "#/pipeline");
        assertThat(narrow.locator("td .code").first().boundingBox().width).isGreaterThan(100);
    }

    @Test
    void whatTheWordsNameIsOfferedWhileTheyAreTyped() {
        var page = open("#/");
        var box = page.getByRole(AriaRole.COMBOBOX).first();
        box.pressSequentially("border north");
        assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("Northern pipeline");

        box.press("ArrowDown");
        box.press("Enter");

        assertThat(box).hasValue("border dossier:\"Northern pipeline\" ");
        assertThat(page.locator(".applied")).containsText("Northern pipeline");
    }

    @Test
    void aNameThatWordsWereTakenForCanBeSwitchedOff() {
        var page = open("#/?q=Brinck");
        assertThat(page.locator(".applied")).containsText("Ada Brink");

        page.getByText("as words").click();

        assertThat(page.locator(".total")).hasText("0 documents");
        assertThat(page.locator(".applied")).containsText("\"Brinck\"");
    }

    @Test
    void whatIsNotUnderstoodIsMarkedUnderTheBox() {
        var page = open("#/?q=border+colour:red");

        assertThat(page.locator(".troubles mark")).hasText("colour:");
        assertThat(page.locator(".troubles")).containsText("There is no field 'colour'");
    }

    @Test
    void arabicIsReadFromTheRight() throws Exception {
        post(Map.of("id", "arabic", "title", "محادثات في مسقط", "content", "مسقط - بدأت المحادثات في مسقط اليوم."));
        var page = open("#/document/arabic");
        assertThat(page.locator("h1")).hasCSS("direction", "rtl");
        assertThat(page.locator(".body p").last()).hasCSS("direction", "rtl");

        show(page, "#/?sort=arrived");
        assertThat(page.locator(".entry h3").filter(named("محادثات")).first()).hasCSS("direction", "rtl");
    }

    @Test
    void onAPhoneTheFiltersAreADrawerAboveTheList() {
        var page = page(360, ColorScheme.LIGHT);
        show(page, "#/");
        var drawer = page.getByText("Narrow down", new Page.GetByTextOptions().setExact(true));
        assertThat(drawer.boundingBox().y).isLessThan(800);
        assertThat(page.locator("[data-facet=dossier]").first()).isHidden();

        drawer.click();
        page.locator("[data-facet=dossier]").first().click();

        assertThat(page.locator(".applied .chip")).hasCount(1);
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }
}
