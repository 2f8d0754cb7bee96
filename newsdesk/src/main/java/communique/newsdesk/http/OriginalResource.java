package communique.newsdesk.http;

import communique.audit.index.IndexedDocuments;
import communique.events.DocumentReceived;
import communique.newsdesk.stream.Originals;
import communique.service.http.Parameters;
import communique.service.http.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** Shows a document as it came in, menus and markup and all. */
@Path("/api/documents/{id}/original")
@Produces(MediaType.APPLICATION_JSON)
public class OriginalResource {

    /** Each reads a stretch of Kafka. */
    private static final int MOST_AT_ONCE = 4;

    private final IndexedDocuments documents;
    private final Originals originals;
    private final Semaphore turns = new Semaphore(MOST_AT_ONCE);

    public OriginalResource(IndexedDocuments documents, Originals originals) {
        this.documents = documents;
        this.originals = originals;
    }

    @GET
    @Operation(
            summary = "The document as it came in, read from Kafka; 'content' may be HTML and is never to be rendered")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DocumentReceived.class)))
    @APIResponse(responseCode = "404", description = "No such document can be found, or Kafka no longer has this one")
    @APIResponse(responseCode = "429", description = "Too many are being read at once")
    public Response original(@RestPath String id) throws IOException {
        var found = documents.receivedAt(Parameters.text("id", id, DocumentResource.LONGEST_ID));
        if (found.isEmpty()) {
            return DocumentResource.unknown(id);
        }
        if (!turns.tryAcquire()) {
            return Problem.of(429, "busy", "Busy", "Other originals are being read; ask again in a moment.")
                    .response();
        }
        try {
            return originals
                    .find(id, found.get())
                    .map(original -> Response.ok(original).build())
                    .orElseGet(() -> Problem.notFound("Kafka no longer has the original of " + id + ".")
                            .response());
        } catch (KafkaException e) {
            throw new IOException("Kafka: " + e.getMessage(), e);
        } finally {
            turns.release();
        }
    }
}
