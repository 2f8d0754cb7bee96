package communique.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TokenizerTest {

    private final Tokenizer tokenizer = new Tokenizer();

    static Stream<Arguments> cutsATextIntoTokens() {
        return Stream.of(
                argumentSet("full stop", "They met.", "They met ."),
                argumentSet("dotted abbreviation", "The U.S. said", "The U.S. said"),
                argumentSet("title", "Mr. Oriel and Gen. Vane", "Mr. Oriel and Gen. Vane"),
                argumentSet(
                        "a network that looks like an initial",
                        "Oriel wrote on X. Vane, Malcolm X. Vane",
                        "Oriel wrote on X . Vane , Malcolm X. Vane"),
                argumentSet("initials", "J. R. Oriel, G.W. Vane", "J. R. Oriel , G.W. Vane"),
                argumentSet("possessive", "Varenna's and Varenna’s", "Varenna 's and Varenna ’s"),
                argumentSet("plural possessive", "the Emirates' fleet", "the Emirates ' fleet"),
                argumentSet("contractions", "don't they're", "do n't they 're"),
                argumentSet("apostrophe in a name", "O'Brien of Sana’a", "O'Brien of Sana’a"),
                argumentSet("hyphens part", "al-Oriel US-led", "al - Oriel US - led"),
                argumentSet("numbers", "1,200.5 tons, 3.", "1,200.5 tons , 3 ."),
                argumentSet("quotes", "“Yes,” he said", "“ Yes , ” he said"),
                argumentSet("ampersand", "AT&T", "AT&T"),
                argumentSet("address", "See https://a.example/b?c=1.", "See https://a.example/b?c=1 ."),
                argumentSet("Persian with joiner", "می‌گوید", "می‌گوید"),
                argumentSet("Han one by one", "中国说", "中 国 说"),
                argumentSet("beyond the first plane", "a 😀 b", "a 😀 b"),
                argumentSet("no text", " \n ", ""));
    }

    @ParameterizedTest
    @MethodSource
    void cutsATextIntoTokens(String text, String expected) {
        var tokens = tokenizer.tokenize(text).tokens();

        assertThat(String.join(" ", tokens.stream().map(Token::text).toList())).isEqualTo(expected);
        assertThat(tokens).allSatisfy(token -> assertThat(text.substring(token.start(), token.end()))
                .isEqualTo(token.text()));
    }

    static Stream<Arguments> cutsATextIntoSentences() {
        return Stream.of(
                argumentSet("two", "They met. They left.", List.of("They met.", "They left.")),
                argumentSet(
                        "title before a name",
                        "He met Gen. Vane. All left.",
                        List.of("He met Gen. Vane.", "All left.")),
                argumentSet("U.S. before a name", "The U.S. Navy left.", List.of("The U.S. Navy left.")),
                argumentSet(
                        "U.S. at the end",
                        "He left the U.S. The rest stayed.",
                        List.of("He left the U.S.", "The rest stayed.")),
                argumentSet("closing quote", "“Stop.” He left.", List.of("“Stop.”", "He left.")),
                argumentSet("question inside", "“Why?” he asked.", List.of("“Why?” he asked.")),
                argumentSet("numbers", "It rose 3.5 percent. Then 4.", List.of("It rose 3.5 percent.", "Then 4.")),
                argumentSet("number sign", "At No. 10 they met.", List.of("At No. 10 they met.")),
                argumentSet("paragraphs", "A title here\n\nThe text.", List.of("A title here", "The text.")),
                argumentSet(
                        "heading line",
                        "A title here\nThe text goes on.",
                        List.of("A title here", "The text goes on.")),
                argumentSet(
                        "wrapped line",
                        "The foreign minister of the small state left the city for\nVarenna on Monday.",
                        List.of("The foreign minister of the small state left the city for\nVarenna on Monday.")),
                argumentSet("Chinese", "他走了。我来了。", List.of("他走了。", "我来了。")),
                argumentSet("Arabic", "هل ذهب؟ نعم ذهب.", List.of("هل ذهب؟", "نعم ذهب.")));
    }

    @ParameterizedTest
    @MethodSource
    void cutsATextIntoSentences(String body, List<String> expected) {
        var text = tokenizer.tokenize(body);

        assertThat(text.sentences().stream().map(text::text)).isEqualTo(expected);
    }

    @Test
    void knowsHeadingsAndParagraphs() {
        var text = tokenizer.tokenize("A Title Here\n\nOne. Two.\n\nThree.");

        assertThat(text.sentences()).extracting(Sentence::paragraph).containsExactly(0, 1, 1, 2);
        assertThat(text.sentences()).extracting(Sentence::heading).containsExactly(true, false, false, false);
    }

    @Test
    void findsTokensAndSentencesByOffset() {
        var text = tokenizer.tokenize("One two. Three.");

        assertThat(text.sentenceIndexAt(9)).isEqualTo(1);
        assertThat(text.sentenceIndexAt(8)).isZero();
        assertThat(text.tokenIndexAt(4)).isEqualTo(1);
        assertThat(text.tokenIndexAt(3)).isEqualTo(1);
    }

    static Stream<Arguments> staysLinearOnHostileText() {
        return Stream.of(
                argumentSet("one token", "a".repeat(1_000_000)),
                argumentSet("dotted", "a.".repeat(500_000)),
                argumentSet("apostrophes", "a'".repeat(500_000)),
                argumentSet("quotes", "\"".repeat(1_000_000)),
                argumentSet("closing brackets", "." + ")".repeat(1_000_000)),
                argumentSet("quoted stops", ".\" ".repeat(300_000)),
                argumentSet("newlines", "A\n".repeat(500_000)),
                argumentSet("addresses", "http://".repeat(150_000)));
    }

    @ParameterizedTest
    @MethodSource
    void staysLinearOnHostileText(String body) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(8),
                () -> assertThat(tokenizer.tokenize(body).sentences()).isNotEmpty());
    }
}
