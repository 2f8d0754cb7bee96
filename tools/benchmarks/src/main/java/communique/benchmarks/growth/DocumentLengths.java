package communique.benchmarks.growth;

import communique.benchmarks.bed.Stretch;
import communique.benchmarks.bed.TestBed;
import communique.benchmarks.index.Indices;
import communique.benchmarks.load.Documents;
import communique.benchmarks.load.LineStream;
import communique.benchmarks.part.Laps;
import communique.stack.run.ServiceSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Short and long documents through the whole pipeline: cost per kilobyte. */
final class DocumentLengths {

    static final String CPU = "CPU, all services and Elasticsearch";

    private static final Map<Integer, Integer> COUNTS = Map.of(1, 2_000, 10, 300, 100, 40, 1_000, 6);
    /** A little less than a kilobyte, so that the longest document stays below the limit. */
    private static final int CHARACTERS = 999;

    private static final int LAPS = 3;

    private final TestBed bed;
    private final Laps figures;
    private final Consumer<String> progress;
    private int taken;

    DocumentLengths(TestBed bed, Laps figures, Consumer<String> progress) {
        this.bed = bed;
        this.figures = figures;
        this.progress = progress;
    }

    void run() throws Exception {
        var indices = new Indices(bed.searchAddress());
        var ingest = bed.start(ServiceSpec.INGEST);
        var processes = new LinkedHashMap<>(Map.of("ingest", ingest.pid(), "elasticsearch", bed.searchPid()));
        for (var spec : List.of(ServiceSpec.ENRICH, ServiceSpec.INDEX)) {
            processes.put(spec.shortName(), bed.start(spec).pid());
        }
        var door = new LineStream(URI.create(ingest.url() + "/documents"));
        progress.accept("documents of 1 kB to 1 MB: warming up");
        for (var length : List.of(1, 10, 1)) {
            lap(door, indices, processes, length);
        }
        for (var length : List.of(1, 10, 100, 1_000)) {
            var who = length < 1_000 ? length + " kB" : "1 MB";
            progress.accept("documents of " + who);
            for (var lap = 0; lap < LAPS; lap++) {
                var stretch = lap(door, indices, processes, length);
                var cpu = processes.keySet().stream()
                        .mapToDouble(stretch::cpuMillisEach)
                        .sum();
                figures.note(who, CPU, "ms/kB", cpu / length);
                figures.note(who, "text", "kB/s", stretch.perSecond() * length);
            }
        }
    }

    private Stretch lap(LineStream door, Indices indices, Map<String, Long> processes, int length) throws Exception {
        var count = COUNTS.get(length);
        var documents = Documents.ofCharacters(length * CHARACTERS, "l" + ++taken + "-");
        var begin = indices.found();
        var sent = CompletableFuture.runAsync(() -> {
            try {
                door.send(count, LineStream.portions(documents, count));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        // All documents count, because there are few.
        var stretch = Stretch.watch(indices::found, begin, begin + count, processes);
        sent.join();
        return stretch;
    }
}
