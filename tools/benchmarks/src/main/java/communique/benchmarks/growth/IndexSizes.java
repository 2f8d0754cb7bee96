package communique.benchmarks.growth;

import communique.benchmarks.bed.Stretch;
import communique.benchmarks.bed.TestBed;
import communique.benchmarks.index.Indices;
import communique.benchmarks.load.Documents;
import communique.benchmarks.load.EnrichedDocuments;
import communique.benchmarks.part.Laps;
import communique.stack.run.ServiceSpec;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Indexes the same documents into a growing index. */
final class IndexSizes {

    static final String CPU = "CPU, index-service and Elasticsearch";

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final int MILLION = 1_000_000;
    private static final int WORDS = 60;
    /** Processes that have just started cost more, especially Elasticsearch; without warm-up, growth would look free. */
    private static final int WARM_UP_DOCUMENTS = 60_000;

    private static final int LAP_DOCUMENTS = 3_000;
    private static final int LAPS = 3;
    private static final int PORTION = 20_000;

    private final TestBed bed;
    private final Laps figures;
    private final Consumer<String> progress;
    private int published;

    IndexSizes(TestBed bed, Laps figures, Consumer<String> progress) {
        this.bed = bed;
        this.figures = figures;
        this.progress = progress;
    }

    void run(boolean million) throws Exception {
        var events = new EnrichedDocuments(Documents.ofWords(WORDS, "s"));
        var indices = new Indices(bed.searchAddress());
        var service = bed.start(ServiceSpec.INDEX);
        var processes = Map.of("service", service.pid(), "elasticsearch", bed.searchPid());
        progress.accept("warming up: index-service, %,d documents".formatted(WARM_UP_DOCUMENTS));
        fill(events, indices, WARM_UP_DOCUMENTS);
        indices.renew();
        published = 0;
        var others = new EnrichedDocuments(Documents.ofWords(WORDS, "t"));
        for (var size : million ? List.of(1_000, 10_000, 100_000, MILLION) : SIZES) {
            progress.accept("filling the index up to %,d documents".formatted(size));
            fill(others, indices, size);
            for (var lap = 0; lap < LAPS; lap++) {
                var begin = published;
                others.publish(bed.settings(), published, LAP_DOCUMENTS);
                published += LAP_DOCUMENTS;
                var stretch = Stretch.ofLap(indices::found, begin, LAP_DOCUMENTS, processes);
                var who = "%,d documents".formatted(size);
                figures.note(
                        who,
                        CPU,
                        "ms/document",
                        stretch.cpuMillisEach("service") + stretch.cpuMillisEach("elasticsearch"));
                figures.note(who, "documents indexed", "1/s", stretch.perSecond());
            }
        }
    }

    private void fill(EnrichedDocuments events, Indices indices, int size) throws Exception {
        while (published < size) {
            var portion = Math.min(PORTION, size - published);
            events.publish(bed.settings(), published, portion);
            published += portion;
            Stretch.reach(indices::found, published);
        }
    }
}
