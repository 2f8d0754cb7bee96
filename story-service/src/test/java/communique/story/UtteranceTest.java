package communique.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import communique.events.DocumentEnriched;
import communique.events.DocumentId;
import communique.events.DocumentStoried;
import communique.events.DocumentStoried.Utterance;
import communique.story.Wire.Quotation;
import communique.story.cluster.Memory;
import communique.story.utterance.Wording;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same words of the same speaker are one utterance, whoever carries them. */
class UtteranceTest {

    private static final String WORDS =
            "The northern harbour stays closed until the last of the mines has been found and lifted";

    private StoryEngine engine = engine();

    private static StoryEngine engine() {
        return new StoryEngine(new Memory(200, Duration.ofHours(72), Duration.ofDays(14)), 0);
    }

    static Stream<Arguments> oneUtterance() {
        return Stream.of(
                argumentSet("the same words", "ada-brink", WORDS),
                argumentSet("other case and marks", "ada-brink", WORDS.toUpperCase() + "!"),
                argumentSet(
                        "cut in the middle",
                        "ada-brink",
                        "The northern harbour stays closed until the last of the mines"),
                argumentSet("one word changed", "ada-brink", WORDS.replace("lifted", "removed")),
                argumentSet(
                        "a sentence more", "ada-brink", WORDS + ". Nobody shall sail before that day, and nobody will"),
                argumentSet("nobody knows who spoke", "x:nobody", WORDS));
    }

    @ParameterizedTest
    @MethodSource
    void oneUtterance(String speaker, String words) {
        var first = utterances(quoting("a", 1, new Quotation("ada-brink", WORDS)));

        var second = utterances(quoting("b", 2, new Quotation(speaker, words)));

        assertThat(second).isEqualTo(first).hasSize(1);
    }

    static Stream<Arguments> anotherUtterance() {
        return Stream.of(
                argumentSet("another speaker", "tomas-kerr", WORDS),
                argumentSet(
                        "the opposite",
                        "ada-brink",
                        "The northern harbour will open tomorrow, as all of the mines are gone"),
                argumentSet(
                        "a few words in common",
                        "ada-brink",
                        "We talked about the last of the mines with our friends at lunch"));
    }

    @ParameterizedTest
    @MethodSource
    void anotherUtterance(String speaker, String words) {
        var first = utterances(quoting("a", 1, new Quotation("ada-brink", WORDS)));

        var second = utterances(quoting("b", 2, new Quotation(speaker, words)));

        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    @Test
    void aTranslationIsKnownByItsNumbersAndByNothingLess() {
        var english =
                new Quotation("ada-brink", "We have lifted 340 mines in 12 days, more than anybody had hoped for");
        var german =
                new Quotation("ada-brink", "Wir haben in 12 Tagen 340 Minen geräumt, mehr als jemand gehofft hatte");
        var vague = new Quotation("ada-brink", "Wir haben in 12 Tagen mehr Minen geräumt, als jemand gehofft hatte");
        var other =
                new Quotation("x:somebody", "Wir haben in 12 Tagen 340 Minen geräumt, mehr als jemand gehofft hatte");

        var first = utterances(quoting("a", 1, english));

        assertThat(utterances(Wire.quoting("b", 1, "de", 60, german))).isEqualTo(first);
        assertThat(utterances(Wire.quoting("c", 1, "de", 60, vague))).doesNotContainAnyElementsOf(first);
        assertThat(utterances(Wire.quoting("d", 1, "de", 60, other))).doesNotContainAnyElementsOf(first);
        assertThat(utterances(Wire.quoting("e", 1, "de", 60 + 2 * 24 * 3600, german)))
                .as("two days later")
                .isEqualTo(utterances(Wire.quoting("f", 1, "de", 60, german)));
    }

    @Test
    void aStatementOfFewWordsIsNoUtterance() {
        assertThat(utterances(quoting("a", 1, new Quotation("ada-brink", "No comment at all"))))
                .isEmpty();
    }

    @Test
    void tellsWhichStatementsOfTheDocumentTheyAre() {
        var decided = decide(quoting(
                "a",
                1,
                new Quotation("ada-brink", "No comment"),
                new Quotation("ada-brink", WORDS),
                new Quotation("tomas-kerr", "We heard of it in the morning and sailed at once")));

        assertThat(decided.utterances()).extracting(Utterance::statement).containsExactly(1, 2);
    }

    @Test
    void aRevisionCarriesWhatTheOneBeforeCarried() {
        var first = utterances(quoting("a", 1, new Quotation("ada-brink", WORDS)));
        utterances(quoting("b", 1, new Quotation("ada-brink", WORDS)));

        var revised = quoting(
                "a",
                1,
                new Quotation("tomas-kerr", "Nobody had told us before we came"),
                new Quotation("ada-brink", WORDS));

        assertThat(utterances(revised)).hasSize(2).endsWith(first.get(0));
    }

    @Test
    void knowsItsWordsAfterARestart() {
        var decided = decide(quoting("a", 1, new Quotation("ada-brink", WORDS)));
        engine = engine();
        engine.restore(List.of(StoryEngine.Recollection.of(decided)));

        assertThat(utterances(quoting("b", 2, new Quotation("ada-brink", WORDS))))
                .isEqualTo(decided.utterances().stream().map(Utterance::id).toList());
    }

    @Test
    void whatWasDeletedIsNotFoundAnyMore() {
        var first = utterances(quoting("a", 1, new Quotation("ada-brink", WORDS)));
        engine.delete(new DocumentId("a"));

        assertThat(utterances(quoting("b", 2, new Quotation("ada-brink", WORDS))))
                .doesNotContainAnyElementsOf(first);
    }

    @Test
    void remembersTheLatestStatementsOfManyAndLooksUpTheFirstOfADocument() {
        var many = new Quotation[500];
        Arrays.setAll(many, i -> new Quotation("ada-brink", Wire.text(i, 0, 1)));
        var decisions = engine.decide(quoting("many", 1, many));
        assertThat(decisions.documents().get(0).utterances()).hasSize(Wording.MOST);
        assertThat(decisions.leftOut()).containsExactly(new LeftOut("statements", 500 - Wording.MOST));
        var first = utterances(quoting("a", 1, new Quotation("ada-brink", WORDS)));
        for (int i = 0; i < 6; i++) {
            utterances(quoting("many" + i, 1, Arrays.copyOfRange(many, i * 60, i * 60 + 60)));
        }

        assertThat(utterances(quoting("b", 2, new Quotation("ada-brink", WORDS))))
                .doesNotContainAnyElementsOf(first);
        assertThat(utterances(quoting("c", 2, new Quotation("ada-brink", WORDS))))
                .hasSize(1);
    }

    private static DocumentEnriched quoting(String id, int event, Quotation... quotations) {
        return Wire.quoting(id, event, "en", 0, quotations);
    }

    private DocumentStoried decide(DocumentEnriched document) {
        return engine.decide(document).documents().get(0);
    }

    private List<String> utterances(DocumentEnriched document) {
        return decide(document).utterances().stream().map(Utterance::id).toList();
    }
}
