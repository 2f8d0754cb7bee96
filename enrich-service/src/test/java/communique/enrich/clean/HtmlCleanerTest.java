package communique.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlCleanerTest {

    private static final String LEAD =
            "The harbour of Port Orsen opened on Monday after a winter of talks, and the first ships left at noon.";
    private static final String QUOTE = "“We agreed on everything but the lighthouse,” the mayor of the old town said.";
    private static final String END =
            "Both governments will meet again in the autumn to settle who pays for the new lighthouse on the cape.";
    private static final String TEASER =
            "A teaser of another story that is long enough to look like a paragraph of this one, and even ends in a stop.";

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
        assertThat(text.dropped()).contains(new CleanText.Dropped(0, "By Ann Lee", "byline"));
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
}
