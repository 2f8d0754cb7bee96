package communique.newsdesk.http;

import communique.newsdesk.audit.Audit;
import communique.newsdesk.audit.AuditReport;
import communique.newsdesk.elasticsearch.StoredDocuments;
import communique.newsdesk.stream.KafkaConfig;
import communique.newsdesk.stream.ReceivedLog;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
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

    private final StoredDocuments documents;
    private final KafkaConfig kafka;
    private final ReentrantLock running = new ReentrantLock();

    public AuditResource(StoredDocuments documents, KafkaConfig kafka) {
        this.documents = documents;
        this.kafka = kafka;
    }

    @GET
    @Operation(summary = "Compares Kafka with Elasticsearch, every document; one comparison at a time")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuditReport.class)))
    @APIResponse(responseCode = "429", description = "A comparison is running")
    public Response audit() throws IOException {
        if (!running.tryLock()) {
            return Problem.of(429, "running", "Running", "A comparison is running; ask again when it is done.")
                    .response();
        }
        try (var received = new ReceivedLog(kafka.settings())) {
            return Response.ok(new Audit(received, documents).run()).build();
        } catch (KafkaException e) {
            throw new IOException("Kafka: " + e.getMessage(), e);
        } finally {
            running.unlock();
        }
    }
}
