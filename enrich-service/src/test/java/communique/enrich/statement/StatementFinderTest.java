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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementFinderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            “We will open the harbour in May,” Tolvik said. | We will open the harbour in May | mara-tolvik | name
            “We will open the harbour,” said Mara Tolvik, the harbour master. | We will open the harbour | mara-tolvik | name
            “We will open the harbour,” said Velunian trade envoy Anton Reshk on Monday. | We will open the harbour | anton-reshk | name
            Mara Tolvik said, “The harbour will open in May.” | The harbour will open in May. | mara-tolvik | name
            Mara Tolvik praised the long talks: “The harbour will open in May.” | The harbour will open in May. | mara-tolvik | name
            Reshk told reporters that “nobody in Velunia wants a war over grain.” | nobody in Velunia wants a war over grain. | anton-reshk | name
            “The harbour is ours,” Mara Tolvik, the mayor of the old port, told North News. | The harbour is ours | mara-tolvik | name
            “The harbour is ours,” said Tolvik, who arrived on Monday. | The harbour is ours | mara-tolvik | name
            “The harbour is ours,” the Velunian foreign minister said. | The harbour is ours | anton-reshk | title
            Anton Reshk came home on Monday. “The harbour is ours,” the minister said. | The harbour is ours | anton-reshk | title
            “Our patience is at an end,” Orsenia said in a letter. | Our patience is at an end | orsenia | name
            “Our patience is at an end,” the Velunian Foreign Ministry said in a statement. | Our patience is at an end | velunian-ministry | name
            “Our patience is at an end,” according to Mara Tolvik. | Our patience is at an end | mara-tolvik | name
            According to Mara Tolvik, “the harbour was never closed to anybody.” | the harbour was never closed to anybody. | mara-tolvik | name
            Mara Tolvik met Anton Reshk on Monday. “We agreed on the harbour,” she said. | We agreed on the harbour | mara-tolvik | pronoun
            Tolvik spoke at length with Reshk. He said: “The harbour will open in May.” | The harbour will open in May. | mara-tolvik | pronoun
            Reshk sounded calm. “We agreed on the harbour,” North News quoted him as saying. | We agreed on the harbour | anton-reshk | pronoun
            “We agreed on the harbour,” Reshk was quoted as saying by North News. | We agreed on the harbour | anton-reshk | name
            “Who will pay for the harbour?” Reshk asked. | Who will pay for the harbour? | anton-reshk | name
            “Never,” said Tolvik. | Never | mara-tolvik | name
            “We agreed on the harbour,” Tolvik later added. | We agreed on the harbour | mara-tolvik | name
            “We agreed on the harbour,” Tolvik on Monday told the assembly. | We agreed on the harbour | mara-tolvik | name
            Reshk rejected the plan of the Grain Union and said: “We agreed on nothing at all.” | We agreed on nothing at all. | anton-reshk | name
            Reshk rejected the plan, adding that “nobody will touch the old harbour again.” | nobody will touch the old harbour again. | anton-reshk | name
            The plan was described by Tolvik as “a gift to everybody who hates the harbour.” | a gift to everybody who hates the harbour. | mara-tolvik | name
            ”We will open the harbour in May,” said Mara Tolvik. | We will open the harbour in May | mara-tolvik | name
            “We will open,” said Mara Tolvik, the mayor, “the old harbour in May.” | We will open the old harbour in May. | mara-tolvik | name
            “We will open,” Tolvik said, “the old harbour in May.” | We will open the old harbour in May. | mara-tolvik | name
            "We will open the harbour in May," Tolvik said. | We will open the harbour in May | mara-tolvik | name
            «We will open the harbour in May», Tolvik said. | We will open the harbour in May | mara-tolvik | name
            „We will open the harbour in May“, Tolvik said. | We will open the harbour in May | mara-tolvik | name
            ‘We’ll open the harbour in May,’ Tolvik said. | We’ll open the harbour in May | mara-tolvik | name
            “They told us ‘the harbour is closed’ again,” Tolvik said. | They told us ‘the harbour is closed’ again | mara-tolvik | name
            “The harbour is the memory of a town.” — Mara Tolvik | The harbour is the memory of a town. | mara-tolvik | name
            Tolvik shouted “shame on you” at the gate. | shame on you | mara-tolvik | name
            “The harbour is ours,” Mara Tolvik, 54, told North News on Monday. | The harbour is ours | mara-tolvik | name
            Reshk: “We need a harbour and we need it now.” | We need a harbour and we need it now. | anton-reshk | name
            “Our patience is at an end,” a statement by the Velunian Foreign Ministry said. | Our patience is at an end | velunian-ministry | name
            """)
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
                Arguments.argumentSet(
                        "the official who was not named",
                        "Reshk left. A senior official stayed behind. “We will open it in May,” the official said."),
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
        var direct = direct("“We agreed on the harbour,” Tolvik said. “It was time.”");

        assertThat(direct).extracting(Statement::text).containsExactly("We agreed on the harbour", "It was time.");
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
                        "And nobody will have to pay for it");
    }

    @Test
    void aQuotationOverSeveralParagraphsBelongsToWhomItsLastOneNames() {
        var direct = direct("Reshk said that it was late.\n\n\"The truth is that this was decided long ago.\n\n"
                + "\"And it was decided by people who never sail,\" Tolvik said.");

        assertThat(direct)
                .extracting(statement -> statement.speaker().id())
                .containsExactly("mara-tolvik", "mara-tolvik");
    }

    @Test
    void aQuotationOverShortParagraphsBelongsToItsPronoun() {
        var direct =
                direct("Mara Tolvik met the crews.\n\n“We will open.\n\n“Nobody pays.\n\n“Bread is near,” she said.");

        assertThat(direct)
                .hasSize(3)
                .allSatisfy(said -> assertThat(said.speaker().id()).isEqualTo("mara-tolvik"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"``We will open in May,'' said Mara Tolvik.", "''We will open in May,'' said Mara Tolvik."})
    void twoGraveAccentsOrApostrophesAreAMark(String body) {
        assertThat(direct(body)).singleElement().satisfies(said -> {
            assertThat(said.text()).isEqualTo("We will open in May");
            assertThat(said.speaker().id()).isEqualTo("mara-tolvik");
        });
    }

    @Test
    void aMarkThatIsNeverClosedEndsBeforeItsTag() {
        var direct = direct("“We will open, Mara Tolvik said in Port Orsen.\n\nReshk said: “We will close as well.”");

        assertThat(direct).extracting(Statement::text).containsExactly("We will open", "We will close as well.");
        assertThat(direct).extracting(said -> said.speaker().id()).containsExactly("mara-tolvik", "anton-reshk");
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
