package communique.benchmarks.index;

import communique.benchmarks.bed.Stretch;
import communique.benchmarks.bed.TestBed;
import communique.benchmarks.bed.Use;
import communique.benchmarks.load.Documents;
import communique.benchmarks.load.EnrichedDocuments;
import communique.benchmarks.part.Laps;
import communique.benchmarks.part.Part;
import communique.benchmarks.report.Bar;
import communique.benchmarks.report.Measure;
import communique.benchmarks.report.Report;
import communique.kafka.KafkaClients;
import communique.stack.run.ServiceSpec;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;

/** Enriched documents from Kafka into Elasticsearch, next to what Elasticsearch can take. */
public final class IndexPart implements Part {

    private static final String SERVICE = "index-service";
    private static final String LIMIT = "prebuilt bodies";
    private static final String SPEED = "index operations";
    private static final String CPU = "own CPU";
    private static final String SEARCH_CPU = "CPU, elasticsearch";
    private static final String MEMORY = "peak memory";
    private static final String FIRST = "first document found after process start";
    private static final String TOGETHER = "";
    private static final String APART = ", apart";

    static final int WORDS = 60;
    private static final double NANOS_IN_A_SECOND = 1e9;
    private static final Duration GROUP_LEFT = Duration.ofSeconds(30);

    private final int laps;
    private final int documents;

    public IndexPart(int laps, int documents) {
        this.laps = laps;
        this.documents = documents;
    }

    @Override
    public Report run(Consumer<String> progress) throws Exception {
        progress.accept("starting Kafka and Elasticsearch");
        try (var bed = TestBed.kafkaAndElasticsearch()) {
            progress.accept("putting %,d enriched documents on Kafka".formatted(documents));
            var events = new EnrichedDocuments(Documents.ofWords(WORDS, "d"));
            events.publish(bed.settings(), 0, documents);
            var operations = events.operationsOf(documents);
            progress.accept("warming up: index-service, %,d operations".formatted(operations));
            var warmUp = new Lane(bed, operations, null, TOGETHER);
            warmUp.service(new Laps(line -> {}));
            progress.accept("reading back what it has written");
            var bodies = PrebuiltBodies.readBack(
                    warmUp.indices, events, documents, bed.folder().resolve("bodies"));
            var figures = new Laps(progress);
            race(new Lane(bed, operations, bodies, TOGETHER), figures);
            var settings = new ArrayList<>(List.of(TOGETHER));
            if (isSetApart(bed, progress)) {
                race(new Lane(bed, operations, bodies, APART), figures);
                settings.add(APART);
            }
            return report(figures, operations, settings);
        }
    }

    private static boolean isSetApart(TestBed bed, Consumer<String> progress) throws InterruptedException {
        try {
            bed.setSearchApart();
            return true;
        } catch (IOException e) {
            progress.accept("no laps with Elasticsearch apart: " + e.getMessage());
            return false;
        }
    }

    private void race(Lane lane, Laps figures) throws Exception {
        var turns = new LinkedHashMap<String, Laps.Turn>();
        turns.put(lane.in(LIMIT), () -> lane.renewed(lane::limit, figures));
        turns.put(lane.in(SERVICE), () -> lane.renewed(lane::service, figures));
        figures.run(laps, turns);
    }

    private Report report(Laps figures, long operations, List<String> settings) {
        var report = new Report("index", "Index path: from Kafka into Elasticsearch")
                .condition("documents a lap", documents)
                .condition("index operations a lap", operations)
                .condition("counted", "the last five sixths of each lap");
        if (settings.contains(APART)) {
            report.condition("apart", "Elasticsearch alone on half of the processors, everybody else on the others");
        }
        figures.all().forEach(report::add);
        for (var setting : settings) {
            var share = report.add(share(figures, SERVICE, setting));
            report.bar(new Bar(
                    "index: operations, share of prebuilt bodies" + setting,
                    Bar.Side.AT_LEAST,
                    85,
                    "%",
                    share.spread()));
        }
        return report.bar(new Bar(
                        "index: peak memory",
                        Bar.Side.AT_MOST,
                        300,
                        "MB",
                        figures.measure(SERVICE, MEMORY).spread()))
                .bar(new Bar(
                        "index: first document found after process start",
                        Bar.Side.AT_MOST,
                        4,
                        "s",
                        figures.measure(SERVICE, FIRST).spread()))
                .plot(SPEED, figures.measures(SPEED))
                .plot(CPU + " an operation", figures.measures(CPU));
    }

    private static Measure share(Laps figures, String who, String setting) {
        return figures.compared(
                who + setting, LIMIT + setting, SPEED, "%", (operations, limit) -> 100 * operations / limit);
    }

    /** The contestants and what they share. */
    private static final class Lane {

        private final TestBed bed;
        private final Indices indices;
        private final long operations;
        private final PrebuiltBodies bodies;
        private final String setting;

        /**
         * @param bodies prebuilt bodies that the limit sends; null without the limit
         * @param setting how the processors are shared; appended to each contestant's name
         */
        private Lane(TestBed bed, long operations, PrebuiltBodies bodies, String setting) {
            this.bed = bed;
            this.indices = new Indices(bed.searchAddress());
            this.operations = operations;
            this.bodies = bodies;
            this.setting = setting;
        }

        /** A contestant's name in this setting. */
        private String in(String who) {
            return who + setting;
        }

        private void renewed(Contestant contestant, Laps figures) throws Exception {
            indices.renew();
            contestant.run(figures);
        }

        private void service(Laps figures) throws Exception {
            forget(SERVICE);
            var begin = System.nanoTime();
            var running = bed.launch(ServiceSpec.INDEX, 1);
            Stretch.reach(indices::found, 1);
            figures.note(in(SERVICE), FIRST, "s", (System.nanoTime() - begin) / NANOS_IN_A_SECOND);
            watch(figures, SERVICE, running.pid());
            figures.note(in(SERVICE), MEMORY, "MB", Use.of(running.pid()).peakMegabytes());
            running.service().stop();
        }

        private void limit(Laps figures) throws Exception {
            var sending = CompletableFuture.runAsync(bodies::send);
            watch(figures, LIMIT, ProcessHandle.current().pid());
            sending.join();
        }

        private void watch(Laps figures, String who, long pid) throws Exception {
            var stretch =
                    Stretch.ofLap(indices::operations, 0, operations, Map.of(CPU, pid, SEARCH_CPU, bed.searchPid()));
            figures.note(in(who), SPEED, "1/s", stretch.perSecond());
            // The servers are children of this process, so its own CPU would include theirs.
            if (!who.equals(LIMIT)) {
                figures.note(in(who), CPU, "ms/operation", stretch.cpuMillisEach(CPU));
            }
            figures.note(in(who), SEARCH_CPU, "ms/operation", stretch.cpuMillisEach(SEARCH_CPU));
        }

        /** Resets a consumer group to the first document after its last member has left. */
        private void forget(String group) throws Exception {
            var deadline = System.nanoTime() + GROUP_LEFT.toNanos();
            try (var admin = KafkaClients.admin(bed.settings())) {
                while (!isForgotten(
                        () -> admin.deleteConsumerGroups(List.of(group)).all().get())) {
                    if (System.nanoTime() - deadline > 0) {
                        throw new IOException("the group " + group + " still has members");
                    }
                    Thread.sleep(200);
                }
            }
        }

        private static boolean isForgotten(Laps.Turn deletion) throws Exception {
            try {
                deletion.run();
                return true;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof GroupNotEmptyException) {
                    return false;
                }
                if (e.getCause() instanceof GroupIdNotFoundException) {
                    return true;
                }
                throw e;
            }
        }
    }

    /** Runs one lap. */
    @FunctionalInterface
    private interface Contestant {
        void run(Laps figures) throws Exception;
    }
}
