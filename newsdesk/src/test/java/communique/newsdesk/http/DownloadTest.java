package communique.newsdesk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DownloadTest {

    private static final byte[] ROW = "a row\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void handsOnWhatIsWritten() throws IOException {
        var taken = new ByteArrayOutputStream();

        Download.of(out -> out.write(ROW)).write(taken);

        assertThat(taken.toByteArray()).isEqualTo(ROW);
    }

    @Test
    void aReaderThatHangsUpIsNoFailureOfThatWhichIsRead() {
        var gone = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("Connection has been closed");
            }
        };

        assertThatCode(() -> Download.of(out -> out.write(ROW)).write(gone)).doesNotThrowAnyException();
    }

    @Test
    void aFailureOfThatWhichIsReadEndsTheFile() {
        var download = Download.of(out -> {
            throw new IOException("Elasticsearch is gone");
        });

        assertThatThrownBy(() -> download.write(new ByteArrayOutputStream())).hasMessage("Elasticsearch is gone");
    }
}
