package communique.benchmarks.part;

import communique.benchmarks.bed.Stretch;
import communique.benchmarks.bed.TestBed;
import communique.benchmarks.bed.TestBed.Running;
import communique.benchmarks.bed.TopicEnd;
import communique.benchmarks.bed.Use;
import communique.benchmarks.load.Documents;
import communique.benchmarks.load.LineStream;
import communique.benchmarks.load.Posts;
import communique.benchmarks.report.Bar;
import communique.benchmarks.report.Report;
import communique.events.TopicNames;
import communique.kafka.KafkaClients;
import communique.stack.run.ServiceSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.NewTopic;

/** The ways in to Kafka, next to Kafka's own load generator with the same documents. */
public final class IngestPart implements Part {

    private static final String PERF_TEST = "kafka-producer-perf-test";
    private static final String PACKED_PERF_TEST = "the same, settings of the services (lz4)";
    private static final String LINES = "NDJSON over HTTP";
    private static final String SINGLE = "one a request, 64 connections";
    private static final String FOLDER = "folder";
    private static final String SERVICE = "ingest-service";
    private static final String SPEED = "documents acknowledged";
    private static final String PAYLOAD_TOPIC = "bench.payload";

    private static final int WORDS = 450;
    private static final int CONNECTIONS = 64;
    private static final int FILES = 20;

    /** Warm-up: before this the JIT compiler uses about as much of the service's CPU as the documents do. */
    private static final int WARM_UP_LAPS = 4;

    private final int laps;
    private final int documents;
    private int taken;

    /** @param documents in a lap of NDJSON; the other ways in get as many as take about the same time */
    public IngestPart(int laps, int documents) {
        this.laps = laps;
        this.documents = documents;
    }

    @Override
    public Report run(Consumer<String> progress) throws Exception {
        progress.accept("starting Kafka and ingest-service");
        try (var bed = TestBed.kafka();
                var received = new TopicEnd(bed.settings(), TopicNames.RECEIVED)) {
            var lane = new Lane(bed, bed.start(ServiceSpec.INGEST), received, Documents.ofWords(WORDS, "i"));
            createTopic(bed);
            progress.accept("warming up");
            lane.race(new Laps(line -> {}), WARM_UP_LAPS);
            var figures = new Laps(progress);
            lane.race(figures, laps);
            return report(figures, lane);
        }
    }

    private Report report(Laps figures, Lane lane) {
        var report = new Report("ingest", "Ingest path: documents until Kafka has them")
                .condition("bytes of text a document", Math.round(lane.documents.bytes()))
                .condition("documents a lap, NDJSON", documents)
                .condition("acks", "all, one broker");
        figures.all().forEach(report::add);
        var share = report.add(figures.compared(LINES, PERF_TEST, SPEED, "%", (ours, theirs) -> 100 * ours / theirs));
        var single = figures.measure(SINGLE, SPEED);
        return report.bar(new Bar(
                        "ingest: NDJSON, share of kafka-producer-perf-test",
                        Bar.Side.AT_LEAST,
                        60,
                        "%",
                        share.spread()))
                .bar(new Bar(
                        "ingest: one document a request, 64 connections",
                        Bar.Side.AT_LEAST,
                        3_000,
                        "1/s",
                        single.spread()))
                .plot(SPEED, figures.measures(SPEED))
                .plot("CPU of the service a document", figures.measures("CPU, ingest-service"));
    }

    private static void createTopic(TestBed bed) throws Exception {
        try (var admin = KafkaClients.admin(bed.settings())) {
            var like = admin.describeTopics(List.of(TopicNames.RECEIVED))
                    .allTopicNames()
                    .get();
            var partitions = like.get(TopicNames.RECEIVED).partitions().size();
            admin.createTopics(List.of(new NewTopic(PAYLOAD_TOPIC, Optional.of(partitions), Optional.empty())))
                    .all()
                    .get();
        }
    }

    /** The contestants and what they share. */
    private final class Lane {

        private final TestBed bed;
        private final Running service;
        private final TopicEnd received;
        private final Documents documents;
        private final Path payload;

        private Lane(TestBed bed, Running service, TopicEnd received, Documents documents) throws IOException {
            this.bed = bed;
            this.service = service;
            this.received = received;
            this.documents = documents;
            this.payload = Files.write(bed.folder().resolve("payload.ndjson"), documents.lines(0, 2_000));
        }

        private void race(Laps figures, int count) throws Exception {
            var turns = new LinkedHashMap<String, Laps.Turn>();
            turns.put(PERF_TEST, () -> perfTest(figures, PERF_TEST, List.of()));
            turns.put(PACKED_PERF_TEST, () -> perfTest(figures, PACKED_PERF_TEST, PerfTest.LIKE_SERVICES));
            turns.put(LINES, () -> service(figures, LINES, IngestPart.this.documents, this::lines));
            turns.put(SINGLE, () -> service(figures, SINGLE, IngestPart.this.documents / 3, this::single));
            turns.put(FOLDER, () -> service(figures, FOLDER, IngestPart.this.documents / 2, this::folder));
            figures.run(count, turns);
        }

        private void perfTest(Laps figures, String name, List<String> settings) throws Exception {
            var count = 4 * IngestPart.this.documents;
            try (var end = new TopicEnd(bed.settings(), PAYLOAD_TOPIC)) {
                var begin = end.now();
                var child = new PerfTest(bed).start(PAYLOAD_TOPIC, count, payload, settings);
                var stretch = Stretch.ofLap(end::now, begin, count, Map.of("kafka", bed.kafkaPid()));
                child.ended().join();
                figures.note(name, SPEED, "1/s", stretch.perSecond());
                figures.note(name, "CPU, kafka", "ms/document", stretch.cpuMillisEach("kafka"));
            }
        }

        private void service(Laps figures, String name, int count, Way way) throws Exception {
            var sending = way.of(documents.as("i" + ++taken + "-"), count);
            var begin = received.now();
            var sent = CompletableFuture.runAsync(() -> {
                try {
                    sending.send();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            var stretch = Stretch.ofLap(
                    () -> sent.isCompletedExceptionally() ? failed(sent) : received.now(),
                    begin,
                    count,
                    Map.of("kafka", bed.kafkaPid(), SERVICE, service.pid()));
            sent.join();
            figures.note(name, SPEED, "1/s", stretch.perSecond());
            figures.note(name, "CPU, " + SERVICE, "ms/document", stretch.cpuMillisEach(SERVICE));
            figures.note(name, "CPU, kafka", "ms/document", stretch.cpuMillisEach("kafka"));
            figures.note(
                    name,
                    "peak memory of " + SERVICE,
                    "MB",
                    Use.of(service.pid()).peakMegabytes());
        }

        private long failed(CompletableFuture<Void> sent) {
            sent.join();
            return 0;
        }

        /** Written beforehand, because Kafka's load generator also reads its payload before it starts. */
        private Sending lines(Documents fresh, int count) {
            var portions = LineStream.written(fresh, count);
            return () -> new LineStream(door()).send(count, portions);
        }

        private Sending single(Documents fresh, int count) {
            return () -> new Posts(door(), CONNECTIONS).send(count, Posts.AT_ONCE, fresh::submission);
        }

        private Sending folder(Documents fresh, int count) {
            var each = count / FILES;
            return () -> {
                for (var file = 0; file < FILES; file++) {
                    var part = Files.write(bed.folder().resolve("part"), fresh.lines(file * each, each));
                    Files.move(part, bed.inbox().resolve(fresh.id(file) + ".ndjson"));
                }
            };
        }

        private URI door() {
            return URI.create(service.url() + "/documents");
        }
    }

    /** One way in. */
    @FunctionalInterface
    private interface Way {
        Sending of(Documents documents, int count);
    }

    /** Its measurements. */
    @FunctionalInterface
    private interface Sending {
        void send() throws IOException;
    }
}
