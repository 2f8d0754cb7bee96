package communique.enrich.http;

import communique.enrich.LiveEnricher;
import communique.events.DocumentEnriched;
import communique.events.EventJson;
import communique.events.submission.Drafts;
import communique.events.submission.Origin;
import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import communique.events.submission.SubmissionJson;
import communique.events.submission.SubmissionLimits;
import communique.service.http.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Shows what would be read out of a document, and stores nothing. */
@Path("/enrich")
public class EnrichResource {

    private final LiveEnricher enricher;
    private final Clock clock = Clock.systemUTC();
    private final Drafts drafts = new Drafts(SubmissionLimits.DEFAULT, clock);

    public EnrichResource(LiveEnricher enricher) {
        this.enricher = enricher;
    }

    /** @param json the same document that {@code POST /documents} of ingest-service takes */
    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What if: enriches a document and stores nothing")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DocumentEnriched.class)))
    @APIResponse(responseCode = "400", description = "The document cannot be taken; the answer says what to change")
    public Response enrich(byte[] json) {
        try {
            var draft = drafts.draft(SubmissionJson.one(json), Origin.of("http"));
            var enriched = enricher.enrich(draft.receivedAt(clock.instant().truncatedTo(ChronoUnit.MICROS)));
            return Response.ok(EventJson.write(enriched)).build();
        } catch (RefusedException e) {
            var status = e.refusal() == Refusal.TOO_LONG ? 413 : 400;
            return Problem.of(status, e.refusal().code(), "Document not taken", e.getMessage())
                    .response();
        }
    }
}
