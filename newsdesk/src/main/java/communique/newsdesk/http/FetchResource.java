package communique.newsdesk.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Adds a web page. A class of its own, because JAX-RS chooses the class by its path alone: as a method beside
 * {@code /api/documents} it would lose to {@code /api/documents/{id}}.
 */
@Path("/api/documents/fetch")
public class FetchResource {

    private final Services services;

    public FetchResource(Services services) {
        this.services = services;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "202", description = "It is on Kafka; it can be found about a second later")
    @Operation(summary = "Adds the web page at an address: what ingest-service takes at POST /documents/fetch")
    public Response fetch(InputStream body) throws IOException {
        return services.ingest("/documents/fetch", MediaType.APPLICATION_JSON, body)
                .response();
    }
}
