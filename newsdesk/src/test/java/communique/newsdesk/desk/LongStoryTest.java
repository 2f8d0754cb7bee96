package communique.newsdesk.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Wild data on the pages of stories, and the mark of what rises. */
@QuarkusTest
@QuarkusTestResource(
        value = DeskResource.class,
        initArgs = @ResourceArg(name = DeskResource.LONG_STORY, value = "true"),
        restrictToAnnotatedClass = true)
class LongStoryTest extends BrowserTest {

    private Page story(int width) {
        var page = page(width, ColorScheme.LIGHT);
        page.navigate(desk + "#/story/" + LongStory.ID);
        assertThat(page.locator(".chapters > li").first()).isVisible();
        return page;
    }

    @Test
    void aStoryThatRisesIsMarkedInTheListOnItsPageAndAmongWhatRises() {
        var page = open("#/?q=harbour");

        var row = page.locator(".of-story").filter(named("340 articles"));
        assertThat(row.locator(".rising")).hasText("↗ rising");
        assertThat(row.locator(".rising"))
                .hasAttribute("title", Pattern.compile("\\d+ texts of their own in the last hour, usually .*"));
        assertThat(row.locator("h3")).hasText(LongStory.TITLE);
        assertThat(row.locator("h3")).hasAttribute("dir", "auto");

        row.locator("h3 a").click();
        assertThat(page.locator("h1")).hasText(LongStory.TITLE);
        assertThat(page.locator(".rising").first()).hasText("↗ rising");

        show(page, "#/");
        page.locator(".risers a").filter(named(LongStory.TITLE)).click();
        assertThat(page.locator("h1")).hasText(LongStory.TITLE);
    }

    @Test
    void aStoryThatDoesNotRiseHasNoMark() {
        var page = open("#/?q=halcyon");

        assertThat(page.locator(".of-story")).hasCount(1);
        assertThat(page.locator(".of-story .rising")).isHidden();
    }

    @Test
    void aStoryOfVeryManyDocumentsSaysWhatItLeftOut() {
        var page = story(1_440);

        assertThat(page.locator("[role=note]"))
                .hasText("40 documents of this story are not looked into here: there are too many.");
        assertThat(page.locator(".chapters > li")).hasCount(40);
        page.getByText(Pattern.compile("Show \\d+ more documents")).click();
        assertThat(page.locator(".chapters > li")).hasCount(300);
        assertThat(page.locator(".chapters > li a:focus")).hasCount(1);
    }

    @Test
    void theFirstToComeInIsToldWhenItIsAnotherThanTheFirstThatWasPublished() {
        var page = story(1_440);

        assertThat(page.locator(".lede"))
                .containsText(
                        Pattern.compile("First: Outlet 0, .* \\(as published\\)\\. First to come in here: Outlet 1, "));
    }

    @Test
    void strangeTitlesAndOutletsAreTextAndFitThePage() throws Exception {
        for (int width : new int[] {360, 1_440}) {
            var page = story(width);
            page.getByText(Pattern.compile("Show \\d+ more documents")).click();

            assertThat(page.locator(".chapters h3").filter(named("<script>")).first())
                    .isVisible();
            assertThat(page.locator(".chapters h3")
                            .filter(named("Without a title"))
                            .first())
                    .isVisible();
            assertThat(page.locator(".chapters").getByText("source unknown").first())
                    .isVisible();
            assertThat(page.evaluate("window.wild")).isNull();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            assertThat(violations(page)).isEmpty();
        }
    }
}
