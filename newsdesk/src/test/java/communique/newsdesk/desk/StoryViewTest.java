package communique.newsdesk.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list by story, the page of a story and two versions side by side, each link and button walked to its end. */
@QuarkusTest
@QuarkusTestResource(DeskResource.class)
class StoryViewTest extends BrowserTest {

    private static final String VERSIONS = "#/versions?a=" + FerryCollision.WIRE + "&b=" + FerryCollision.CUT;

    @Test
    void aStoryIsOneRowWithItsOutletsBehindIt() {
        var page = open("#/?q=halcyon");
        assertThat(page.locator(".results-head [role=status]"))
                .containsText(Pattern.compile("1 story, \\d+ documents"));
        var row = page.locator(".entry.of-story");
        assertThat(row).hasCount(1);
        assertThat(row).containsText("12 articles, 9 origins");
        assertThat(row).containsText(Pattern.compile("first: Straits Wire, .*\\d\\d:\\d\\d.* \\(as published\\)"));

        row.locator("summary").click();

        assertThat(row.locator(".behind li")).hasCount(12);
        assertThat(row.locator(".behind li").filter(named("copy"))).hasCount(3);
        row.locator(".behind li a").first().click();
        assertThat(page.locator(".article .body").last()).isVisible();
    }

    @Test
    void theListCanBeSwitchedToDocumentsAndBack() {
        var page = open("#/?q=halcyon");

        button(page, "By document").click();

        assertThat(page.locator(".results-head .total")).hasText(Pattern.compile("\\d+ documents"));
        assertThat(page.locator(".entry.of-story")).hasCount(0);
        assertThat(page.url()).contains("by=document");
        assertThat(button(page, "By document")).hasAttribute("aria-pressed", "true");
        assertThat(button(page, "By document")).isFocused();

        page.locator(".chip .link").first().click();
        assertThat(page.url()).contains("by=document");
        button(page, "By story").click();
        assertThat(page.locator(".entry.of-story").first()).isVisible();
    }

    @Test
    void moreStoriesAreShownAndTheirNumberIsThatOfTheList() {
        var page = open("#/?to=" + "2100-01-01");
        var total = page.locator(".results-head .stories");
        assertThat(total).hasText(Pattern.compile("\\d+ stories, "));
        var stories = Integer.parseInt(total.textContent().replaceFirst(" .*", ""));

        while (page.getByText("Show more").count() > 0) {
            var shown = page.locator(".results-head ~ div > .entry").count();
            page.getByText("Show more").click();
            assertThat(page.locator(".results-head ~ div > .entry").nth(shown)).isVisible();
        }

        assertThat(page.locator(".results-head ~ div > .entry")).hasCount(stories);
    }

    @Test
    void aStoryTellsWhoWasFirstAndWhatEachAdded() {
        var page = open("#/?q=halcyon");
        page.locator(".entry.of-story h3 a").click();

        assertThat(page.locator("h1")).hasText(FerryCollision.TITLE);
        assertThat(page.locator(".lede")).containsText("First: Straits Wire");
        assertThat(page.locator(".chapters > li")).hasCount(12);
        assertThat(page.locator(".chapters > .copied")).hasCount(3);
        assertThat(page.locator(".chapters")).containsText("Nothing that was not told before.");

        page.locator(".added .number a").filter(named("15 injured")).click();

        assertThat(page.locator(".body .m.linked").first()).isInViewport();
        assertThat(page.locator(".body .m.linked").first()).hasText("15");
    }

    @Test
    void everySentenceOfTheSummaryLeadsToItsPlace() {
        var page = open(story());
        var sentences = page.locator("section").filter(has(page, "In short")).locator(".said");
        assertThat(sentences.count()).isBetween(1, 3);
        var text = sentences.last().locator("blockquote").textContent();

        sentences.last().locator("a").click();

        assertThat(page.locator(".body .m.linked").first()).isInViewport();
        var linked = String.join("", page.locator(".body .m.linked").allTextContents());
        assertThat(linked).isEqualTo(text);
    }

    @Test
    void whereDocumentsDifferBothSidesAreShown() {
        var page = open(story());

        var injured = page.locator(".differ").filter(named("How many were injured"));
        assertThat(injured).containsText("at least 12");
        assertThat(injured).containsText("15");
        var denial = page.locator(".differ").filter(named("denied"));
        assertThat(denial.first()).containsText("Denied, speaker unknown");

        injured.locator("a").last().click();
        assertThat(page.locator(".body .m.linked").first()).isInViewport();
    }

    @Test
    void nobodysWordIsPutIntoTheMouthOfTheOutletThatReportsIt() {
        var page = open(story());
        var outlets = page.locator("aside .counts a").allTextContents();
        var claims = page.locator(".differ .claim strong").allTextContents();

        assertThat(outlets).hasSize(9);
        assertThat(claims).contains("Denied, speaker unknown").noneMatch(claim -> outlets.stream()
                .anyMatch(claim::contains));
    }

    @Test
    void placesCloseToEachOtherAreSeenOnTheMap() {
        var page = open("#/?q=halcyon");
        var map = page.locator("svg.map");
        assertThat(map.locator("circle").first()).isVisible();
        var sea = map.boundingBox();

        for (var circle : map.locator("circle").all()) {
            var box = circle.boundingBox();
            assertThat(box.x).isBetween(sea.x, sea.x + sea.width);
            assertThat(box.y).isBetween(sea.y, sea.y + sea.height);
        }
    }

    @Test
    void dotsStandBetweenThingsAndNowhereElse() {
        var page = open(story());
        assertThat(page.locator(".utterances .meta a").first()).isVisible();

        var dotted = page.evaluate(
                "() => [...document.querySelectorAll('.meta > * + *')]"
                        + ".filter(each => getComputedStyle(each, '::before').content !== 'none')"
                        + ".filter(each => /[,.;:] *$/.test(each.previousSibling?.textContent ?? '')).map(each => each.textContent)");

        assertThat((List<?>) dotted).isEmpty();
    }

    @Test
    void theOriginsAreReachedByTheKeyboard() {
        var page = open(story());
        assertThat(page.locator(".origins circle")).hasCount(12);
        assertThat(page.locator(".origins .own")).hasCount(9);
        assertThat(page.locator(".origins [tabindex='0']")).hasCount(1);

        page.locator(".origins [tabindex='0']").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".origins circle:focus"))
                .hasAttribute("aria-label", Pattern.compile("copy of Straits Wire, \\d+ %"));
        page.keyboard().press("Enter");

        assertThat(page.locator("#context")).containsText("Copy of");
    }

    @Test
    void aCopyIsComparedWithItsOrigin() {
        var page = open(story());

        page.locator(".chapters > .copied").first().getByText("compare").click();

        assertThat(page.locator(".lede")).containsText(Pattern.compile("passages? in common: \\d+ % of Straits Wire"));
        assertThat(page.locator(".lede")).containsText("one is a copy of the other");
    }

    @Test
    void aPassageOfOneVersionIsLitInTheOther() {
        var page = open(VERSIONS);

        page.locator(".versions .m").first().click();

        assertThat(page.locator(".versions .article").first().locator(".now").first())
                .isVisible();
        assertThat(page.locator(".versions .article").last().locator(".now").first())
                .isInViewport();
        page.locator(".versions .article").last().locator(".m[tabindex='0']").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page.locator(".versions .now")).not().hasCount(0);
    }

    @Test
    void otherVersionsCanBeChosenAndSwapped() {
        var page = open(VERSIONS);
        var first = page.locator(".versions .headline").first();
        var before = first.textContent();

        page.getByText("Swap").click();
        assertThat(page.locator(".versions .headline").last()).hasText(before);

        page.locator(".actions select").selectOption("cape-sorrow-echo-halcyon-1");
        assertThat(page.locator(".versions .headline").last()).containsText("We thought it was a rock");

        page.getByText("The story", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("h1")).hasText(FerryCollision.TITLE);
    }

    @Test
    void aDocumentNamesItsOriginItsCopiesAndWhoElseTellsTheStory() {
        var page = open("#/document/" + FerryCollision.REPRINT);
        var context = page.locator("#context");
        assertThat(context)
                .containsText(Pattern.compile("Copy of.*Straits Wire \\(\\d+ % of this text stands there; compare\\)"));
        assertThat(context).containsText("Also in");

        context.getByText("Straits Wire").first().click();

        assertThat(page.locator("#context")).containsText(Pattern.compile("Copied by.*Varenna Herald.*Lagan Gazette"));
        assertThat(page.locator("#context")).containsText("this one");
        page.locator("#context").getByText("more").click();
        assertThat(page.locator(".results-head .total")).hasText("12 documents");
        assertThat(page.locator(".applied")).containsText("one story");
    }

    @Test
    void aDocumentThatStandsAloneSaysNothingOfAStory() throws Exception {
        post(Map.of("id", "alone", "title", "Alone", "content", "OSLO - Nobody else tells this."));
        var page = open("#/document/alone");

        assertThat(page.locator("#related, .article").first()).isVisible();
        assertThat(page.locator("#context")).isHidden();
        page.navigate(desk + "#/story/story:alone");
        assertThat(page.locator("h1")).hasText("Alone");
        assertThat(page.locator(".lede")).containsText("as received here");
    }

    @Test
    void aStoryThatIsNotThereSaysSo() {
        var page = page(1_440, ColorScheme.LIGHT);
        page.navigate(desk + "#/story/nobody");

        assertThat(page.locator(".problem")).containsText("No document tells a story of the id nobody");
    }

    @Test
    void theOutletsOfAStoryLeadToTheirDocuments() {
        var page = open(story());

        page.locator(".counts a").filter(named("Ostmark Courier")).click();

        assertThat(page.locator(".results-head .total")).hasText("2 documents");
        assertThat(page.locator(".applied")).containsText("Ostmark Courier");
    }

    @Override
    boolean isExpected(String complaint) {
        return complaint.startsWith("Failed to load resource");
    }

    private static String story() {
        return "#/story/" + FerryCollision.STORY;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.FilterOptions has(Page page, String heading) {
        return new Locator.FilterOptions()
                .setHas(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading)));
    }
}
