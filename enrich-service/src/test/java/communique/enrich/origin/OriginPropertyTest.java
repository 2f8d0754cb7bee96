package communique.enrich.origin;

import static org.assertj.core.api.Assertions.assertThatCode;

import communique.enrich.clean.ArticleText;
import communique.enrich.clean.ArticleText.Dropped;
import communique.enrich.clean.Cleaner;
import communique.enrich.clean.PageFacts;
import communique.enrich.language.LanguageDetector;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever publishers write into addresses, dates, bylines and pages, each step reads what it can and never throws. */
class OriginPropertyTest {

    private static final int TRIES = 4_000;
    private static final Instant RECEIVED = Instant.parse("2026-03-01T10:00:00Z");
    private static final List<String> GLUE =
            List.of("", " ", "  ", "/", "-", "_", ".", ",", ":", ", ", "\u00A0", "\n", "%20");
    private static final List<String> PIECES = List.of(
            "2024",
            "2019",
            "1969",
            "99999999",
            "20231102",
            "2023110",
            "0",
            "00",
            "7",
            "13",
            "31",
            "32",
            "nov",
            "November",
            "Feb",
            "mars",
            "марта",
            "יולי",
            "3rd",
            "T",
            "10:30",
            "24:61:99",
            "+0300",
            "+25:00",
            "Z",
            "PST",
            "GMT",
            "ago",
            "yesterday",
            "Monday",
            "le",
            "de",
            "By",
            "by",
            "By:",
            "Author:",
            "Ada",
            "BRINK",
            "İ",
            "ß",
            "(Reuters)",
            "(",
            ")",
            "|",
            "–",
            "—",
            "©",
            "Published",
            "Updated",
            "First published",
            "new-car",
            "slug",
            "index.html",
            "?id=3",
            "http://news.example",
            "https://",
            "//",
            "\uD83D\uDE00",
            "\uD83D",
            "\u200B",
            "١٤",
            "٢٠٢٤",
            "e9");

    private static final List<String> TAGS = List.of(
            "<p>",
            "</p>",
            "<div class='article-body'>",
            "</div>",
            "<article>",
            "</article>",
            "<h1>",
            "</h1>",
            "<br>",
            "<br><br>",
            "<time datetime='",
            "'>",
            "<meta property='article:published_time' content='",
            "<script type='application/ld+json'>",
            "{\"@type\":\"NewsArticle\",\"datePublished\":\"",
            "\"}",
            "</script>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "&nbsp;",
            "&amp;",
            "&#0;",
            "&#xD800;",
            "<table><tr><td>",
            "</table>",
            "<pre>",
            "</pre>",
            "<span hidden>",
            "<span itemprop=author>",
            "</span>",
            "<a href=/x>",
            "</a>",
            "<li>",
            "<html lang=",
            "<title>",
            "</title>",
            "<svg>",
            "<template>",
            "<p style='display:none'>",
            "The harbour of Port Orsen opened on Monday after a winter of talks, and the first ships left at noon.");

    private final Cleaner cleaner = new Cleaner();
    private final OriginFinder finder = new OriginFinder();
    private final LanguageDetector languages = new LanguageDetector();

    @Test
    void readsAnyAddressOrNothingOfIt() {
        forEachSeed(
                random -> "https://news.example/" + some(PIECES, random, 7),
                url -> find(text("", "body", PageFacts.NONE), new Stated(null, null, null, url, RECEIVED)));
    }

    @Test
    void readsAnyStatedDateOrNothingOfIt() {
        forEachSeed(random -> some(PIECES, random, 6), date -> {
            find(text("", "body", PageFacts.NONE), new Stated(null, null, date, null, RECEIVED));
            find(text("", "body", facts(date)), new Stated(null, null, null, null, RECEIVED));
        });
    }

    @Test
    void readsAnyLineOfTheHeadOrNothingOfIt() {
        for (var reason : List.of("date", "byline", "source", "signoff", "promotion")) {
            forEachSeed(
                    random -> some(PIECES, random, 6),
                    line -> find(text(reason, line, PageFacts.NONE), new Stated(null, null, null, null, RECEIVED)));
        }
        forEachSeed(random -> some(PIECES, random, 9) + "\n\n" + some(PIECES, random, 30), this::readAll);
    }

    @Test
    void readsAnyPageOrNothingOfIt() {
        forEachSeed(
                random -> {
                    var page = new StringBuilder("<html>");
                    for (int i = random.nextInt(40); i >= 0; i--) {
                        page.append(one(TAGS, random)).append(random.nextBoolean() ? some(PIECES, random, 3) : "");
                    }
                    return page.toString();
                },
                this::readAll);
    }

    private void readAll(String document) {
        var clean = cleaner.clean("text/plain", document);
        languages.detect(clean.body());
        find(clean, new Stated(null, null, null, null, RECEIVED));
    }

    private void find(ArticleText text, Stated stated) {
        finder.find(text, stated);
    }

    private static ArticleText text(String reason, String line, PageFacts facts) {
        return new ArticleText(
                line.isBlank() ? List.of() : List.of(line.strip()),
                line.isBlank() ? List.of() : List.of(new Dropped(0, line.strip(), reason)),
                facts);
    }

    private static PageFacts facts(String date) {
        return new PageFacts(date, date, date, date, date, date);
    }

    private static String some(List<String> pieces, SplittableRandom random, int most) {
        var text = new StringBuilder();
        for (int i = random.nextInt(most) + 1; i > 0; i--) {
            text.append(one(pieces, random)).append(one(GLUE, random));
        }
        return text.toString();
    }

    private static String one(List<String> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }

    private static void forEachSeed(Maker maker, Reader reader) {
        for (int seed = 1; seed <= TRIES; seed++) {
            var input = maker.make(new SplittableRandom(seed));
            assertThatCode(() -> reader.read(input)).as(input).doesNotThrowAnyException();
        }
    }

    private interface Maker {
        String make(SplittableRandom random);
    }

    private interface Reader {
        void read(String input);
    }
}
