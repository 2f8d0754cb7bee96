package communique.enrich.statement;

import static org.assertj.core.api.Assertions.assertThat;

import communique.events.DocumentEnriched.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "nobody", textBlock = """
        “The bread is safe,” said Tolvik’s spokesman, Anton Reshk. | anton-reshk
        “The bread is safe,” said Mara Tolvik's deputy Anton Reshk. | anton-reshk
        “The bread is safe,” said Tolvik's chief of staff Anton Reshk on Monday. | anton-reshk
        “The bread is safe,” said the widow of Anton Reshk, Mara Tolvik. | mara-tolvik
        “The bread is safe,” said a spokeswoman for the Grain Union, Ilse Brandt. | ilse-brandt
        “The bread is safe,” said the head of the Grain Union Ilse Brandt. | ilse-brandt
        “The bread is safe,” Tolvik campaign spokesman Anton Reshk said. | anton-reshk
        “The bread is safe,” said the lawyer of Mara Tolvik. | nobody
        “The bread is safe,” said Mara Tolvik’s lawyer. | nobody
        “The bread is safe,” a spokesman for Mara Tolvik said. | nobody
        “The bread is safe,” said a Tolvik aide. | nobody
        “The bread is safe,” said Mara Tolvik of the Grain Union. | mara-tolvik
        “The bread is safe,” Mara Tolvik and Anton Reshk said. | nobody
        “The bread is safe,” Mara Tolvik, told reporters. | mara-tolvik
        """)
    void theHeadOfThePhraseSpeaks(String body, String speaker) {
        assertThat(idOf(only(body))).isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "nobody", textBlock = """
        Mara Tolvik arrived. Central bank governor Anton Reshk left early. “We paid,” he said. | anton-reshk
        Orsenia and the Grain Union agreed on a price. “We will keep it,” they said. | nobody
        The Grain Union raised its price. “We had no choice,” it said. | grain-union
        """)
    void aPronounStandsForTheLastSubjectThatFits(String body, String speaker) {
        assertThat(idOf(only(body))).isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "nobody", textBlock = """
        Emma Harl and Peter Harl own the mill. Ms Harl said that it would stay open. | emma-harl
        Emma Harl and Peter Harl own the mill. Mr Harl said that it would stay open. | peter-harl
        Emma Harl and Peter Harl own the mill. Harl said that it would stay open. | nobody
        Senator Emma Harl and Peter Harl own the mill. Senator Harl said that it would stay open. | emma-harl
        """)
    void aTitleTellsTwoOfOneSurnameApart(String body, String speaker) {
        var statements = Scripted.statements(body, new GivenNames());

        assertThat(statements).hasSize(1);
        assertThat(idOf(statements.get(0))).isEqualTo(speaker);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“The bread is safe,” the acting Velunian foreign minister said.",
                "“The bread is safe,” the shadow Velunian foreign minister said.",
                "“The bread of this old town is safe,” the would-be Velunian foreign minister said.",
                "“The bread is safe,” Reshk Jr. said.",
                "Mara Tolvik, the mayor, was there. “The bread is safe,” the minister said."
            })
    void nobodySpeaksForWhomOnlyTheNameOrTheOfficeIsAlike(String body) {
        assertThat(only(body).speaker()).isNull();
    }

    @Test
    void whatFollowsTheSentenceOfItsSpeakerIsSaidBySame() {
        var statements = Scripted.statements(
                "On Friday Anton Reshk, a pilot, said he was worried. “The new buoy is too dim. Ships will miss it.”");

        assertThat(statements).hasSize(2).allSatisfy(said -> assertThat(idOf(said))
                .isEqualTo("anton-reshk"));
    }

    @Test
    void aLineThatEndsInANameAndAColonIntroducesItsQuotation() {
        var said = only(
                "And this from Chairwoman Mara Tolvik:\n\n“No other pilot of this port knows the sands as he does.”");

        assertThat(idOf(said)).isEqualTo("mara-tolvik");
    }

    private static Statement only(String body) {
        var direct = Scripted.statements(body).stream()
                .filter(statement -> statement.kind().equals("direct"))
                .toList();
        assertThat(direct).hasSize(1);
        return direct.get(0);
    }

    private static String idOf(Statement statement) {
        return statement.speaker() == null ? null : statement.speaker().id();
    }
}
