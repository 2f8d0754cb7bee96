package communique.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import communique.stack.process.Ports;
import communique.stack.run.RunFile;
import communique.stack.server.StackHome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first commands of a new user of {@code ./communique}. */
class CommandLineIT {

    private static final List<Integer> USUAL_PORTS = List.of(8080, 8081, 8082, 8083, 9092, 9093, 9200, 9300);
    private static final Duration UNTIL_READY = Duration.ofMinutes(3);

    private final StackHome home = StackHome.find();
    private Process up;

    @TempDir
    Path folder;

    @BeforeEach
    void letElasticsearchIn() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void kill() {
        if (up != null && up.isAlive()) {
            up.descendants().forEach(ProcessHandle::destroyForcibly);
            up.destroyForcibly();
        }
    }

    @Test
    void startsTakesDocumentsTellsItsStateAndStops() throws Exception {
        var seeds = Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(seeds.resolve("one.txt"), "Ferries return to the strait\n\nThe service resumed on Monday.\n");
        Files.writeString(seeds.resolve("two.txt"), "Bridge opens to traffic\n\nThe toll is waived for a month.\n");

        start("--seeds", seeds.toString(), "--port-offset", Integer.toString(freeOffset()));
        await().atMost(UNTIL_READY).until(() -> output().contains("communique is ready\n") || !up.isAlive());
        assertThat(output()).contains("2 documents can be found, 0 were refused");

        var document = Files.writeString(folder.resolve("three.txt"), "Talks move to Geneva\n\nNo date was given.\n");
        var added = run("add", document.toString());
        assertThat(added.output).containsPattern("accepted  searchable after \\d+ ms");
        assertThat(added.code).isZero();

        var status = run("status");
        assertThat(status.output).contains("received   3 documents", "every document is where it should be");
        assertThat(status.code).isZero();

        var children = RunFile.find(data()).orElseThrow().processes().values();
        up.destroy();
        assertThat(up.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(up.exitValue()).isZero();
        assertThat(output()).contains("communique has stopped");
        assertThat(children).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
    }

    @Test
    void saysInOneLineThatNothingRuns() throws Exception {
        var status = run("status");

        assertThat(status.code).isEqualTo(1);
        assertThat(status.output.lines()).singleElement().asString().contains("./communique up");
    }

    private record Run(int code, String output) {}

    private void start(String... options) throws IOException {
        var command = command("up");
        command.addAll(List.of(options));
        up = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("up.txt").toFile())
                .start();
    }

    private Run run(String verb, String... arguments) throws Exception {
        var command = command(verb);
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private List<String> command(String verb) {
        return new ArrayList<>(
                List.of(home.root().resolve("communique").toString(), verb, "--data", data().toString()));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("up.txt"));
    }

    private static int freeOffset() {
        // Below the ephemeral port range.
        return ThreadLocalRandom.current()
                .ints(100, 2_000, 22_000)
                .filter(offset -> USUAL_PORTS.stream().allMatch(port -> Ports.isFree(port + offset)))
                .findFirst()
                .orElseThrow();
    }
}
