package communique.ingest.folder;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import communique.events.DocumentId;
import communique.events.DocumentReceived;
import communique.events.DocumentRejected;
import communique.events.EventJson;
import communique.events.EventSchemas;
import communique.events.TopicNames;
import communique.ingest.TestConfig;
import communique.ingest.Topic;
import communique.ingest.intake.TestRoad;
import communique.stack.testing.TestKafka;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files, a real broker. */
class WatchedFolderTest {

    private final String name = UUID.randomUUID().toString();

    @TempDir
    Path inbox;

    @TempDir
    Path data;

    private TestRoad road;

    @BeforeEach
    void start() {
        road = new TestRoad(TestKafka.bootstrapServers(), data).awaitReady();
    }

    @AfterEach
    void stop() {
        road.close();
    }

    @Test
    void takesADroppedFileAndKeepsItAside() throws IOException {
        try (var folder = watch(road::isReady)) {
            Files.createDirectories(inbox.resolve("WANA"));
            Files.writeString(inbox.resolve("WANA").resolve(name + ".txt"), "Talks went on.");

            await().atMost(10, SECONDS).until(() -> Files.exists(inbox.resolve(".done/WANA/" + name + ".txt")));
            assertThat(folder.trouble()).isEmpty();
        }
        var events = received(DocumentId.ofFile("WANA", "WANA/" + name + ".txt"));
        assertThat(events).hasSize(1);
        assertThat(events.get(0).source().name()).isEqualTo("WANA");
        assertThat(events.get(0).source().channel()).isEqualTo("folder");
    }

    @Test
    void takesAFileWrittenUnderAnotherNameOnceItIsRenamed() throws IOException {
        try (var folder = watch(road::isReady)) {
            var unfinished = Files.writeString(inbox.resolve(name + ".txt.part"), "Talks went");
            Files.writeString(inbox.resolve("other.txt"), "other");
            await().atMost(10, SECONDS).until(() -> Files.exists(inbox.resolve(".done/other.txt")));

            assertThat(unfinished).exists();
            Files.writeString(unfinished, "Talks went on.");
            Files.move(unfinished, inbox.resolve(name + ".txt"), StandardCopyOption.ATOMIC_MOVE);
            await().atMost(10, SECONDS).until(() -> Files.exists(inbox.resolve(".done/" + name + ".txt")));
            assertThat(folder.trouble()).isEmpty();
        }
        assertThat(received(DocumentId.ofFile("folder", name + ".txt")))
                .extracting(DocumentReceived::content)
                .containsExactly("Talks went on.");
    }

    @Test
    void waitsForAWriterThatMakesAPause() throws IOException {
        try (var folder = watch(road::isReady)) {
            try (var writer = Files.newBufferedWriter(inbox.toRealPath().resolve(name + ".txt"))) {
                writer.write("Talks ");
                writer.flush();
                Files.writeString(inbox.resolve("later.txt"), "written after the pause began");
                await().atMost(10, SECONDS).until(() -> Files.exists(inbox.resolve(".done/later.txt")));
                writer.write("went on.");
            }
            await().atMost(10, SECONDS).until(() -> Files.exists(inbox.resolve(".done/" + name + ".txt")));
            assertThat(folder.trouble()).isEmpty();
        }
        assertThat(received(DocumentId.ofFile("folder", name + ".txt")))
                .extracting(DocumentReceived::content)
                .containsExactly("Talks went on.");
    }

    @Test
    void movesABadFileAsideWithTheReasonAndTellsEveryone() throws IOException {
        try (var folder = watch(road::isReady)) {
            Files.writeString(inbox.resolve(name + ".ndjson"), "{\"text\":\"good\"}\n{\"text\":\"\"}\nbroken\n");

            var reason = inbox.resolve(".rejected/" + name + ".ndjson.reason.txt");
            await().atMost(10, SECONDS).until(() -> Files.exists(inbox.resolve(".rejected/" + name + ".ndjson")));
            assertThat(reason).content().contains("document 2: the content is empty", "document 3: this is not JSON");
            assertThat(folder.trouble()).isEmpty();
        }
        assertThat(received(DocumentId.ofFile("folder", name + ".ndjson#1"))).hasSize(1);
        var rejected = Topic.records(
                TestKafka.bootstrapServers(),
                TopicNames.REJECTED,
                DocumentId.ofFile("folder", name + ".ndjson").value());
        assertThat(rejected).hasSize(1);
        assertThat(EventSchemas.faults("document-rejected", rejected.get(0).value()))
                .isEmpty();
        var event = EventJson.read(rejected.get(0).value(), DocumentRejected.class);
        assertThat(event.step()).isEqualTo("ingest");
        assertThat(event.reason().code()).isEqualTo("no-content");
        assertThat(event.event()).contains("broken");
    }

    @Test
    void opensNeitherLinksNorPipes(@TempDir Path elsewhere) throws Exception {
        var secret = Files.writeString(elsewhere.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(inbox.resolve("link.txt"), secret);
        assertThat(new ProcessBuilder("mkfifo", inbox.resolve("pipe.txt").toString())
                        .start()
                        .waitFor())
                .isZero();
        Files.createDirectories(inbox.resolve("folder.pdf"));
        try (var folder = watch(road::isReady)) {
            Files.writeString(inbox.resolve(name + ".txt"), "Talks went on.");
            await().atMost(10, SECONDS).until(() -> Files.exists(inbox.resolve(".done/" + name + ".txt")));
            await().atMost(10, SECONDS).until(() -> Files.exists(inbox.resolve(".rejected/pipe.txt.reason.txt")));
            await().atMost(10, SECONDS).until(() -> Files.exists(inbox.resolve(".rejected/link.txt.reason.txt")));

            assertThat(folder.trouble()).isEmpty();
        }
        assertThat(inbox.resolve(".rejected/link.txt.reason.txt")).content().contains("not-a-file");
        assertThat(inbox.resolve("folder.pdf")).isDirectory();
        assertThat(received(DocumentId.ofFile("folder", "link.txt"))).isEmpty();
    }

    @Test
    void twoInstancesTakeEachFileOnce() throws IOException {
        var ids = new ArrayList<String>();
        try (var one = watch(road::isReady);
                var other = watch(road::isReady)) {
            for (int i = 0; i < 40; i++) {
                var file = name + "-" + i + ".txt";
                ids.add(DocumentId.ofFile("folder", file).value());
                Files.writeString(inbox.resolve(file), "Talks went on, " + i);
            }
            await().atMost(20, SECONDS).until(() -> filesIn(inbox.resolve(".done")) == 40);
            assertThat(one.trouble()).isEmpty();
            assertThat(other.trouble()).isEmpty();
        }
        assertThat(Topic.records(TestKafka.bootstrapServers(), TopicNames.RECEIVED))
                .extracting(ConsumerRecord::key)
                .filteredOn(ids::contains)
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void leavesFilesWhereTheyAreUntilKafkaIsBack() throws IOException {
        var back = new AtomicBoolean();
        var file = Files.writeString(inbox.resolve(name + ".txt"), "Talks went on.");
        var looked = new AtomicInteger();
        try (var folder = watch(() -> {
            looked.incrementAndGet();
            return back.get();
        })) {
            await().atMost(10, SECONDS).until(() -> looked.get() > 3);
            assertThat(file).exists();

            back.set(true);
            await().atMost(10, SECONDS).until(() -> Files.exists(inbox.resolve(".done/" + name + ".txt")));
            assertThat(folder.trouble()).isEmpty();
        }
    }

    @Test
    void finishesWhatADeadInstanceHadClaimed() throws IOException {
        var left = inbox.resolve(".taking/dead");
        Files.createDirectories(left);
        Files.writeString(left.resolve(name + ".txt"), "Talks went on.");
        Files.writeString(inbox.resolve(".taking/dead.lock"), "");
        try (var folder = watch(road::isReady)) {
            await().atMost(10, SECONDS).until(() -> Files.exists(inbox.resolve(".done/" + name + ".txt")));
            assertThat(folder.trouble()).isEmpty();
        }
        assertThat(received(DocumentId.ofFile("folder", name + ".txt"))).hasSize(1);
    }

    private WatchedFolder watch(BooleanSupplier ready) {
        var config = TestConfig.of(
                WatchConfig.class,
                "ingest.watch.directory",
                inbox.toString(),
                "ingest.watch.settled",
                "100ms",
                "ingest.watch.rescan",
                "200ms");
        var taker = new FileTaker(road.files, road.intake, OpenTelemetry.noop().getTracer("test"), Clock.systemUTC());
        var folder = new WatchedFolder(config, taker, ready);
        folder.start();
        return folder;
    }

    private static long filesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    private static List<DocumentReceived> received(DocumentId id) {
        return Topic.records(TestKafka.bootstrapServers(), TopicNames.RECEIVED, id.value()).stream()
                .peek(record -> assertThat(EventSchemas.faults("document-received", record.value()))
                        .as(new String(record.value(), StandardCharsets.UTF_8))
                        .isEmpty())
                .map(record -> EventJson.read(record.value(), DocumentReceived.class))
                .toList();
    }
}
