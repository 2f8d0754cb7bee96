package communique.story.http;

import communique.service.http.Problem;
import communique.story.stream.StoryStream;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Decides about all documents anew. The guard has checked key and origin. */
@Path("/admin/decide-anew")
@Produces(MediaType.APPLICATION_JSON)
public class DecideAnewResource {

    private final StoryStream stream;

    public DecideAnewResource(StoryStream stream) {
        this.stream = stream;
    }

    @POST
    @Operation(summary = "Starts it; 503 while another process decides")
    public Response start() {
        if (!stream.decideAnew()) {
            return Problem.of(
                            503,
                            "waits",
                            "Another process decides",
                            "This process waits to take the place of another one. Ask that one.")
                    .response();
        }
        return Response.accepted(stream.progress()).build();
    }

    @GET
    @Operation(summary = "Tells how far it has come")
    public StoryStream.Progress progress() {
        return stream.progress();
    }
}
