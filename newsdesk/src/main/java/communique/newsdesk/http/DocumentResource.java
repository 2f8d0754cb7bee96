package communique.newsdesk.http;

import communique.events.DocumentEnriched;
import communique.newsdesk.elasticsearch.DocumentLookup;
import communique.newsdesk.elasticsearch.DocumentSearch;
import communique.newsdesk.read.Journey;
import communique.newsdesk.read.Revision;
import communique.newsdesk.read.SearchPage;
import communique.service.http.Parameters;
import communique.service.http.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Shows one document. */
@Path("/api/documents/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class DocumentResource {

    static final int LONGEST_ID = 128;
    private static final int ACTORS_COMPARED = 5;

    private final DocumentLookup lookup;
    private final DocumentSearch search;

    public DocumentResource(DocumentLookup lookup, DocumentSearch search) {
        this.lookup = lookup;
        this.search = search;
    }

    @GET
    @Operation(summary = "The document with all tags, their offsets and evidence, and the times it took")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DocumentEnriched.class)))
    @APIResponse(responseCode = "404", description = "No such document can be found (yet)")
    public Response document(@RestPath String id) throws IOException {
        return lookup.find(Parameters.text("id", id, LONGEST_ID))
                .map(document -> Response.ok(document).build())
                .orElseGet(() -> unknown(id));
    }

    @GET
    @Path("related")
    @Operation(summary = "Documents that read alike or name the same actors")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SearchPage.class)))
    public Response related(@RestPath String id, @RestQuery String size) throws IOException {
        var most = Parameters.number("size", size, 6, 1, 20);
        var actors = lookup.actors(Parameters.text("id", id, LONGEST_ID), ACTORS_COMPARED);
        if (actors.isEmpty()) {
            return unknown(id);
        }
        return Response.ok(search.related(id, actors.orElse(List.of()), most)).build();
    }

    @GET
    @Path("revisions")
    @Operation(summary = "What the document says, and what it said before as far as that is kept; the newest first")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Revision.class)))
    @APIResponse(responseCode = "404", description = "No such document can be found (yet)")
    public Response revisions(@RestPath String id) throws IOException {
        var revisions = lookup.revisions(Parameters.text("id", id, LONGEST_ID));
        return revisions.isEmpty() ? unknown(id) : Response.ok(revisions).build();
    }

    @GET
    @Path("journey")
    @Operation(summary = "How far a document has come; one that cannot be found yet is no error")
    public Journey journey(@RestPath String id) throws IOException {
        return lookup.journey(Parameters.text("id", id, LONGEST_ID));
    }

    static Response unknown(String id) {
        return Problem.notFound("No document of the id " + id + " can be found. A new one takes about a second.")
                .response();
    }
}
