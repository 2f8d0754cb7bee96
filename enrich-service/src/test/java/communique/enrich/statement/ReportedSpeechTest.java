package communique.enrich.statement;

import static org.assertj.core.api.Assertions.assertThat;

import communique.events.DocumentEnriched.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportedSpeechTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Tolvik said that the harbour would open in May. | the harbour would open in May | mara-tolvik | name
        Tolvik said the harbour would open in May. | the harbour would open in May | mara-tolvik | name
        Tolvik told North News on Monday that the harbour would open in May. | the harbour would open in May | mara-tolvik | name
        The harbour will open in May, Tolvik said on Monday. | The harbour will open in May | mara-tolvik | name
        The harbour will open in May, added the Velunian foreign minister. | The harbour will open in May | anton-reshk | title
        According to the Grain Union, at least 40 ships are waiting outside. | at least 40 ships are waiting outside | grain-union | name
        Reshk warned Orsenia against closing the harbour. | Orsenia against closing the harbour | anton-reshk | name
        Velunia accused Orsenia of closing the old harbour. | Orsenia of closing the old harbour | velunia | name
        Reshk arrived late. He denied that the harbour was closed. | the harbour was closed | anton-reshk | pronoun
        The Velunian foreign minister said the harbour was open. | the harbour was open | anton-reshk | title
        PORT ORSEN, March 3 (Reuters) - The harbour will open in May, Mara Tolvik said on Monday, calling it late. | The harbour will open in May | mara-tolvik | name
        Tolvik, speaking in Port Orsen beside Reshk, said Velunia was “playing for time”. | Velunia was “playing for time” | mara-tolvik | name
        The harbour will open in May, said the Orsenian chief negotiator, Mara Tolvik. | The harbour will open in May | mara-tolvik | name
        According to Ilse Brandt, a fellow of the institute, the harbour will open in May. | the harbour will open in May | ilse-brandt | name
        Tolvik told lawmakers the harbour would open in May. | the harbour would open in May | mara-tolvik | name
        Tolvik welcomed the vote but said the harbour would stay closed. | the harbour would stay closed | mara-tolvik | name
        Tolvik said that she would resign. | she would resign | mara-tolvik | name
        Tolvik said last week that the harbour would open. | the harbour would open | mara-tolvik | name
        Tolvik said that, if asked, she would open the harbour. | if asked, she would open the harbour | mara-tolvik | name
        Reshk, who said last week that Velunia would not pay, met Mara Tolvik. | Velunia would not pay | anton-reshk | name
        The harbour, Tolvik said, will open in May. | The harbour will open in May | mara-tolvik | name
        If the ice melts, Tolvik said, the harbour will open. | If the ice melts the harbour will open | mara-tolvik | name
        The harbour will open in May, according to Tolvik. | The harbour will open in May | mara-tolvik | name
        Tolvik left the talks, saying she would not sign. | she would not sign | mara-tolvik | name
        Tolvik is saying that the harbour will open. | the harbour will open | mara-tolvik | name
        Tolvik claimed the harbour was open, but offered no proof. | the harbour was open | mara-tolvik | name
        Tolvik and her council say little. Tolvik warned that the ice would melt. | the ice would melt | mara-tolvik | name
        Tolvik, in her speech, denied any part in the closing of the harbour. | any part in the closing of the harbour | mara-tolvik | name
        Tolvik urged the council to close the harbour. | the council to close the harbour | mara-tolvik | name
        Tolvik called for lower fees in the harbour. | lower fees in the harbour | mara-tolvik | name
        Tolvik threatened to close the harbour. | to close the harbour | mara-tolvik | name
        Tolvik vowed to open the harbour, and the crews cheered. | to open the harbour | mara-tolvik | name
        Tolvik asked whether the harbour would open. | whether the harbour would open | mara-tolvik | name
        Tolvik called the new fee of the harbour a “wet cat”. | the new fee of the harbour a “wet cat” | mara-tolvik | name
        Tolvik condemned the closing of the harbour as “cruel”. | the closing of the harbour as “cruel” | mara-tolvik | name
        A baker met Tolvik, who said that the fee was “a joke” and “a shame”. | the fee was “a joke” and “a shame” | mara-tolvik | name
        Tolvik said many of the ships that sail from here would stay. | many of the ships that sail from here would stay | mara-tolvik | name
        The harbour will open in May, according to a report by Tolvik. | The harbour will open in May | mara-tolvik | name
        Tolvik said the reason was Reshk's. | the reason was Reshk's | mara-tolvik | name
        """)
    void findsReportedSpeech(String body, String text, String speaker, String by) {
        var reported = Scripted.statements(body).stream()
                .filter(statement -> statement.kind().equals("reported"))
                .toList();

        assertThat(reported).extracting(Statement::text).containsExactly(text);
        assertThat(reported.get(0).speaker()).isNotNull();
        assertThat(reported.get(0).speaker().id()).isEqualTo(speaker);
        assertThat(reported.get(0).speakerBy()).isEqualTo(by);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tolvik announced tariffs on hard cheese from Velunia on Wednesday.",
                "Velunia offered its embassy as a meeting place for the talks.",
                "Reshk pointed to a full calendar in the coming weeks.",
                "Tolvik promised more money for the clearance of mines.",
                "Reshk has not said where the harbour would be built.",
                "Tolvik, asked about the harbour of Port Orsen, smiled at them.",
                "An official, who spoke on condition of anonymity, left early.",
                "Tolvik has said that often enough since the spring.",
                "Tolvik has said that more than once this year.",
                "If Tolvik says that she will stop, will you believe her?",
                "Tolvik would say that the harbour was open.",
                "Tolvik did not say that the harbour was open.",
                "Tolvik, who wrote the novel Harbour and Bread and was born in 1940, has died.",
                "What Tolvik says is not what the town wants.",
                "Tolvik agreed to open a border that has been closed since May.",
                "Tolvik acknowledged the size of the harbour, which makes her rare.",
                "Tolvik had to speak against the fees that have ruined the port.",
                "Correction: An earlier version of this article said that Tolvik was born in 1948.",
                "The harbour, after a long night that Tolvik spent aboard, was quiet."
            })
    void whatIsNoClauseIsNoStatement(String body) {
        assertThat(Scripted.statements(body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Tolvik said that the mill would run; Reshk said that it would not open. | the mill would run | it would not open | anton-reshk
        Tolvik said that the mill would run, but Reshk said that it would not open. | the mill would run | it would not open | anton-reshk
        Tolvik said that the mill would run, while Reshk warned that it would fail. | the mill would run | it would fail | anton-reshk
        Tolvik said on Monday the mill would run and added that bread would be cheap. | the mill would run | bread would be cheap | mara-tolvik
        Tolvik said that the mill would run, adding that bread would be cheap. | the mill would run | bread would be cheap | mara-tolvik
        The mill would run, Tolvik said, adding that bread would be cheap. | The mill would run | bread would be cheap | mara-tolvik
        """)
    void aStatementEndsWhereTheNextBegins(String body, String first, String second, String speaker) {
        var statements = Scripted.statements(body);

        assertThat(statements).extracting(Statement::text).containsExactly(first, second);
        assertThat(statements.get(0).speaker().id()).isEqualTo("mara-tolvik");
        assertThat(statements.get(1).speaker().id()).isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Critics say the plan will ruin the port. | the plan will ruin the port
        Several officials in the port said that the plan had failed. | the plan had failed
        The harbour will open in May, the regulator announced. | The harbour will open in May
        The harbour will open in May, officials said on Monday. | The harbour will open in May
        According to officials, the harbour will open in May. | the harbour will open in May
        """)
    void whoeverIsNotNamedSpeaksAsNobody(String body, String text) {
        assertThat(Scripted.statements(body)).singleElement().satisfies(said -> {
            assertThat(said.text()).isEqualTo(text);
            assertThat(said.speaker()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
        Tolvik said that the harbour was open. | says | positive | -
        Tolvik said on Monday that the harbour was not open. | says | negative | 2026-03-02
        Tolvik denied that the harbour was open. | denies | negative | -
        Tolvik denied that the harbour was not open. | denies | positive | -
        Tolvik warned on 12 January that the harbour would close. | warns | positive | 2026-01-12
        The harbour would close, Tolvik told North News on Tuesday. | says | positive | 2026-03-03
        Tolvik said yesterday that nobody would pay. | says | negative | 2026-03-02
        Tolvik said in March 2025 that the harbour would close. | says | positive | -
        Tolvik accused Velunia of closing the harbour. | accuses | positive | -
        Tolvik ordered the council to close the harbour. | demands | positive | -
        Tolvik asked why the harbour was closed. | asks | positive | -
        Tolvik threatened to close the harbour. | threatens | positive | -
        Tolvik pledged that the harbour would open. | promises | positive | -
        “The harbour will close,” Tolvik warned on Monday. | warns | positive | 2026-03-02
        """)
    void tellsWhatTheSpeakerDoesAndWhen(String body, String modality, String polarity, String saidOn) {
        assertThat(Scripted.statements(body)).singleElement().satisfies(said -> {
            assertThat(said.modality()).isEqualTo(modality);
            assertThat(said.polarity()).isEqualTo(polarity);
            assertThat(said.saidOn()).isEqualTo(saidOn);
        });
    }

    @Test
    void aClaimBelongsToWhomItIsSaidToBe() {
        var statements = Scripted.statements(
                "It was late, but nobody in the hall believed Tolvik's claim that the harbour was safe.");

        assertThat(statements).singleElement().satisfies(said -> {
            assertThat(said.text()).isEqualTo("the harbour was safe");
            assertThat(said.speaker().id()).isEqualTo("mara-tolvik");
        });
    }

    @Test
    void aSignHasNoSpeaker() {
        var statements = Scripted.statements("Tolvik left early. “Stay away from the edge,” read a sign on the door.");

        assertThat(statements).hasSize(1);
        assertThat(statements.get(0).speaker()).isNull();
    }

    @Test
    void readsSingleMarksInATextThatHasDoubleOnes() {
        var statements = Scripted.statements(
                "“The harbour is ours,” Tolvik said.\n\nBrandt told North News: 'He'd do anything.'");

        assertThat(statements).extracting(Statement::text).contains("He'd do anything.");
    }

    @Test
    void whomAQuotationWasToldIsNoStatement() {
        assertThat(Scripted.statements("“The harbour is ours,” Tolvik told the old Grain Union paper on Monday."))
                .hasSize(1);
    }
}
