package communique.newsdesk.http;

import communique.newsdesk.elasticsearch.StatementSearch;
import communique.newsdesk.read.Paging.Order;
import communique.newsdesk.read.StatementFilter;
import communique.newsdesk.read.StatementPage;
import communique.service.http.Parameters;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Shows who said what. */
@Path("/api/statements")
@Produces(MediaType.APPLICATION_JSON)
public class StatementResource {

    private static final int LONGEST_ID = 300;

    private final StatementSearch statements;
    private final Filters filters;

    public StatementResource(StatementSearch statements, Filters filters) {
        this.statements = statements;
        this.filters = filters;
    }

    /** The parameters that say which statements somebody wants to see. */
    public record StatementParameters(
            @RestQuery @Parameter(description = "Id of the actor who said it")
            String speaker,

            @RestQuery @Parameter(description = "Id of an actor whom it is about")
            String about,

            @RestQuery @Parameter(description = "direct or reported")
            String kind,

            @RestQuery @Parameter(description = "true: the speaker is known; false: cannot be known")
            String resolved,

            @RestQuery @Parameter(description = "How many, from 1 to 100")
            String size,

            @RestQuery @Parameter(description = "The 'next' of the part before")
            String after) {}

    @GET
    @Operation(summary = "Statements, newest first; 'q' looks into what was said and its paragraph")
    public StatementPage statements(@BeanParam FilterParameters filter, @BeanParam StatementParameters wanted)
            throws IOException {
        var resolved = Parameters.oneOf("resolved", wanted.resolved(), Set.of("true", "false"));
        return statements.search(
                new StatementFilter(
                        filters.ofStatements(filter),
                        Parameters.text("speaker", wanted.speaker(), LONGEST_ID),
                        Parameters.text("about", wanted.about(), LONGEST_ID),
                        Parameters.oneOf("kind", wanted.kind(), Set.of("direct", "reported")),
                        resolved == null ? null : Boolean.valueOf(resolved)),
                PageParameters.paging(wanted.size(), null, wanted.after(), Order.NEWEST));
    }
}
