package communique.newsdesk.http;

import communique.newsdesk.elasticsearch.CompareSearch;
import communique.newsdesk.elasticsearch.CompareSearch.Wanted;
import communique.newsdesk.read.SideBySide;
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

/** Puts two searches side by side: two periods, two outlets, two actors, or any two queries. */
@Path("/api/compare")
@Produces(MediaType.APPLICATION_JSON)
public class CompareResource {

    private final CompareSearch search;
    private final Filters filters;

    public CompareResource(CompareSearch search, Filters filters) {
        this.search = search;
        this.filters = filters;
    }

    @GET
    @Operation(
            operationId = "compare",
            summary =
                    "Two queries side by side: volume, dossiers, topics, actors, sources, speakers, and what only one of them has")
    public SideBySide compare(
            @BeanParam FilterParameters filter,
            @RestQuery @Parameter(description = "The one query; 'q' and the filter hold for both", required = true)
                    String a,
            @RestQuery @Parameter(description = "The other query", required = true) String b)
            throws IOException {
        return search.compare(wanted("a", a, filter), wanted("b", b, filter));
    }

    private Wanted wanted(String name, String value, FilterParameters filter) throws IOException {
        var own = Parameters.text(name, value, Filters.LONGEST_TEXT);
        if (own == null) {
            throw new WrongParameterException("'" + name + "' must be a query such as source:\"Straits Wire\".");
        }
        var shared = Parameters.text("q", filter.q(), Filters.LONGEST_TEXT);
        var whole = shared == null ? own : "(" + own + ") (" + shared + ")";
        if (whole.length() > Filters.LONGEST_TEXT) {
            throw new WrongParameterException(
                    "'" + name + "' and 'q' must have " + (Filters.LONGEST_TEXT - 5) + " characters at most together.");
        }
        return new Wanted(whole, filters.ofDocuments(filter, whole));
    }
}
