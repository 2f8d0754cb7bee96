package communique.index.http;

import communique.index.rebuild.Rebuild;
import communique.service.http.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Fills the index from Kafka anew, while the old one stays in use. The guard has checked key and origin. */
@Path("/admin/rebuild")
@Produces(MediaType.APPLICATION_JSON)
public class RebuildResource {

    private final Rebuild rebuild;

    public RebuildResource(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    @POST
    @Operation(summary = "Starts a rebuild; 409 while one is running")
    public Response start() {
        if (!rebuild.start()) {
            return Problem.of(
                            409,
                            "running",
                            "Running",
                            "A rebuild is running. GET /admin/rebuild tells how far it has come.")
                    .response();
        }
        return Response.accepted(rebuild.status()).build();
    }

    @GET
    @Operation(summary = "Tells how far the rebuild has come")
    public Rebuild.RebuildStatus status() {
        return rebuild.status();
    }
}
