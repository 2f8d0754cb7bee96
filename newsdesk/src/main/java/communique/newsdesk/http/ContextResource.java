package communique.newsdesk.http;

import communique.newsdesk.elasticsearch.ContextLookup;
import communique.newsdesk.read.StoryContext;
import communique.service.http.Parameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** Shows where a document stands in its story. */
@Path("/api/documents/{id}/story")
@Produces(MediaType.APPLICATION_JSON)
public class ContextResource {

    private final ContextLookup contexts;

    public ContextResource(ContextLookup contexts) {
        this.contexts = contexts;
    }

    @GET
    @Operation(
            operationId = "getDocumentContext",
            summary =
                    "Where a document stands in its story: who tells it as well, whose text it repeats, who repeats it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StoryContext.class)))
    @APIResponse(responseCode = "404", description = "No such document can be found (yet)")
    public Response context(@RestPath String id) throws IOException {
        return contexts.context(Parameters.text("id", id, DocumentResource.LONGEST_ID))
                .map(context -> Response.ok(context).build())
                .orElseGet(() -> DocumentResource.unknown(id));
    }
}
