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
                "An official, who spoke on condition of anonymity, left early."
            })
    void whatIsNoClauseIsNoStatement(String body) {
        assertThat(Scripted.statements(body)).isEmpty();
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
