package communique.enrich.statement;

import static org.assertj.core.api.Assertions.assertThat;

import communique.enrich.clean.Cleaner;
import communique.enrich.language.LanguageDetector;
import communique.enrich.origin.OriginFinder;
import communique.enrich.origin.Stated;
import communique.enrich.text.Tokenizer;
import communique.events.DocumentEnriched.ActorMention;
import communique.events.DocumentEnriched.ActorTag;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A million characters of anything take time in proportion to their length. The limit is far above what the slowest row
 * needs and far below what any of them takes when a step looks back over all it has seen.
 */
@Timeout(20)
class HostileTextTest {

    private static final int MILLION = 1_000_000;

    private final Cleaner cleaner = new Cleaner();
    private final OriginFinder origins = new OriginFinder();
    private final LanguageDetector languages = new LanguageDetector();
    private final Tokenizer tokenizer = new Tokenizer();
    private final StatementFinder statements = new StatementFinder();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "“a ",
                "“a” said ",
                "\"a b c d e f\" he said ",
                "Word ",
                "“We go now to town,” he said. ",
                "a, said, ",
                "a\n",
                "Home\n",
                "Home\nNews\nX said.\n",
                "Read also\nHeadline one two\n",
                "'a ",
                "‘a ",
                "a\u0301\u0316",
                "\u0301\u0316",
                "a | ",
                "A (b) - ",
                "and said ",
                "Heading One\n\n“A quote that is long enough.”\n\n",
                "He said he said that he would go.\n\n",
                ", which he said, ",
                "according to ",
                "(x) ",
                "«»",
                "X, ",
                "\u202E"
            })
    void readsFlatTextInTime(String pattern) {
        assertThat(enriched(
                        "text/plain", filled(pattern) + "\nThe harbour of Port Orsen opened on Monday after all.\n"))
                .isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<b><p>",
                "<nav></nav>",
                "<p>a",
                "<span>word ",
                "a<br>",
                "<a href=x>word word ",
                "<table><tr><td>",
                "&amp",
                "<meta name=a content=b>",
                "<p class='aB-cD related post'>x</p>",
                "<header>",
                "<pre>a",
                "<!--",
                "<script>",
                "<",
                "<i>text that is longer than sixty characters, surely it is by now<p>"
            })
    void readsPagesInTime(String pattern) {
        assertThat(enriched("text/html", filled(pattern))).isNotNegative();
        assertThat(enriched("text/html", pattern.repeat(39_000))).isNotNegative();
    }

    private int enriched(String mediaType, String content) {
        var text = cleaner.clean(mediaType, content);
        var body = text.body();
        languages.detect(body);
        origins.find(text, new Stated(null, null, null, null, Instant.EPOCH));
        return statements
                .find(tokenizer.tokenize(body), List.of(everywhere(body)), GenderHint.NONE, null)
                .size();
    }

    /** Somebody named all over the text. */
    private static ActorTag everywhere(String body) {
        var mentions = IntStream.range(0, body.length() / 100)
                .mapToObj(i -> new ActorMention(i * 100, i * 100 + 4, "x", "name"))
                .toList();
        return new ActorTag("x", "X", "person", null, null, null, null, true, 0.5, mentions);
    }

    private static String filled(String pattern) {
        return pattern.repeat(MILLION / pattern.length());
    }
}
