package communique.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    @TempDir
    Path folder;

    @Test
    void killsWhatAsksForMoreTimeThanItHas() {
        var stubborn = start("trap '' TERM; while :; do sleep 0.1; done");

        stubborn.stop(Duration.ofMillis(300));

        assertThat(stubborn.isAlive()).isFalse();
    }

    @Test
    void killsWithAChildAllThatItStarted() {
        var parent = start("sleep 60 & echo $! > grandchild; wait");
        await().until(() -> Files.exists(folder.resolve("grandchild"))
                && !Files.readString(folder.resolve("grandchild")).isBlank());

        parent.kill();

        assertThat(grandchild()).isEmpty();
    }

    @Test
    void showsTheLastWordsOfAChildThatFailed() {
        var failing = start("echo no such disk; exit 3");

        assertThatThrownBy(() -> Waiting.until(failing, Duration.ofSeconds(10), () -> false))
                .isInstanceOf(ChildFailedException.class)
                .hasMessageContaining("ended with code 3")
                .hasMessageContaining("no such disk");
    }

    @Test
    void leavesNoChildBehindWhenThisProgramIsKilled() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var program = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Forsaken.class.getName(), folder.toString())
                .inheritIO()
                .start();
        await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(folder.resolve("grandchild")));

        program.destroyForcibly();

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(grandchild()).isEmpty());
    }

    /** Starts a child and waits to be killed. */
    public static final class Forsaken {
        private Forsaken() {}

        public static void main(String[] arguments) throws Exception {
            var folder = Path.of(arguments[0]);
            var child = ChildProcess.start(
                    new Launch("child", List.of("sleep", "60"), Map.of(), folder, folder.resolve("log")));
            Files.writeString(folder.resolve("pid"), Long.toString(child.pid()));
            Files.move(folder.resolve("pid"), folder.resolve("grandchild"));
            child.ended().join();
        }
    }

    private Optional<ProcessHandle> grandchild() {
        try {
            var pid = Long.parseLong(
                    Files.readString(folder.resolve("grandchild")).strip());
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChildProcess start(String script) {
        return ChildProcess.start(
                new Launch("child", List.of("sh", "-c", script), Map.of(), folder, folder.resolve("log")));
    }
}
