package communique.newsdesk.http;

import communique.audit.Audit;
import communique.audit.AuditReport;
import communique.audit.index.IndexedDocuments;
import communique.kafka.KafkaTopicReader;
import communique.service.http.Problem;
import communique.service.stream.KafkaConfig;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Proves that nothing was lost. */
@Path("/api/audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private final IndexedDocuments documents;
    private final KafkaConfig kafka;
    private final ReentrantLock running = new ReentrantLock();

    public AuditResource(IndexedDocuments documents, KafkaConfig kafka) {
        this.documents = documents;
        this.kafka = kafka;
    }

    /**
     * What a comparison of Kafka with Elasticsearch has found.
     *
     * @param clean whether every document is where it should be, in its newest revision
     * @param received documents that came in and were not deleted since
     * @param found those that can be found in their newest revision
     * @param refused those whose newest revision a step refused, with a reason
     * @param missing neither to be found nor refused
     * @param stale to be found in an older revision
     * @param extra to be found although they were deleted or never came in, or to be found twice
     * @param examples ids that need a look
     * @param troubles the ids by trouble, at most 100 each
     */
    public record Answer(
            boolean clean,
            long received,
            long found,
            long refused,
            long missing,
            long stale,
            long extra,
            List<String> examples,
            Map<String, List<String>> troubles) {

        private static final int EXAMPLES = 20;

        static Answer of(AuditReport report) {
            var lost = report.missing().count() + report.stale().count();
            var troubles = Map.of(
                    "missing", report.missing().first(),
                    "stale", report.stale().first(),
                    "extra", report.extra().first(),
                    "twice", report.twice().first());
            return new Answer(
                    report.isClean(),
                    report.received(),
                    report.received() - report.refused() - lost,
                    report.refused(),
                    report.missing().count(),
                    report.stale().count(),
                    report.extra().count() + report.twice().count(),
                    troubles.values().stream()
                            .flatMap(List::stream)
                            .limit(EXAMPLES)
                            .toList(),
                    troubles);
        }
    }

    @GET
    @Operation(summary = "Compares Kafka with Elasticsearch, every document; one comparison at a time")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Answer.class)))
    @APIResponse(responseCode = "429", description = "A comparison is running")
    public Response audit() throws IOException {
        if (!running.tryLock()) {
            return Problem.of(429, "running", "Running", "A comparison is running; ask again when it is done.")
                    .response();
        }
        try {
            return Response.ok(Answer.of(new Audit(new KafkaTopicReader(kafka.settings()), documents).run()))
                    .build();
        } catch (KafkaException e) {
            throw new IOException("Kafka: " + e.getMessage(), e);
        } finally {
            running.unlock();
        }
    }
}
