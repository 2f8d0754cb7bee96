package communique.newsdesk.http;

import communique.audit.redrive.Redrive;
import communique.audit.redrive.Wanted;
import communique.service.http.Guard;
import communique.service.http.Parameters;
import communique.service.http.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Hands what the page sends to the service that does it. {@link Guard} has checked key and origin. */
@Path("/api")
public class WriteResource {

    private static final Set<String> DOCUMENT_TYPES =
            Set.of(MediaType.APPLICATION_JSON, "application/x-ndjson", MediaType.MULTIPART_FORM_DATA);

    private final Services services;
    private final Redrive redrive;

    public WriteResource(Services services, Redrive redrive) {
        this.services = services;
        this.redrive = redrive;
    }

    @POST
    @Path("documents")
    @Consumes(MediaType.WILDCARD)
    @APIResponse(responseCode = "202", description = "It is on Kafka; it can be found about a second later")
    @Operation(operationId = "addDocuments", summary = "Adds documents: what ingest-service takes at POST /documents")
    public Response add(@HeaderParam(HttpHeaders.CONTENT_TYPE) String mediaType, InputStream body) throws IOException {
        if (mediaType == null || !DOCUMENT_TYPES.contains(mediaType.split(";")[0].strip())) {
            return Problem.of(
                            415,
                            "wrong-media-type",
                            "Wrong media type",
                            "Send application/json, application/x-ndjson or multipart/form-data.")
                    .response();
        }
        return services.ingest("/documents", mediaType, body).response();
    }

    @POST
    @Path("try")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Tags a document without storing it: what enrich-service answers at POST /enrich")
    public Response attempt(InputStream body) throws IOException {
        return services.enrich("/enrich", MediaType.APPLICATION_JSON, body).response();
    }

    @POST
    @Path("redrive")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Sends refused events once more, all or those of a key, reason, source or time; those refused five times stay parked")
    public Redrive.RedriveResult redrive(Wanted order) throws IOException {
        var wanted = order == null ? Wanted.ALL : order;
        return redrive.run(new Wanted(
                Parameters.text("key", wanted.key(), 500),
                Parameters.text("reason", wanted.reason(), 300),
                Parameters.text("source", wanted.source(), 300),
                wanted.since()));
    }
}
