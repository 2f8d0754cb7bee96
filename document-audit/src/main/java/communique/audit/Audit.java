package communique.audit;

import communique.events.TopicNames;
import communique.kafka.TopicReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Compares what Kafka has received with what Elasticsearch can find, document by document and revision by revision.
 *
 * <p>Reads everything, keeps it in temporary files and compares it in parts, so the memory it needs does not grow with
 * the number of documents.
 */
public final class Audit {

    private final TopicReader topics;
    private final Index index;

    /** What Elasticsearch can find. */
    @FunctionalInterface
    public interface Index {

        /** Shows id and revision of every document to the reader. */
        void readAll(BiConsumer<String, String> reader) throws IOException;
    }

    public Audit(TopicReader topics, Index index) {
        this.topics = topics;
        this.index = index;
    }

    /** Compares the state of now. Documents that are on their way count as missing. */
    public AuditReport run() throws IOException {
        return run(finding -> {});
    }

    /** @param listener is told every single trouble; the report names only the first of them */
    public AuditReport run(Consumer<Finding> listener) throws IOException {
        var folder = Files.createTempDirectory("communique-audit-");
        try {
            return compare(folder, new AuditReport(listener));
        } finally {
            delete(folder);
        }
    }

    private AuditReport compare(Path folder, AuditReport report) throws IOException {
        var indexed = new Ledger(folder, "indexed");
        var rejected = new Ledger(folder, "rejected");
        var enriched = new Ledger(folder, "enriched");
        var received = new Ledger(folder, "received");
        // Against the stream: what arrives meanwhile is seen as received last, never as extra. A document may then
        // look missing that is on its way.
        try (indexed;
                rejected;
                enriched;
                received) {
            index.readAll((id, revision) -> indexed.add(new Entry(id, 0, revision, "")));
            topics.read(TopicNames.REJECTED, record -> {
                var event = Events.rejected(record);
                report.countRejection(
                        event == null ? "unreadable-rejection" : event.reason().code());
                if (event != null) {
                    rejected.add(Events.rejection(event));
                }
            });
            topics.read(TopicNames.ENRICHED, record -> enriched.add(Events.document(record)));
            topics.read(TopicNames.RECEIVED, record -> received.add(Events.document(record)));
        }
        for (int part = 0; part < Ledger.PARTS; part++) {
            new Comparison(report, received.part(part), enriched.part(part), rejected.part(part))
                    .with(indexed.part(part));
        }
        return report;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
