package communique.enrich.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveKnowledgeTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeOneActor() throws IOException {
        Files.createDirectories(folder.resolve("actors"));
        write("- {id: varenna, name: Varenna, type: country}\n");
    }

    @Test
    void takesAnEdit() throws IOException {
        try (var live = new LiveKnowledge<>(folder, Knowledge::of)) {
            write("- {id: varenna, name: New Varenna, type: country}\n");

            assertThat(live.refresh()).isTrue();
            assertThat(live.current().actors().get("varenna").name()).isEqualTo("New Varenna");
            assertThat(live.refresh()).isFalse();
        }
    }

    @Test
    void keepsTheOldKnowledgeWhileAnEditIsBroken() throws IOException {
        try (var live = new LiveKnowledge<>(folder, Knowledge::of)) {
            var before = live.current();
            write("- {id: varenna, name: Varenna, type: country}\n- {id: b, name: B, typ: person}\n");

            assertThat(live.refresh()).isTrue();
            assertThat(live.current()).isSameAs(before);
            assertThat(live.lastError())
                    .hasValueSatisfying(error -> assertThat(error).startsWith("actors/a.yaml:2: "));

            write("- {id: varenna, name: Varenna, type: country}\n");
            assertThat(live.refresh()).isTrue();
            assertThat(live.lastError()).isEmpty();
        }
    }

    @Test
    void recoversFromAFileThatIsNoText() throws IOException {
        try (var live = new LiveKnowledge<>(folder, Knowledge::of)) {
            Files.write(folder.resolve("actors/a.yaml"), "- {id: é}".getBytes(StandardCharsets.ISO_8859_1));
            live.refresh();
            assertThat(live.lastError()).contains("actors/a.yaml:1: not UTF-8: save the file as UTF-8");

            write("- {id: varenna, name: Varenna, type: country}\n");
            live.refresh();
            assertThat(live.lastError()).isEmpty();
        }
    }

    @Test
    void seesAnEditByItself() throws IOException {
        try (var live = new LiveKnowledge<>(folder, Knowledge::of)) {
            var changes = new AtomicInteger();
            live.watch(Duration.ofMillis(20), changed -> changes.incrementAndGet());
            write("- {id: varenna, name: New Varenna, type: country}\n");

            await().until(() -> live.current().actors().get("varenna").name().equals("New Varenna"));
            await().until(() -> changes.get() == 1);
        }
    }

    @Test
    void doesNotStartOnBrokenFiles() throws IOException {
        write("- {id: varenna}\n");

        assertThatThrownBy(() -> new LiveKnowledge<>(folder, Knowledge::of).close())
                .isInstanceOf(BrokenKnowledgeException.class);
    }

    private void write(String actors) throws IOException {
        var draft = folder.resolve("draft");
        Files.writeString(draft, actors);
        Files.move(draft, folder.resolve("actors/a.yaml"), StandardCopyOption.ATOMIC_MOVE);
    }
}
