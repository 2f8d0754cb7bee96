package communique.enrich.fuzz;

import communique.events.fuzz.Fuzzing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EnrichFuzzTest {

    private static final List<String> ARTICLES = List.of("""
        Norway and Chile sign a fisheries accord

        OSLO, Feb 25 (Nordpost) - Norway and Chile signed an accord on Tuesday, Foreign Minister Sergey Lavrov said.

        “This is a good day,” said Robert Kessler, the head of the Tessel Fishers' Union (TFU). He added: “We go now.”

        According to the United Nations, sanctions against Iran were lifted in Geneva.
        """, """
        2019/11/28-talks-go-on/20240302/nov/8.html?d=2024-02-30
        <html><head><title>Talks</title><meta property="article:published_time" content="2025-02-25"></head><body><nav>Home</nav>
        <article><h1>Talks go on</h1><p>By&nbsp; Ann Lee</p><time datetime="2025-02-25T10:00">25 Feb</time><p>MOSCOW - "We will talk," said Iran's Foreign Minister.</p><p>Russia agreed.</p></article>
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks"}</script></body></html>
        """);

    private static final List<String> WORDS = List.of(
            "said ",
            "“",
            "”",
            "\"",
            "'",
            " — ",
            "He told reporters that ",
            "Iran",
            "the Russian foreign minister",
            "<p>",
            "</p>",
            "<script>",
            "<!--",
            "&#x",
            "&amp;",
            "\n\n",
            "Feb 30, ",
            "(Reuters) - ",
            "U.S.",
            "Mr. ",
            "Читайте также",
            "إيران",
            "中国",
            "@type",
            "&nbsp;",
            "/2019/11/",
            "2020-",
            "nov/8/",
            "<time datetime=\"",
            "<div hidden style=\"display:none\">",
            "itemprop=\"datePublished\" content=\"",
            "First published: ",
            "İ",
            "ß",
            "ﬁ");

    @Test
    void everyTextIsEnrichedAndEveryTagPointsAtItsWords() {
        EnrichDoor.fuzzerInitialize();
        Fuzzing.seeded(1_500, ARTICLES, WORDS, EnrichDoor::fuzzerTestOneInput);
    }

    @Tag("fuzz")
    @Test
    void textsForLong() throws Exception {
        Fuzzing.guided(EnrichDoor.class, ARTICLES, Duration.ofSeconds(Long.getLong("fuzz.seconds", 600)));
    }
}
