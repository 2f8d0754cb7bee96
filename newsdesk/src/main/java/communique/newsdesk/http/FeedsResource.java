package communique.newsdesk.http;

import communique.service.http.Guard;
import communique.service.http.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Hands what the page Sources asks to ingest-service, which reads the feeds. {@link Guard} has checked key and origin. */
@Path("/api")
public class FeedsResource {

    private static final String FEEDS = "/feeds";
    private static final String OPML = "text/x-opml";

    private final Services services;

    public FeedsResource(Services services) {
        this.services = services;
    }

    @GET
    @Path("feeds")
    @Operation(summary = "All feeds and how each is doing")
    public Response list() throws IOException {
        return services.feeds("GET", FEEDS, null, null).response();
    }

    @GET
    @Path("feeds.opml")
    @Operation(summary = "All feeds as OPML, for any feed reader")
    public Response export() throws IOException {
        return Response.fromResponse(services.feeds("GET", FEEDS + "?format=opml", null, null)
                        .response())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"feeds.opml\"")
                .build();
    }

    @POST
    @Path("feeds")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Adds a feed (JSON), or the feeds of an OPML file")
    public Response add(@HeaderParam(HttpHeaders.CONTENT_TYPE) String mediaType, InputStream body) throws IOException {
        if (mediaType == null || !mediaType.startsWith(MediaType.APPLICATION_JSON) && !mediaType.startsWith(OPML)) {
            return Problem.of(415, "wrong-media-type", "Wrong media type", "Send application/json or " + OPML + ".")
                    .response();
        }
        return services.feeds("POST", FEEDS, mediaType, body).response();
    }

    @POST
    @Path("feeds/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes name, group, language or pause of a feed")
    public Response change(@RestPath String id, InputStream body) throws IOException {
        return services.feeds("POST", path(id), MediaType.APPLICATION_JSON, body)
                .response();
    }

    @DELETE
    @Path("feeds/{id}")
    @Operation(summary = "Reads a feed no longer; its documents stay")
    public Response remove(@RestPath String id) throws IOException {
        return services.feeds("DELETE", path(id), null, null).response();
    }

    private static String path(String id) {
        return FEEDS + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
