package communique.newsdesk.http;

import communique.newsdesk.elasticsearch.StatementSearch;
import communique.newsdesk.read.FacetValue;
import communique.newsdesk.read.Filter;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Shows who said what. */
@Path("/api/statements")
@Produces(MediaType.APPLICATION_JSON)
public class StatementResource {

    private static final int LONGEST_ID = 300;
    private static final int VALUES = 10;
    private static final Set<String> MODALITIES =
            Set.of("says", "denies", "demands", "warns", "threatens", "promises", "asks", "accuses");

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

            @RestQuery @Parameter(description = "ISO 3166-1 alpha-2 code of the country that the speaker comes from")
            String speakerCountry,

            @RestQuery
            @Parameter(
                    description = "What the verb means",
                    schema =
                            @Schema(
                                    enumeration = {
                                        "says",
                                        "denies",
                                        "demands",
                                        "warns",
                                        "threatens",
                                        "promises",
                                        "asks",
                                        "accuses"
                                    }))
            String modality,

            @RestQuery
            @Parameter(
                    description = "Whether the words are quoted",
                    schema = @Schema(enumeration = {"direct", "reported"}))
            String kind,

            @RestQuery
            @Parameter(
                    description = "true: the speaker is known; false: cannot be known",
                    schema = @Schema(type = SchemaType.BOOLEAN))
            String resolved) {

        StatementFilter of(Filter documents) {
            var known = Parameters.oneOf("resolved", resolved, Set.of("true", "false"));
            var country = Parameters.text("speakerCountry", speakerCountry, 2);
            return new StatementFilter(
                    documents,
                    Parameters.text("speaker", speaker, LONGEST_ID),
                    Parameters.text("about", about, LONGEST_ID),
                    country == null ? null : country.toUpperCase(Locale.ROOT),
                    Parameters.oneOf("modality", modality, MODALITIES),
                    Parameters.oneOf("kind", kind, Set.of("direct", "reported")),
                    known == null ? null : Boolean.valueOf(known));
        }
    }

    @GET
    @Operation(
            operationId = "searchStatements",
            summary = "Statements, newest first; 'q' looks into what was said and its paragraph")
    public StatementPage statements(
            @BeanParam FilterParameters filter,
            @BeanParam StatementParameters wanted,
            @RestQuery
                    @Parameter(
                            description = "How many, from 1 to 100",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "20"))
                    String size,
            @RestQuery
                    @Parameter(
                            description = "newest first, or those of one speaker together",
                            schema =
                                    @Schema(
                                            enumeration = {"newest", "speaker"},
                                            defaultValue = "newest"))
                    String sort,
            @RestQuery @Parameter(description = "The 'next' of the part before") String after)
            throws IOException {
        var bySpeaker = "speaker".equals(Parameters.oneOf("sort", sort, Set.of("newest", "speaker")));
        return statements.search(
                wanted.of(filters.ofStatements(filter)),
                PageParameters.paging(size, null, after, Order.NEWEST),
                bySpeaker);
    }

    @GET
    @Path("facets")
    @Operation(
            operationId = "countStatements",
            summary =
                    "By facet of statements, its most frequent values; 'facet' names those that are wanted, none means all")
    public Map<String, List<FacetValue>> facets(
            @BeanParam FilterParameters filter,
            @BeanParam StatementParameters wanted,
            @RestQuery @Parameter(description = "speaker, speakerCountry, about, modality, kind, dossier or source")
                    List<String> facet,
            @RestQuery
                    @Parameter(
                            description = "How many values of each, from 1 to 100",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "10"))
                    String size)
            throws IOException {
        var all = StatementSearch.facetNames();
        var asked = facet == null || facet.isEmpty()
                ? all
                : facet.stream()
                        .map(each -> Parameters.oneOf("facet", each, all))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return statements.facets(
                wanted.of(filters.ofStatements(filter)),
                asked,
                Parameters.number("size", size, VALUES, 1, PageParameters.LARGEST_PAGE));
    }
}
