package communique.stack.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import communique.stack.process.Ports;
import communique.stack.server.StackHome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSystemTest {

    private static final List<Integer> USUAL_PORTS = List.of(8080, 8081, 8082, 8083, 9092, 9093, 9200, 9300);

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final int offset = freeOffset();

    @TempDir
    Path folder;

    @BeforeEach
    void letElasticsearchIn() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** JUnit would warn about deleting a link that leads out of the folder. */
    @AfterEach
    void removeLink() throws IOException {
        Files.delete(folder.resolve("home/tools/local-stack"));
    }

    @Test
    void startsSupervisesAndStopsInOrder() throws Exception {
        var system =
                new LocalSystem(plan("ingest-service", "enrich-service", "story-service", "index-service"), said::add);
        try {
            system.start();
            var run = RunFile.find(data()).orElseThrow();
            assertThat(run.services()).containsOnlyKeys("ingest", "enrich", "story", "index");
            assertThat(Ports.isOpen(9092 + offset)).isTrue();

            ProcessHandle.of(run.processes().get("index")).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofSeconds(5)).until(() -> newPid(run).isPresent() && Ports.isOpen(8083 + offset));
            assertThatThrownBy(() -> new LocalSystem(plan("ingest-service"), said::add))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("already running")
                    .hasMessageContaining(Long.toString(run.pid()));
        } finally {
            system.stop();
        }
        assertThat(said)
                .filteredOn(line -> line.endsWith("stopped"))
                .containsExactly(
                        "ingest stopped",
                        "enrich stopped",
                        "story stopped",
                        "index stopped",
                        "elasticsearch stopped",
                        "kafka stopped");
        assertThat(RunFile.find(data())).isEmpty();
        assertThat(Ports.isOpen(9092 + offset)).isFalse();
    }

    @Test
    void namesTheTakenPortAndWhatToChange() throws Exception {
        try (var taken = new ServerSocket(9092 + offset, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> new LocalSystem(
                            plan("ingest-service", "enrich-service", "story-service", "index-service"), said::add))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("taken: port " + taken.getLocalPort() + " (kafka)")
                    .hasMessageContaining("--port-offset");
        }
    }

    @Test
    void namesTheServiceThatIsNotBuilt() {
        assertThatThrownBy(() -> new LocalSystem(plan("ingest-service", "enrich-service"), said::add))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("story is not built");
    }

    private Optional<Long> newPid(RunFile before) throws IOException {
        return RunFile.find(data())
                .map(run -> run.processes().get("index"))
                .filter(pid -> !pid.equals(before.processes().get("index")));
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** A project folder with the real servers and stand-in services that only report readiness. */
    private Plan plan(String... services) throws IOException {
        var home = folder.resolve("home");
        Files.createDirectories(home.resolve("tools"));
        var servers = home.resolve("tools/local-stack");
        if (!Files.exists(servers)) {
            Files.createSymbolicLink(servers, StackHome.find().root().resolve("tools/local-stack"));
        }
        for (var service : services) {
            writeJar(home.resolve(service).resolve("target/quarkus-app/quarkus-run.jar"));
        }
        return new Plan(
                new StackHome(home),
                new PipelineSetup.Folders(data(), folder.resolve("inbox"), Optional.empty()),
                offset);
    }

    private static void writeJar(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInService.class.getName());
        var entry = StandInService.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var in = StandInService.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            in.transferTo(out);
        }
    }

    private static int freeOffset() {
        return IntStream.iterate(20_000, offset -> offset + 500)
                .limit(60)
                .filter(offset -> USUAL_PORTS.stream().allMatch(port -> Ports.isFree(port + offset)))
                .findFirst()
                .orElseThrow();
    }
}
