package communique.enrich.recognizer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class StanfordModelTest {

    @Test
    void refusesWhatIsNoModel() {
        assertThatThrownBy(() -> read("PK, a jar".getBytes()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("build enrich-service");
    }

    @Test
    void refusesAnotherFormat() {
        assertThatThrownBy(() -> read(
                        ByteBuffer.allocate(8).put("NAME".getBytes()).putInt(0).array()))
                .hasMessageContaining("another format");
    }

    @Test
    void refusesHalfAModel() {
        assertThatThrownBy(() -> read(ByteBuffer.allocate(12)
                        .put("NAME".getBytes())
                        .putInt(1)
                        .putInt(4)
                        .array()))
                .isInstanceOf(EOFException.class);
    }

    private static StanfordModel read(byte[] file) throws IOException {
        return StanfordModel.read(new DataInputStream(new ByteArrayInputStream(file)));
    }
}
