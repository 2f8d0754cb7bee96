package communique.newsdesk.http;

import communique.newsdesk.elasticsearch.ActorSearch;
import communique.newsdesk.read.ActorProfile;
import communique.service.http.Parameters;
import communique.service.http.Problem;
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

/** Shows one actor. */
@Path("/api/actors/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class ActorResource {

    private static final int LONGEST_ID = 300;

    private final ActorSearch actors;

    public ActorResource(ActorSearch actors) {
        this.actors = actors;
    }

    @GET
    @Operation(summary = "What the documents tell about an actor")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActorProfile.class)))
    @APIResponse(responseCode = "404", description = "No document names it")
    public Response actor(@RestPath String id) throws IOException {
        return actors.profile(Parameters.text("id", id, LONGEST_ID))
                .map(profile -> Response.ok(profile).build())
                .orElseGet(() -> Problem.notFound("No document names the actor " + id + ".")
                        .response());
    }
}
