package communique.newsdesk.http;

import communique.newsdesk.elasticsearch.PassageSearch;
import communique.newsdesk.read.Passages;
import communique.service.http.Parameters;
import communique.service.http.WrongParameterException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Shows where two actors are named together. */
@Path("/api/passages")
@Produces(MediaType.APPLICATION_JSON)
public class PassageResource {

    private static final int LONGEST_ID = 300;

    private final PassageSearch search;
    private final Filters filters;

    public PassageResource(PassageSearch search, Filters filters) {
        this.search = search;
        this.filters = filters;
    }

    @GET
    @Operation(
            operationId = "findPassages",
            summary = "The sentences that name two actors, from the 100 newest documents that name both")
    public Passages passages(
            @BeanParam FilterParameters filter,
            @RestQuery @Parameter(description = "Id of the one", required = true) String a,
            @RestQuery @Parameter(description = "Id of the other", required = true) String b)
            throws IOException {
        var one = Parameters.text("a", a, LONGEST_ID);
        var other = Parameters.text("b", b, LONGEST_ID);
        if (one == null || other == null) {
            throw new WrongParameterException("'a' and 'b' must be ids of actors.");
        }
        return search.passages(filters.ofDocuments(filter), one, other);
    }
}
