package communique.newsdesk.http;

import communique.newsdesk.elasticsearch.ContextLookup;
import communique.newsdesk.elasticsearch.RisingSearch;
import communique.newsdesk.elasticsearch.StoryListSearch;
import communique.newsdesk.elasticsearch.StorySearch;
import communique.newsdesk.read.Paging.Order;
import communique.newsdesk.read.Rising;
import communique.newsdesk.read.StoryList;
import communique.newsdesk.read.StoryReport;
import communique.newsdesk.read.Versions;
import communique.service.http.Parameters;
import communique.service.http.Problem;
import communique.service.http.WrongParameterException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Shows stories: documents about one event. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
public class StoryResource {

    private static final int LONGEST_ID = 300;

    private final StoryListSearch list;
    private final StorySearch stories;
    private final ContextLookup contexts;
    private final RisingSearch rising;
    private final Filters filters;

    public StoryResource(
            StoryListSearch list, StorySearch stories, ContextLookup contexts, RisingSearch rising, Filters filters) {
        this.list = list;
        this.stories = stories;
        this.contexts = contexts;
        this.rising = rising;
        this.filters = filters;
    }

    @GET
    @Path("stories")
    @Operation(
            operationId = "searchStories",
            summary =
                    "Finds documents and shows each story that they tell once; send 'next' as 'after' for the part behind")
    public StoryList stories(
            @BeanParam FilterParameters filter,
            @RestQuery @Parameter(description = "How many stories, from 1 to 100") String size,
            @RestQuery @Parameter(description = "The order of the documents that are found") String sort,
            @RestQuery @Parameter(description = "The 'next' of the part before") String after)
            throws IOException {
        var paging = PageParameters.paging(size, sort, after, Order.NEWEST);
        try {
            return list.search(filters.ofDocuments(filter), paging);
        } catch (IllegalArgumentException e) {
            throw PageParameters.wrongCursor();
        }
    }

    @GET
    @Path("stories/{id}")
    @Operation(
            operationId = "getStory",
            summary = "A story: who told it when, what each document added, what was said, whose text is whose")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StoryReport.class)))
    @APIResponse(responseCode = "404", description = "No document tells such a story (yet)")
    public Response story(@RestPath String id) throws IOException {
        return stories.report(Parameters.text("id", id, LONGEST_ID))
                .map(report -> Response.ok(report).build())
                .orElseGet(() -> Problem.notFound("No document tells a story of the id " + id + ".")
                        .response());
    }

    @GET
    @Path("rising")
    @Operation(
            operationId = "getRising",
            summary =
                    "What is told far more in the last hour than in this hour of the week before; copies do not count")
    public Rising rising() throws IOException {
        return rising.rising();
    }

    @GET
    @Path("versions")
    @Operation(
            operationId = "compareVersions",
            summary = "Two documents side by side, with the words that they have in common")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Versions.class)))
    @APIResponse(responseCode = "404", description = "One of the two cannot be found")
    public Response versions(
            @RestQuery @Parameter(description = "Id of the one", required = true) String a,
            @RestQuery @Parameter(description = "Id of the other", required = true) String b)
            throws IOException {
        var one = Parameters.text("a", a, DocumentResource.LONGEST_ID);
        var other = Parameters.text("b", b, DocumentResource.LONGEST_ID);
        if (one == null || other == null || one.equals(other)) {
            throw new WrongParameterException("'a' and 'b' must be ids of two documents.");
        }
        return contexts.versions(one, other)
                .map(versions -> Response.ok(versions).build())
                .orElseGet(() -> Problem.notFound("One of the documents " + a + " and " + b + " cannot be found.")
                        .response());
    }
}
