package communique.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlCleanerTest {

    private static final String LEAD =
            "The harbour of Port Orsen opened on Monday after a winter of talks, and the first ships left at noon.";
    private static final String QUOTE = "“We agreed on everything but the lighthouse,” the mayor of the old town said.";
    private static final String END =
            "Both governments will meet again in the autumn to settle who pays for the new lighthouse on the cape.";
    private static final String TEASER =
            "A teaser of another story that is long enough to look like a paragraph of this one, and even ends in a stop.";

    private static final String MIDDLE =
            "Fishermen from the northern villages had asked for the opening for years, and had written to both capitals.";
    private static final String LATE =
            "Nobody in the town hall would say on Monday how long the new agreement between the two countries holds.";

    private static final String PAGE = """
            <!doctype html><html lang="en-GB"><head><title>Port Orsen opens its harbour | Port Courier</title>
            <meta property="og:title" content="Port Orsen opens its harbour">
            <meta property="og:site_name" content="Port Courier">
            <meta property="article:published_time" content="2024-03-04T10:30:00+00:00">
            <meta name="author" content="Ann Lee"><link rel="canonical" href="https://courier.example/2024/03/04/harbour">
            <script>var x = "The harbour is a script.";</script><style>p { color: red }</style></head>
            <body class="single has-comments"><header><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav></header>
            <div id="wrapper"><div class="main-column"><h1>Port Orsen opens its harbour</h1>
            <div class="byline">By Ann Lee</div><div class="share-buttons"><a href="#">Facebook</a><a href="#">Twitter</a></div>
            <figure><img src="a.jpg" alt="x"><figcaption>The mayor waves from the quay on Monday afternoon.</figcaption></figure>
            <div class="content"><p>%s</p><h2>A long winter</h2><p>%s</p><blockquote><p>%s</p></blockquote>
            <ul><li>Ships of up to 40 metres</li><li>Fishing boats</li></ul>
            <table><tr><th>Port</th><th>Ships</th></tr><tr><td>Port Orsen</td><td>14</td></tr></table>
            <aside><p>%s</p></aside><p>%s</p></div>
            <div class="related-posts"><h3>Related</h3><p>%s</p></div>
            <div id="comments"><h3>2 Comments</h3><p>I have been to the harbour and it is a fine harbour, if you ask me or anybody.</p></div>
            </div><div class="sidebar"><p>%s</p></div></div><footer><p>Copyright Port Courier. All rights reserved, of course.</p></footer></body></html>
            """.formatted(
                    LEAD,
                    "Dockers cheered when the mayor cut the ribbon, although few of them <a href='/p'>expect the peace</a> to last for long.",
                    QUOTE,
                    TEASER,
                    END,
                    TEASER,
                    TEASER);

    private final Cleaner cleaner = new Cleaner();

    @Test
    void keepsTheArticleOfAPageWithItsHeadingsListsTablesAndQuotations() {
        var text = cleaner.clean("text/html", PAGE);

        assertThat(text.paragraphs())
                .containsExactly(
                        LEAD,
                        "A long winter",
                        "Dockers cheered when the mayor cut the ribbon, although few of them expect the peace to last for long.",
                        QUOTE,
                        "Ships of up to 40 metres",
                        "Fishing boats",
                        "Port Ships",
                        "Port Orsen 14",
                        END);
    }

    @Test
    void readsWhatThePageSaysOfItself() {
        assertThat(cleaner.clean("text/html", PAGE).facts())
                .isEqualTo(new PageFacts(
                        "Port Orsen opens its harbour",
                        "Ann Lee",
                        "Port Courier",
                        "2024-03-04T10:30:00+00:00",
                        "en-GB",
                        "https://courier.example/2024/03/04/harbour"));
    }

    @Test
    void noticesAPageThatWasSentAsText() {
        assertThat(cleaner.clean("text/plain", PAGE).body()).startsWith(LEAD).doesNotContain("<p>");
    }

    @Test
    void trustsMarkupThatNamesTheArticle() {
        var html = "<div><div><p>" + TEASER + "</p><p>" + TEASER + " Really.</p><p>" + TEASER + " Truly.</p></div>"
                + "<div itemprop='articleBody'><p>" + LEAD + "</p><p>" + END + "</p></div></div>";

        assertThat(cleaner.clean("text/html", html).paragraphs()).containsExactly(LEAD, END);
    }

    @Test
    void partsParagraphsAtDoubleBreaks() {
        var html = "<article><div>" + LEAD + "<br><br>" + QUOTE + "<br>" + "It rained.<br/> <br/>" + END
                + "</div></article>";

        assertThat(cleaner.clean("text/html", html).paragraphs()).containsExactly(LEAD, QUOTE + " It rained.", END);
    }

    @Test
    void readsAPageThatAScriptDrawsFromItsMetadata() {
        var html =
                "<html><head><script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Harbour"
                        + " opens\",\"datePublished\":\"2024-03-04\",\"author\":[{\"name\":\"Ann Lee\"},{\"name\":\"Bo Kim\"}],"
                        + "\"publisher\":{\"name\":\"Port Courier\"},\"articleBody\":\"" + LEAD + "\\n\\n" + END
                        + "\"}]}</script></head><body><div id='app'></div></body></html>";

        var text = cleaner.clean("text/html", html);

        assertThat(text.paragraphs()).containsExactly(LEAD, END);
        assertThat(text.facts().author()).isEqualTo("Ann Lee, Bo Kim");
        assertThat(text.facts().title()).isEqualTo("Harbour opens");
    }

    @Test
    void readsANoBreakSpaceBesideASpaceAsOneGap() {
        var html = "<article><p>By&nbsp; Ann Lee</p><p>" + LEAD
                + "</p><p>Both &nbsp;governments&nbsp;&nbsp;will meet again.</p></article>";

        var text = cleaner.clean("text/html", html);

        assertThat(text.paragraphs()).containsExactly(LEAD, "Both governments will meet again.");
        assertThat(text.dropped()).contains(new ArticleText.Dropped(0, "By Ann Lee", "byline"));
    }

    @Test
    void keepsAnArticleInsideAFormOrUnderAMisleadingName() {
        var html =
                "<form id='aspnet'><div class='social-page ad-free'><p>" + LEAD + "</p><p>" + END + "</p></div></form>";

        assertThat(cleaner.clean("text/html", html).paragraphs()).containsExactly(LEAD, END);
    }

    @Test
    void survivesBrokenMetadataAndMarkup() {
        var html = "<html><script type='application/ld+json'>{broken</script><body><p>" + LEAD + "<p>" + END
                + "<div></p></b>";

        assertThat(cleaner.clean("text/html", html).paragraphs()).containsExactly(LEAD, END);
    }

    static Stream<Arguments> putsAnArticleTogetherThatIsSpreadOverSeveralElements() {
        var first = "<p>" + LEAD + "</p>";
        var second = "<p>" + QUOTE + "</p><p>" + END + "</p><p>" + MIDDLE + "</p><p>" + LATE + "</p>";
        return Stream.of(
                argumentSet(
                        "sections", "<main><section>" + first + "</section><section>" + second + "</section></main>"),
                argumentSet(
                        "blocks of one class",
                        "<div><div class='text-block'>" + first + "</div><div class='ad'>" + TEASER + "</div>"
                                + "<div class='text-block'>" + second + "</div></div>"),
                argumentSet(
                        "a lead above the text",
                        "<div><div class='lead'>" + first + "</div><div class='text'>" + second + "</div></div>"),
                argumentSet(
                        "a paragraph beside its section", "<article>" + first + "<div>" + second + "</div></article>"));
    }

    @ParameterizedTest
    @MethodSource
    void putsAnArticleTogetherThatIsSpreadOverSeveralElements(String html) {
        assertThat(cleaner.clean("text/html", html).paragraphs()).containsExactly(LEAD, QUOTE, END, MIDDLE, LATE);
    }

    static Stream<Arguments> leavesOutWhatStandsBesideTheArticle() {
        var article = "<h1>Harbour opens</h1><p>" + LEAD + "</p><p>" + QUOTE + "</p><p>" + END + "</p>";
        var other = "<p>" + TEASER + "</p><p>" + MIDDLE + "</p><p>" + LATE + "</p><p>" + TEASER + " Truly.</p>";
        var pictures = new StringBuilder();
        for (int i = 1; i <= 9; i++) {
            pictures.append("<div><span>" + i + "/9</span><p>Picture " + i + ": " + TEASER + "</p></div>");
        }
        return Stream.of(
                argumentSet(
                        "another article",
                        "<article>" + article + "</article><article><h2>Storm at sea</h2>" + other + "</article>"),
                argumentSet(
                        "an article for those who read on",
                        "<div class='post'>" + article + "</div><div><div class='post'><h1>Storm at sea</h1>" + other
                                + "</div></div>"),
                argumentSet(
                        "hidden by its style",
                        "<div>" + article + "</div><div style='Display : NONE'>" + other + "</div>"),
                argumentSet("hidden by an attribute", "<div>" + article + "</div><div hidden>" + other + "</div>"),
                argumentSet(
                        "hidden from readers aloud",
                        "<div>" + article + "</div><div aria-hidden='true'>" + other + other + "</div>"),
                argumentSet("a gallery", "<div>" + article + "<div class='gallery'>" + other + "</div></div>"),
                argumentSet("counted pictures", "<div>" + article + "<div class='x'>" + pictures + "</div></div>"),
                argumentSet(
                        "comments longer than the article",
                        "<div>" + article + "</div><div class='comments-area'>" + other + "</div>"),
                argumentSet(
                        "the countries of a form",
                        "<div>" + article + "</div><form><div>Country <select>" + "<option>Orsenia</option>".repeat(80)
                                + "</select></div></form>"));
    }

    @ParameterizedTest
    @MethodSource
    void leavesOutWhatStandsBesideTheArticle(String body) {
        var html = "<html><head><title>Harbour opens</title></head><body>" + body + "</body></html>";

        assertThat(cleaner.clean("text/html", html).paragraphs()).containsExactly(LEAD, QUOTE, END);
    }

    @Test
    void readsAPageThatIsHiddenUntilAScriptShowsIt() {
        var html = "<div style='display:none'><p>" + LEAD + "</p><p>" + END + "</p></div>";

        assertThat(cleaner.clean("text/html", html).paragraphs()).containsExactly(LEAD, END);
    }

    @Test
    void takesTheNextBestTextWhenTheFirstIsNotAboutTheHeadline() {
        var teasers = new StringBuilder();
        for (int i = 1; i < 9; i++) {
            teasers.append("<p>Number " + i + ": " + TEASER + "</p>");
        }
        var keeper =
                "<p>The lighthouse of the cape has lost its keeper, who left the service on Monday after forty years of"
                        + " storms and fog.</p><p>His daughter told the harbour master at the quay that he would buy a boat and"
                        + " write a book about the birds of the cape.</p>";
        var html = "<html><head><title>Lighthouse keeper of Orsenia retires</title></head><body><div>" + teasers
                + "</div><table><tr><td>" + keeper + "</td></tr></table></body></html>";

        assertThat(cleaner.clean("text/html", html).body()).startsWith("The lighthouse of the cape");
    }

    @Test
    void readsAClassNameOfChanceAsNoWord() {
        var html = "<div class='no_caption has-sidebar'><p class='x hJpRRP'>" + LEAD + "</p><p class='bAdXy'>" + END
                + "</p></div>";

        assertThat(cleaner.clean("text/html", html).paragraphs()).containsExactly(LEAD, END);
    }

    static Stream<Arguments> readsMetadataAsPublishersWriteIt() {
        return Stream.of(
                argumentSet(
                        "CDATA", "//<![CDATA[\n{\"@type\":\"NewsArticle\",\"datePublished\":\"2020-07-10\"}\n//]]>"),
                argumentSet(
                        "a line break in a text",
                        "{\"@type\":\"NewsArticle\",\"headline\":\"a\nb\",\"datePublished\":\"2020-07-10\"}"),
                argumentSet("a comma too many", "{\"@type\":\"NewsArticle\",\"datePublished\":\"2020-07-10\",}"),
                argumentSet("a comment", "/* yes */ {\"@type\":\"NewsArticle\",\"datePublished\":\"2020-07-10\"}"),
                argumentSet(
                        "escaped marks",
                        "{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;datePublished&quot;:&quot;2020-07-10&quot;}"));
    }

    @ParameterizedTest
    @MethodSource
    void readsMetadataAsPublishersWriteIt(String json) {
        var html = "<script type='application/ld+json'>" + json + "</script><p>" + LEAD + "</p>";

        assertThat(cleaner.clean("text/html", html).facts().publishedAt()).isEqualTo("2020-07-10");
    }
}
