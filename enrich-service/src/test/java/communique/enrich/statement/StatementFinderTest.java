package communique.enrich.statement;

import static org.assertj.core.api.Assertions.assertThat;

import communique.events.DocumentEnriched.Evidence;
import communique.events.DocumentEnriched.Statement;
import communique.events.DocumentEnriched.TopicTag;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StatementFinderTest {

    static Stream<Arguments> namesTheSpeakerOfAQuotation() {
        return Stream.of(
                row(
                        "after it",
                        "“We will open the harbour in May,” Tolvik said.",
                        "We will open the harbour in May,",
                        "mara-tolvik",
                        "name"),
                row(
                        "verb before the name",
                        "“We will open the harbour,” said Mara Tolvik, the harbour master.",
                        "We will open the harbour,",
                        "mara-tolvik",
                        "name"),
                row(
                        "title and name behind the verb",
                        "“We will open the harbour,” said Velunian trade envoy Anton Reshk on Monday.",
                        "We will open the harbour,",
                        "anton-reshk",
                        "name"),
                row(
                        "before it, comma",
                        "Mara Tolvik said, “The harbour will open in May.”",
                        "The harbour will open in May.",
                        "mara-tolvik",
                        "name"),
                row(
                        "before it, colon",
                        "Mara Tolvik praised the long talks: “The harbour will open in May.”",
                        "The harbour will open in May.",
                        "mara-tolvik",
                        "name"),
                row(
                        "before it, told",
                        "Reshk told reporters that “nobody in Velunia wants a war over grain.”",
                        "nobody in Velunia wants a war over grain.",
                        "anton-reshk",
                        "name"),
                row(
                        "apposition",
                        "“The harbour is ours,” Mara Tolvik, the mayor of the old port, told North News.",
                        "The harbour is ours,",
                        "mara-tolvik",
                        "name"),
                row(
                        "relative clause",
                        "“The harbour is ours,” said Tolvik, who arrived on Monday.",
                        "The harbour is ours,",
                        "mara-tolvik",
                        "name"),
                row(
                        "by title",
                        "“The harbour is ours,” the Velunian foreign minister said.",
                        "The harbour is ours,",
                        "anton-reshk",
                        "title"),
                row(
                        "bare title",
                        "Anton Reshk came home on Monday. “The harbour is ours,” the minister said.",
                        "The harbour is ours,",
                        "anton-reshk",
                        "title"),
                row(
                        "state",
                        "“Our patience is at an end,” Orsenia said in a letter.",
                        "Our patience is at an end,",
                        "orsenia",
                        "name"),
                row(
                        "body",
                        "“Our patience is at an end,” the Velunian Foreign Ministry said in a statement.",
                        "Our patience is at an end,",
                        "velunian-ministry",
                        "name"),
                row(
                        "according to",
                        "“Our patience is at an end,” according to Mara Tolvik.",
                        "Our patience is at an end,",
                        "mara-tolvik",
                        "name"),
                row(
                        "according to first",
                        "According to Mara Tolvik, “the harbour was never closed to anybody.”",
                        "the harbour was never closed to anybody.",
                        "mara-tolvik",
                        "name"),
                row(
                        "pronoun",
                        "Mara Tolvik met Anton Reshk on Monday. “We agreed on the harbour,” she said.",
                        "We agreed on the harbour,",
                        "mara-tolvik",
                        "pronoun"),
                row(
                        "pronoun, not the object",
                        "Tolvik spoke at length with Reshk. He said: “The harbour will open in May.”",
                        "The harbour will open in May.",
                        "mara-tolvik",
                        "pronoun"),
                row(
                        "quoted as saying",
                        "Reshk sounded calm. “We agreed on the harbour,” North News quoted him as saying.",
                        "We agreed on the harbour,",
                        "anton-reshk",
                        "pronoun"),
                row(
                        "was quoted",
                        "“We agreed on the harbour,” Reshk was quoted as saying by North News.",
                        "We agreed on the harbour,",
                        "anton-reshk",
                        "name"),
                row(
                        "question",
                        "“Who will pay for the harbour?” Reshk asked.",
                        "Who will pay for the harbour?",
                        "anton-reshk",
                        "name"),
                row("very short", "“Never,” said Tolvik.", "Never,", "mara-tolvik", "name"),
                row(
                        "adverb",
                        "“We agreed on the harbour,” Tolvik later added.",
                        "We agreed on the harbour,",
                        "mara-tolvik",
                        "name"),
                row(
                        "day before the verb",
                        "“We agreed on the harbour,” Tolvik on Monday told the assembly.",
                        "We agreed on the harbour,",
                        "mara-tolvik",
                        "name"),
                row(
                        "joined verbs",
                        "Reshk rejected the plan of the Grain Union and said: “We agreed on nothing at all.”",
                        "We agreed on nothing at all.",
                        "anton-reshk",
                        "name"),
                row(
                        "participle",
                        "Reshk rejected the plan, adding that “nobody will touch the old harbour again.”",
                        "nobody will touch the old harbour again.",
                        "anton-reshk",
                        "name"),
                row(
                        "passive",
                        "The plan was described by Tolvik as “a gift to everybody who hates the harbour.”",
                        "a gift to everybody who hates the harbour.",
                        "mara-tolvik",
                        "name"),
                row(
                        "straight marks",
                        "\"We will open the harbour in May,\" Tolvik said.",
                        "We will open the harbour in May,",
                        "mara-tolvik",
                        "name"),
                row(
                        "guillemets",
                        "«We will open the harbour in May», Tolvik said.",
                        "We will open the harbour in May",
                        "mara-tolvik",
                        "name"),
                row(
                        "German marks",
                        "„We will open the harbour in May“, Tolvik said.",
                        "We will open the harbour in May",
                        "mara-tolvik",
                        "name"),
                row(
                        "British marks",
                        "‘We’ll open the harbour in May,’ Tolvik said.",
                        "We’ll open the harbour in May,",
                        "mara-tolvik",
                        "name"),
                row(
                        "marks within marks",
                        "“They told us ‘the harbour is closed’ again,” Tolvik said.",
                        "They told us ‘the harbour is closed’ again,",
                        "mara-tolvik",
                        "name"),
                row(
                        "writing of a body",
                        "“Our patience is at an end,” a statement by the Velunian Foreign Ministry said.",
                        "Our patience is at an end,",
                        "velunian-ministry",
                        "name"));
    }

    private static Arguments row(String name, String body, String text, String speaker, String by) {
        return Arguments.argumentSet(name, body, text, speaker, by);
    }

    @ParameterizedTest
    @MethodSource
    void namesTheSpeakerOfAQuotation(String body, String text, String speaker, String by) {
        var direct = direct(body);

        assertThat(direct).extracting(Statement::text).containsExactly(text);
        assertThat(direct.get(0).speaker()).as("speaker of " + direct).isNotNull();
        assertThat(direct.get(0).speaker().id()).isEqualTo(speaker);
        assertThat(direct.get(0).speakerBy()).isEqualTo(by);
    }

    static Stream<Arguments> leavesTheSpeakerOpen() {
        return Stream.of(
                Arguments.argumentSet("nobody named", "“We will open the harbour in May,” a senior official said."),
                Arguments.argumentSet(
                        "somebody of a body",
                        "“We will open the harbour in May,” said a spokesman for the Grain Union."),
                Arguments.argumentSet(
                        "somebody of a body first",
                        "Reshk left. “We will open it in May,” a spokesman for the Grain Union said."),
                Arguments.argumentSet("plural", "“We will open the harbour in May,” Orsenian officials said."),
                Arguments.argumentSet("pronoun without anybody", "“We will open the harbour in May,” she said."),
                Arguments.argumentSet("possessive only", "“We will open the harbour in May,” Tolvik's brother said."));
    }

    @ParameterizedTest
    @MethodSource
    void leavesTheSpeakerOpen(String body) {
        assertThat(direct(body)).hasSize(1).allSatisfy(statement -> {
            assertThat(statement.speaker()).isNull();
            assertThat(statement.speakerBy()).isEqualTo("none");
        });
    }

    static Stream<Arguments> takesNoStatementFrom() {
        return Stream.of(
                Arguments.argumentSet("a scare quote", "Reshk defended the “special” harbour fee on Monday."),
                Arguments.argumentSet(
                        "a title", "Tolvik wrote a book titled “The Long Road to the Harbour of Our Fathers.”"),
                Arguments.argumentSet(
                        "a heading",
                        "“The Harbour Is Ours”: Tolvik in the Assembly\n\nThe day was long and nothing came of it."),
                Arguments.argumentSet("a phrase", "The “number one enemy state” has no harbour."),
                Arguments.argumentSet(
                        "an apostrophe", "The ministers' plan and the mayors' plan are not the same plan."),
                Arguments.argumentSet("inches", "The pipe is 12\" wide and 14\" long."));
    }

    @ParameterizedTest
    @MethodSource
    void takesNoStatementFrom(String body) {
        assertThat(direct(body)).isEmpty();
    }

    @Test
    void aQuotationPartedByItsSpeakerIsTwoStatementsOfOne() {
        var direct = direct("“We agreed on the harbour,” Tolvik said. “Nobody will pay for it twice.”");

        assertThat(direct)
                .extracting(Statement::text)
                .containsExactly("We agreed on the harbour,", "Nobody will pay for it twice.");
        assertThat(direct).extracting(statement -> statement.speaker().id()).containsOnly("mara-tolvik");
        assertThat(direct).extracting(Statement::speakerBy).containsExactly("name", "previous");
    }

    @Test
    void aSpeakerCarriesOverFromParagraphToParagraph() {
        var direct = direct("Mara Tolvik stressed the following:\n\n“The harbour has always been open to everyone.”\n\n"
                + "“It will be open in May and in June as well.”\n\n“And in every month after that one.”");

        assertThat(direct).hasSize(3).allSatisfy(statement -> {
            assertThat(statement.speaker().id()).isEqualTo("mara-tolvik");
            assertThat(statement.speakerBy()).isEqualTo("previous");
        });
    }

    @Test
    void aQuotationThatOpensAgainInTheNextParagraphGoesOn() {
        var direct = direct("“We agreed on the harbour, Tolvik said in a letter that began so.\n\n"
                + "“We will open the harbour to all ships in the first days of May.\n\n"
                + "“And nobody will have to pay for it,” Tolvik said.");

        assertThat(direct)
                .extracting(Statement::text)
                .contains(
                        "We will open the harbour to all ships in the first days of May.",
                        "And nobody will have to pay for it,");
    }

    static Stream<Arguments> findsReportedSpeech() {
        return Stream.of(
                row(
                        "that",
                        "Tolvik said that the harbour would open in May.",
                        "the harbour would open in May",
                        "mara-tolvik",
                        "name"),
                row(
                        "without that",
                        "Tolvik said the harbour would open in May.",
                        "the harbour would open in May",
                        "mara-tolvik",
                        "name"),
                row(
                        "told",
                        "Tolvik told North News on Monday that the harbour would open in May.",
                        "the harbour would open in May",
                        "mara-tolvik",
                        "name"),
                row(
                        "behind",
                        "The harbour will open in May, Tolvik said on Monday.",
                        "The harbour will open in May",
                        "mara-tolvik",
                        "name"),
                row(
                        "behind, verb first",
                        "The harbour will open in May, added the Velunian foreign minister.",
                        "The harbour will open in May",
                        "anton-reshk",
                        "title"),
                row(
                        "according to",
                        "According to the Grain Union, at least 40 ships are waiting outside.",
                        "at least 40 ships are waiting outside",
                        "grain-union",
                        "name"),
                row(
                        "warned",
                        "Reshk warned Orsenia against closing the harbour.",
                        "Orsenia against closing the harbour",
                        "anton-reshk",
                        "name"),
                row(
                        "accused",
                        "Velunia accused Orsenia of closing the old harbour.",
                        "Orsenia of closing the old harbour",
                        "velunia",
                        "name"),
                row(
                        "pronoun",
                        "Reshk arrived late. He denied that the harbour was closed.",
                        "the harbour was closed",
                        "anton-reshk",
                        "pronoun"),
                row(
                        "title",
                        "The Velunian foreign minister said the harbour was open.",
                        "the harbour was open",
                        "anton-reshk",
                        "title"));
    }

    @ParameterizedTest
    @MethodSource
    void findsReportedSpeech(String body, String text, String speaker, String by) {
        var reported = Scripted.statements(body).stream()
                .filter(statement -> statement.kind().equals("reported"))
                .toList();

        assertThat(reported).extracting(Statement::text).containsExactly(text);
        assertThat(reported.get(0).speaker()).isNotNull();
        assertThat(reported.get(0).speaker().id()).isEqualTo(speaker);
        assertThat(reported.get(0).speakerBy()).isEqualTo(by);
    }

    @Test
    void knowsThatSheIsNotAMan() {
        GenderHint genders = actor -> actor.id().equals("anton-reshk") ? Gender.MALE : Gender.FEMALE;

        var direct = Scripted.statements(
                "Mara Tolvik opened the talks. Anton Reshk listened. “We agreed on the harbour,” she said.", genders);

        assertThat(direct.get(0).speaker().id()).isEqualTo("mara-tolvik");
    }

    @Test
    void tellsWhomAStatementIsAbout() {
        var direct = direct("“Orsenia and the Grain Union must talk, and Tolvik knows it,” Tolvik said.");

        assertThat(direct.get(0).about()).containsExactly("orsenia", "grain-union");
    }

    @Test
    void everyOffsetPointsAtTheWords() {
        var body =
                "“We agreed,” Tolvik said. “Orsenia will pay,” she added.\n\nReshk said that nobody had asked Velunia.";

        assertThat(Scripted.statements(body)).hasSize(3).allSatisfy(statement -> assertThat(
                        body.substring(statement.start(), statement.end()))
                .isEqualTo(statement.text()));
    }

    @Test
    void aStatementTakesTheTopicsWhoseWordsItHolds() {
        var body = "“The harbour fee is unjust,” Tolvik said. It rained. Reshk said that wheat prices would fall.";
        int fee = body.indexOf("harbour fee");
        var topics = List.of(
                topic("trade", new Evidence(fee, fee + 11, "harbour fee", "phrase")),
                topic("weather", new Evidence(body.indexOf("rained"), body.indexOf("rained") + 6, "rained", "phrase")));

        var statements = StatementFinder.withTopics(Scripted.statements(body), topics);

        assertThat(statements).extracting(Statement::topics).containsExactly(List.of("trade"), List.of());
    }

    private static TopicTag topic(String id, Evidence evidence) {
        return new TopicTag(id, id, List.of(), 0.5, false, List.of(evidence));
    }

    private static List<Statement> direct(String body) {
        return Scripted.statements(body).stream()
                .filter(statement -> statement.kind().equals("direct"))
                .toList();
    }
}
