package communique.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogRotationTest {

    @Test
    void setsALongLogAsideWhileItIsWritten(@TempDir Path folder) throws Exception {
        var log = folder.resolve("kafka.log");
        Files.writeString(folder.resolve("short.log"), "short");
        try (var writer = Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                var rotation = new LogRotation(folder, news -> {})) {
            writer.write("first part, which is long");
            writer.flush();

            rotation.rotate(10);
            writer.write("second");
            writer.flush();

            assertThat(folder.resolve("kafka.log.1")).hasContent("first part, which is long");
            assertThat(log).hasContent("second");
            assertThat(folder.resolve("short.log.1")).doesNotExist();
        }
    }
}
