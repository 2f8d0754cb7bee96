package communique.index.http;

import communique.index.rebuild.Rebuild;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Fills the index from Kafka anew, while the old one stays in use. */
@Path("/admin/rebuild")
@Produces(MediaType.APPLICATION_JSON)
public class RebuildResource {

    private final Rebuild rebuild;
    private final AccessRule access;

    public RebuildResource(Rebuild rebuild, AccessRule access) {
        this.rebuild = rebuild;
        this.access = access;
    }

    @POST
    @Operation(summary = "Starts a rebuild; 409 while one is running")
    public Response start(@HeaderParam("X-Api-Key") String key, @HeaderParam("Origin") String origin) {
        if (!access.allows(key, origin)) {
            return notAllowed();
        }
        if (!rebuild.start()) {
            return Problem.response(
                    Status.CONFLICT, "A rebuild is running. GET /admin/rebuild tells how far it has come.");
        }
        return Response.accepted(rebuild.state()).build();
    }

    @GET
    @Operation(summary = "Tells how far the rebuild has come")
    public Response state(@HeaderParam("X-Api-Key") String key, @HeaderParam("Origin") String origin) {
        return access.allows(key, origin) ? Response.ok(rebuild.state()).build() : notAllowed();
    }

    private static Response notAllowed() {
        return Problem.response(Status.UNAUTHORIZED, "Send the configured key as header X-Api-Key.");
    }
}
