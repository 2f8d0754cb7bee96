package communique.ingest.folder;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderPartsTest {

    @TempDir
    Path folder;

    @Test
    void leavesAloneWhatIsNotFinishedOrNotMeant() throws IOException {
        for (var name : List.of("b.txt", "a.txt.part", "c.TMP", ".hidden.txt", "d.txt~", "sub/e.pdf", ".done/f.txt")) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), "x");
        }
        Files.createDirectories(folder.resolve("g.pdf"));

        assertThat(DocumentFiles.in(folder)).containsExactly(folder.resolve("b.txt"), folder.resolve("sub/e.pdf"));
    }

    @Test
    void doesNotEnterALinkToAFolder(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.txt"), "x");
        Files.createSymbolicLink(folder.resolve("link"), elsewhere);

        assertThat(DocumentFiles.in(folder)).containsExactly(folder.resolve("link"));
    }

    @Test
    void waitsUntilAFileHasStoppedGrowing() throws IOException {
        var settling = new Settling(Duration.ofMillis(50));
        var file = Files.writeString(folder.resolve("a.txt"), "half");

        assertThat(settling.settled(List.of(file))).isEmpty();
        Files.writeString(file, "half and half");
        assertThat(settling.settled(List.of(file))).isEmpty();
        await().atMost(2, SECONDS).until(() -> settling.settled(List.of(file)).contains(file));
    }

    @Test
    void seesThatAFileIsBeingWritten() throws IOException {
        var file = Files.writeString(folder.toRealPath().resolve("a.txt"), "half");

        assertThat(OpenFiles.isBeingWritten(file)).isFalse();
        try (var writer = Files.newOutputStream(file)) {
            writer.write('x');
            assertThat(OpenFiles.isBeingWritten(file)).isTrue();
        }
        try (var reader = Files.newInputStream(file)) {
            assertThat(reader.read()).isEqualTo('x');
            assertThat(OpenFiles.isBeingWritten(file)).isFalse();
        }
    }

    @Test
    void givesEachFileToOneInstanceOnly() throws Exception {
        var files = new ArrayList<Path>();
        for (int i = 0; i < 200; i++) {
            files.add(Files.writeString(folder.resolve(i + ".txt"), "x"));
        }
        try (var one = new Claims(folder);
                var other = new Claims(folder)) {
            var both = Executors.newFixedThreadPool(2);
            var claimed = both.invokeAll(
                    List.<Callable<List<Claims.Claim>>>of(() -> claimAll(one, files), () -> claimAll(other, files)));
            both.shutdown();

            var first = claimed.get(0).get();
            var second = claimed.get(1).get();
            assertThat(first.size() + second.size()).isEqualTo(200);
            assertThat(one.takeOverAbandoned()).isEmpty();
        }
    }

    @Test
    void takesOverWhatADeadInstanceHasLeft() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        var file = Files.writeString(folder.resolve("sub/a.txt"), "x");
        var dead = new Claims(folder);
        dead.claim(file);
        dead.close();

        try (var alive = new Claims(folder)) {
            var claims = alive.takeOverAbandoned();

            assertThat(claims).extracting(Claims.Claim::name).containsExactly(Path.of("sub/a.txt"));
            assertThat(claims.get(0).file()).hasContent("x");
            assertThat(alive.takeOverAbandoned()).isEmpty();
            Files.delete(claims.get(0).file());
        }
        assertThat(folder.resolve(".taking")).isEmptyDirectory();
    }

    private static List<Claims.Claim> claimAll(Claims claims, List<Path> files) throws IOException {
        var mine = new ArrayList<Claims.Claim>();
        for (var file : files) {
            var claim = claims.claim(file);
            if (claim != null) {
                mine.add(claim);
            }
        }
        return mine;
    }
}
