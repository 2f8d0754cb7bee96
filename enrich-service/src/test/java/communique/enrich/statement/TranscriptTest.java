package communique.enrich.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import communique.events.DocumentEnriched.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    @Test
    void aLabelNamesTheSpeakerUntilTheNextOne() {
        var statements = Scripted.statements("""
            MARA TOLVIK: Good afternoon. The border will open on Monday.

            The ferries will sail as well.

            QUESTION: And the fees?

            MARA TOLVIK: The fees will stay.
            """);

        assertThat(statements)
                .extracting(Statement::text, TranscriptTest::idOf)
                .containsExactly(
                        tuple("Good afternoon. The border will open on Monday.", "mara-tolvik"),
                        tuple("The ferries will sail as well.", "mara-tolvik"),
                        tuple("The fees will stay.", "mara-tolvik"));
    }

    @Test
    void labelsMayStandOnLinesOfOneParagraph() {
        var statements =
                Scripted.statements("Mara Tolvik: We need bread now.\nAnton Reshk: The Grain Union will bring it.");

        assertThat(statements).extracting(TranscriptTest::idOf).containsExactly("mara-tolvik", "anton-reshk");
    }

    @Test
    void theOnePersonOfAnInterviewAnswers() {
        var statements = Scripted.statements(
                "Mara Tolvik talked to us about bread.\n\nQ: Will it be cheaper?\n\nA: It will cost the same as before.");

        assertThat(statements)
                .extracting(Statement::text, TranscriptTest::idOf)
                .containsExactly(tuple("It will cost the same as before.", "mara-tolvik"));
    }

    @Test
    void aHeadlineMayNameWhoseWordsItTells() {
        var statements = Scripted.statements("Tolvik: the harbour will open in May\n\nIt rained in the old port.");

        assertThat(statements)
                .extracting(Statement::text, Statement::kind, TranscriptTest::idOf)
                .containsExactly(tuple("the harbour will open in May", "reported", "mara-tolvik"));
    }

    @Test
    void headingsWithANameMakeNoTranscriptOfAnArticle() {
        var statements = Scripted.statements("""
            Tolvik: Bread Will Be Cheap

            The town was quiet on Monday and nobody came.

            Reshk: Bread Will Be Dear

            The town was quiet on Tuesday, too, and nobody came.
            """);

        assertThat(statements).extracting(Statement::text).noneMatch(text -> text.contains("quiet"));
    }

    @Test
    void nobodyIsNamedForALabelThatNamesNobodyKnown() {
        assertThat(Scripted.statements("MODERATOR: Who will pay?\n\nPANELLIST: Somebody will have to pay for it."))
                .isEqualTo(List.of());
    }

    private static String idOf(Statement statement) {
        return statement.speaker().id();
    }
}
