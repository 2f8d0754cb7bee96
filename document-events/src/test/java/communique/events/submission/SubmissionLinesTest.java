package communique.events.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubmissionLinesTest {

    @Test
    void goesOnAfterALineThatIsNoDocument() throws IOException {
        var lines = read("{\"text\":\"a\"}\nbroken\n\r\n{\"text\":\"b\"}", 100);

        assertThat(lines).extracting(SubmissionLines.Line::number).containsExactly(1, 2, 4);
        assertThat(lines.get(1).refused().refusal()).isEqualTo(Refusal.NOT_JSON);
        assertThat(lines.get(2).submission().text()).isEqualTo("b");
    }

    @Test
    void skipsALineThatIsTooLong() throws IOException {
        var lines = read("{\"text\":\"" + "a".repeat(100_000) + "\"}\n{\"text\":\"b\"}\n", 1_000);

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).refused().refusal()).isEqualTo(Refusal.TOO_LONG);
        assertThat(lines.get(1).submission().text()).isEqualTo("b");
    }

    @Test
    void readsShortLinesBehindLongOnes() throws IOException {
        var longLine = "{\"text\":\"" + "a".repeat(300_000) + "\"}\n";
        var lines = read((longLine + "{\"text\":\"b\"}\n \t\r\n").repeat(3) + "{\"text\":\"c\"}", 400_000);

        assertThat(lines).extracting(SubmissionLines.Line::number).containsExactly(1, 2, 4, 5, 7, 8, 10);
        assertThat(lines)
                .extracting(line -> line.submission().text().length())
                .containsExactly(300_000, 1, 300_000, 1, 300_000, 1, 1);
    }

    @Test
    void takesALineOfExactlyTheLongestLength() throws IOException {
        var lines = read("{\"text\":\"ab\"}\n{\"text\":\"abc\"}\n{\"text\":\"ab\"}", 13);

        assertThat(lines).extracting(line -> line.refused() == null).containsExactly(true, false, true);
    }

    @Test
    void saysWhereInItsLineADocumentIsBroken() throws IOException {
        var lines = read("{\"text\":\"a\"}\n{\"text\":x}\n", 100);

        assertThat(lines.get(1).refused()).hasMessageContaining("(line 1, column 9)");
    }

    @Test
    void asksForOneLineWhenADocumentStandsInSeveral() throws IOException {
        var lines = read("{\n \"text\": \"a\"\n}\n", 100);

        assertThat(lines.get(0).refused()).hasMessageContaining("a document must stand in one line");
    }

    @Test
    void readsLinesThatComeInPieces() throws IOException {
        var bytes = "{\"text\":\"été\"}\n".repeat(50).getBytes(StandardCharsets.UTF_8);
        var onePerRead = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(1, length));
            }
        };

        assertThat(read(onePerRead, 1_000))
                .hasSize(50)
                .allSatisfy(line -> assertThat(line.submission().text()).isEqualTo("été"));
    }

    private static List<SubmissionLines.Line> read(String text, int longest) throws IOException {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), longest);
    }

    private static List<SubmissionLines.Line> read(InputStream stream, int longest) throws IOException {
        var reader = new SubmissionLines(stream, longest);
        var lines = new ArrayList<SubmissionLines.Line>();
        for (var line = reader.next(); line != null; line = reader.next()) {
            lines.add(line);
        }
        return lines;
    }
}
