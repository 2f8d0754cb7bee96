package communique.newsdesk.http;

import communique.service.http.Parameters;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** Deletes a document. The guard has checked key and origin. */
@Path("/api/documents/{id}")
public class DeletionResource {

    private final Services services;

    public DeletionResource(Services services) {
        this.services = services;
    }

    @DELETE
    @Operation(
            operationId = "deleteDocument",
            summary = "Deletes a document: what ingest-service does at DELETE /documents/{id}")
    @APIResponse(
            responseCode = "202",
            description = "The deletion is published; the document is gone about a second later")
    @APIResponse(responseCode = "404", description = "No document of this id was received")
    public Response delete(@RestPath String id) throws IOException {
        var known = Parameters.text("id", id, DocumentResource.LONGEST_ID);
        return services.delete("/documents/"
                        + URLEncoder.encode(known, StandardCharsets.UTF_8).replace("+", "%20"))
                .response();
    }
}
