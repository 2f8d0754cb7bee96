package communique.benchmarks.growth;

import communique.benchmarks.bed.Stretch;
import communique.benchmarks.bed.TestBed;
import communique.benchmarks.bed.TopicEnd;
import communique.benchmarks.load.Documents;
import communique.benchmarks.part.Laps;
import communique.events.DocumentId;
import communique.events.DocumentReceived;
import communique.events.Source;
import communique.events.TopicNames;
import communique.kafka.EventRecords;
import communique.kafka.KafkaClients;
import communique.stack.run.ServiceSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One, two and four processes of enrich-service share the partitions. */
final class EnrichInstances {

    static final String CPU = "CPU, all enrich-services";
    static final String SPEED = "documents enriched";

    private static final List<Integer> COUNTS = List.of(1, 2, 4);
    private static final int WORDS = 300;
    private static final int LAP_DOCUMENTS = 3_000;
    /** Per process: JIT compilation in one would distort the figures of the others. */
    private static final int WARM_UP_DOCUMENTS = 12_000;

    private static final int LAPS = 3;

    private final TestBed bed;
    private final Laps figures;
    private final Consumer<String> progress;
    private final Documents documents = Documents.ofWords(WORDS, "g");
    private final Map<String, Long> processes = new LinkedHashMap<>();
    private int sent;

    EnrichInstances(TestBed bed, Laps figures, Consumer<String> progress) {
        this.bed = bed;
        this.figures = figures;
        this.progress = progress;
    }

    void run() throws Exception {
        try (var enriched = new TopicEnd(bed.settings(), TopicNames.ENRICHED)) {
            for (var count : COUNTS) {
                progress.accept("processes of enrich-service: " + count);
                while (processes.size() < count) {
                    var running = bed.launch(ServiceSpec.ENRICH, processes.size() + 1);
                    running.service().awaitReady();
                    processes.put("enrich-" + processes.size(), running.pid());
                }
                var warm = enriched.now() + WARM_UP_DOCUMENTS * count;
                send(WARM_UP_DOCUMENTS * count);
                Stretch.reach(enriched::now, warm);
                for (var lap = 0; lap < LAPS; lap++) {
                    var begin = enriched.now();
                    send(LAP_DOCUMENTS);
                    var stretch = Stretch.ofLap(enriched::now, begin, LAP_DOCUMENTS, processes);
                    var cpu = processes.keySet().stream()
                            .mapToDouble(stretch::cpuMillisEach)
                            .sum();
                    figures.note(name(count), CPU, "ms/document", cpu);
                    figures.note(name(count), SPEED, "1/s", stretch.perSecond());
                }
            }
        }
    }

    private static String name(int count) {
        return count == 1 ? "1 process" : count + " processes";
    }

    private void send(int count) {
        try (var producer = KafkaClients.producer(bed.settings())) {
            for (var number = 0; number < count; number++) {
                producer.send(EventRecords.of(received(sent++)));
            }
        }
    }

    private DocumentReceived received(int number) {
        return new DocumentReceived(
                new DocumentId(documents.id(number)),
                Integer.toString(number),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                new Source("Example Agency", null, "http"),
                "text/plain",
                documents.text(number),
                documents.title(number),
                null,
                null,
                null);
    }
}
