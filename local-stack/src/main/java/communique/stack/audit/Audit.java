package communique.stack.audit;

import communique.events.TopicNames;
import communique.stack.client.SearchIndex;
import communique.stack.client.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Compares what Kafka has received with what Elasticsearch can find, document by document and revision by revision.
 *
 * <p>Reads everything, keeps it in temporary files and compares it in parts, so the memory it needs does not grow with
 * the number of documents.
 */
public final class Audit {

    private final Topics topics;
    private final SearchIndex index;

    public Audit(Topics topics, SearchIndex index) {
        this.topics = topics;
        this.index = index;
    }

    /** Compares the state of now. Documents that are on their way count as missing. */
    public AuditReport run() throws IOException {
        var folder = Files.createTempDirectory("communique-audit-");
        try {
            return compare(folder);
        } finally {
            delete(folder);
        }
    }

    private AuditReport compare(Path folder) throws IOException {
        var report = new AuditReport();
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
            index.readAll(hit -> indexed.add(new Entry(
                    hit.path("_id").asText(), 0, hit.at("/_source/revision").asText(), "")));
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
