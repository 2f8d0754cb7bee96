package communique.audit;

import communique.events.TopicNames;
import communique.kafka.KafkaTopicReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Compares the events in Kafka with the documents in Elasticsearch, by id and revision.
 *
 * <p>Reads everything into temporary files and compares them in parts, so memory does not grow with the number of
 * documents.
 */
public final class Audit {

    private final KafkaTopicReader topics;
    private final Index index;

    /** The documents in Elasticsearch. */
    @FunctionalInterface
    public interface Index {

        /** Passes id and revision of every document to the reader. */
        void readAll(BiConsumer<String, String> reader) throws IOException;
    }

    public Audit(KafkaTopicReader topics, Index index) {
        this.topics = topics;
        this.index = index;
    }

    /** Compares the current state. Documents in progress count as missing. */
    public AuditReport run() throws IOException {
        return run(finding -> {});
    }

    /** @param listener receives every finding; the report lists only the first ones */
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
        // Reads against the direction of the pipeline: a document that arrives meanwhile is never reported as extra. It
        // may
        // be reported as missing while it is in progress.
        try (indexed;
                rejected;
                enriched;
                received) {
            index.readAll((id, revision) -> indexed.add(new AuditEntry(id, 0, revision, "")));
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
