package communique.enrich.http;

import communique.enrich.stream.ReEnrichment;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Applies the knowledge in force to everything that was ever received. */
@Path("/admin/re-enrich")
@Produces(MediaType.APPLICATION_JSON)
public class ReEnrichmentResource {

    private final ReEnrichment reEnrichment;

    public ReEnrichmentResource(ReEnrichment reEnrichment) {
        this.reEnrichment = reEnrichment;
    }

    @POST
    @Operation(summary = "Starts it, unless it is running")
    public Response start() {
        reEnrichment.start();
        return Response.accepted(reEnrichment.status()).build();
    }

    @GET
    @Operation(summary = "Tells how far it has come")
    public ReEnrichment.ReEnrichmentStatus status() {
        return reEnrichment.status();
    }
}
