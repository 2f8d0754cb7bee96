package communique.benchmarks.pipeline;

import communique.benchmarks.bed.Stretch;
import communique.benchmarks.bed.TestBed;
import communique.benchmarks.bed.TestBed.Running;
import communique.benchmarks.bed.Use;
import communique.benchmarks.index.Indices;
import communique.benchmarks.load.Documents;
import communique.benchmarks.load.LineStream;
import communique.benchmarks.load.Posts;
import communique.benchmarks.part.Laps;
import communique.benchmarks.part.Part;
import communique.benchmarks.report.Bar;
import communique.benchmarks.report.Measure;
import communique.benchmarks.report.Report;
import communique.stack.run.ServiceSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/** Documents through all services until a search finds them: throughput and latency. */
public final class PipelinePart implements Part {

    private static final String ROAD = "whole road";
    private static final String SPEED = "documents until searchable";
    private static final int WORDS = 300;
    /** Warm-up: before this JIT compilation dominates the figures. */
    private static final int WARM_UP_DOCUMENTS = 60_000;

    /** Documents that arrive one by one use other code paths, which need a warm-up, too. */
    private static final int WARM_UP_LAPS = 4;

    /** Long enough that deferred work of Elasticsearch, such as merges, falls into the lap. */
    private static final int LAP_DOCUMENTS = 12_000;

    private static final int SECONDS = 15;
    private static final int UNMEASURED_SECONDS = 3;
    private static final double MICROS_IN_A_MILLI = 1e3;
    private static final List<Integer> LOADS = List.of(10, 50, 90);

    private final int laps;
    private int taken;

    public PipelinePart(int laps) {
        this.laps = laps;
    }

    @Override
    public Report run(Consumer<String> progress) throws Exception {
        progress.accept("starting Kafka, Elasticsearch and the services");
        try (var bed = TestBed.kafkaAndElasticsearch()) {
            var services = new LinkedHashMap<String, Running>();
            for (var spec : List.of(ServiceSpec.INGEST, ServiceSpec.ENRICH, ServiceSpec.INDEX)) {
                services.put(spec.shortName() + "-service", bed.start(spec));
            }
            var documents = Documents.ofWords(WORDS, "r");
            var lane = new Lane(bed, services, documents);
            progress.accept("warming up with %,d documents".formatted(WARM_UP_DOCUMENTS));
            lane.warmUp();
            var figures = new Laps(progress);
            figures.run(laps, Map.of(ROAD, () -> lane.capacity(figures)));
            var speed = figures.measure(ROAD, SPEED);
            progress.accept("warming up with documents one by one");
            var uncounted = new Laps(line -> {});
            uncounted.run(
                    WARM_UP_LAPS,
                    Map.of(at(50), () -> lane.latency(speed.spread().median(), 50, uncounted)));
            var turns = new LinkedHashMap<String, Laps.Turn>();
            for (var load : LOADS) {
                turns.put(at(load), () -> lane.latency(speed.spread().median(), load, figures));
            }
            figures.run(laps, turns);
            return report(figures, speed, documents);
        }
    }

    private static String at(int load) {
        return "at " + load + " % load";
    }

    private static Report report(Laps figures, Measure speed, Documents documents) {
        var report = new Report("road", "Whole road: from the sender until a search finds it")
                .condition("bytes of text a document", Math.round(documents.bytes()))
                .condition("documents a lap", LAP_DOCUMENTS)
                .condition("seconds of each latency lap", SECONDS - UNMEASURED_SECONDS)
                .condition(
                        "searchable",
                        "found by a search for its id, every 10 ms when something may be new, so times are too long"
                                + " by up to that and the time of one search");
        figures.all().forEach(report::add);
        return report.bar(new Bar(
                        "road: half of the documents searchable, at 50 % load",
                        Bar.Side.AT_MOST,
                        300,
                        "ms",
                        figures.measure(at(50), percentile(50)).spread()))
                .bar(new Bar(
                        "road: 99 % of the documents searchable, at 50 % load",
                        Bar.Side.AT_MOST,
                        1_000,
                        "ms",
                        figures.measure(at(50), percentile(99)).spread()))
                .plot("sustained", List.of(speed))
                .plot("half searchable within", figures.measures(percentile(50)))
                .plot("99 % searchable within", figures.measures(percentile(99)));
    }

    private static String percentile(int percent) {
        return percent + " % searchable within";
    }

    /** The pipeline and the documents sent through it. */
    private final class Lane {

        private final TestBed bed;
        private final Map<String, Running> services;
        private final Map<String, Long> processes = new LinkedHashMap<>();
        private final Documents documents;
        private final Indices indices;

        private Lane(TestBed bed, Map<String, Running> services, Documents documents) {
            this.bed = bed;
            this.services = services;
            this.documents = documents;
            this.indices = new Indices(bed.searchAddress());
            services.forEach((name, running) -> processes.put(name, running.pid()));
            processes.put("elasticsearch", bed.searchPid());
            processes.put("kafka", bed.kafkaPid());
        }

        /** One document per request at full speed. */
        private void warmUp() throws Exception {
            var fresh = fresh();
            var begin = indices.found();
            new Posts(URI.create(door()), Latency.CONNECTIONS)
                    .send(WARM_UP_DOCUMENTS, Posts.AT_ONCE, fresh::submission);
            Stretch.reach(indices::found, begin + WARM_UP_DOCUMENTS);
        }

        /** Many at once: throughput at the end of the pipeline. */
        private void capacity(Laps figures) throws Exception {
            var fresh = fresh();
            var begin = indices.found();
            var sent = CompletableFuture.runAsync(() -> {
                try {
                    new LineStream(URI.create(door())).send(LAP_DOCUMENTS, LineStream.portions(fresh, LAP_DOCUMENTS));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            var stretch = Stretch.ofLap(indices::found, begin, LAP_DOCUMENTS, processes);
            sent.join();
            figures.note(ROAD, SPEED, "1/s", stretch.perSecond());
            processes.forEach((name, pid) -> {
                figures.note(name, "CPU", "ms/document", stretch.cpuMillisEach(name));
                figures.note(name, "peak memory", "MB", Use.of(pid).peakMegabytes());
            });
        }

        private void latency(double capacity, int load, Laps figures) throws Exception {
            var perSecond = capacity * load / 100;
            var histogram = new Latency(services.get("ingest-service").url(), bed.searchAddress())
                    .measure(fresh(), perSecond, (int) (perSecond * SECONDS), (int) (perSecond * UNMEASURED_SECONDS));
            note(figures, at(load), histogram);
        }

        private Documents fresh() {
            return documents.as("r" + ++taken + "-");
        }

        private String door() {
            return services.get("ingest-service").url() + "/documents";
        }
    }

    private static void note(Laps figures, String who, Histogram histogram) {
        for (var percent : List.of(50, 90, 99)) {
            figures.note(who, percentile(percent), "ms", histogram.getValueAtPercentile(percent) / MICROS_IN_A_MILLI);
        }
        figures.note(who, "slowest", "ms", histogram.getMaxValue() / MICROS_IN_A_MILLI);
    }
}
