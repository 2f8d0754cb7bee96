package communique.benchmarks.growth;

import communique.benchmarks.bed.TestBed;
import communique.benchmarks.part.Laps;
import communique.benchmarks.part.Part;
import communique.benchmarks.report.Report;
import java.util.function.Consumer;

/** Whether the cost per document stays constant as index size, document length and instances grow. */
public final class GrowthPart implements Part {

    private final boolean million;

    /** @param million whether the index grows to a million documents, which takes a quarter of an hour */
    public GrowthPart(boolean million) {
        this.million = million;
    }

    @Override
    public Report run(Consumer<String> progress) throws Exception {
        var report = new Report("growth", "Growth: what a document costs as there is more of everything")
                .condition("CPU", "of the services at work and of Elasticsearch, without Kafka's");
        try (var bed = TestBed.kafkaAndElasticsearch()) {
            var instances = new Laps(progress);
            new EnrichInstances(bed, instances, progress).run();
            shown(report, instances, "enrich-service, processes over 6 partitions", EnrichInstances.CPU);
            report.plot("documents", instances.measures(EnrichInstances.SPEED));
        }
        try (var bed = TestBed.kafkaAndElasticsearch()) {
            var sizes = new Laps(progress);
            new IndexSizes(bed, sizes, progress).run(million);
            shown(report, sizes, "index-service and Elasticsearch, documents in the index", IndexSizes.CPU);
        }
        try (var bed = TestBed.kafkaAndElasticsearch()) {
            var lengths = new Laps(progress);
            new DocumentLengths(bed, lengths, progress).run();
            shown(report, lengths, "whole road, length of a document", DocumentLengths.CPU);
        }
        return report;
    }

    private static void shown(Report report, Laps figures, String heading, String cost) {
        figures.all().forEach(report::add);
        report.plot(heading, figures.measures(cost));
    }
}
