package communique.newsdesk.http;

import communique.newsdesk.elasticsearch.DocumentSearch;
import communique.newsdesk.elasticsearch.NetworkSearch;
import communique.newsdesk.elasticsearch.Overview;
import communique.newsdesk.elasticsearch.PlaceMap;
import communique.newsdesk.read.ActorTrend;
import communique.newsdesk.read.Facet;
import communique.newsdesk.read.FacetValue;
import communique.newsdesk.read.MapCell;
import communique.newsdesk.read.Network;
import communique.newsdesk.read.Paging.Order;
import communique.newsdesk.read.SearchPage;
import communique.newsdesk.read.Timeline;
import communique.service.http.Parameters;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Finds and counts documents. All take the same filter. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    private static final int FACET_VALUES = 12;
    private static final int PAIRS = 40;

    private final DocumentSearch documents;
    private final Overview overview;
    private final PlaceMap map;
    private final NetworkSearch network;
    private final Filters filters;

    public SearchResource(
            DocumentSearch documents, Overview overview, PlaceMap map, NetworkSearch network, Filters filters) {
        this.documents = documents;
        this.overview = overview;
        this.map = map;
        this.network = network;
        this.filters = filters;
    }

    @GET
    @Path("search")
    @Operation(summary = "Finds documents; send 'next' of the answer as 'after' for the part behind")
    public SearchPage search(
            @BeanParam FilterParameters filter, @RestQuery String size, @RestQuery String sort, @RestQuery String after)
            throws IOException {
        return documents.search(filters.ofDocuments(filter), PageParameters.paging(size, sort, after, Order.NEWEST));
    }

    @GET
    @Path("facets")
    @Operation(summary = "By facet, its most frequent values; 'facet' names those that are wanted, none means all")
    public Map<String, List<FacetValue>> facets(
            @BeanParam FilterParameters filter, @RestQuery List<String> facet, @RestQuery String size)
            throws IOException {
        return overview.facets(
                filters.ofDocuments(filter),
                wanted(facet),
                Parameters.number("size", size, FACET_VALUES, 1, PageParameters.LARGEST_PAGE));
    }

    @GET
    @Path("timeline")
    @Operation(summary = "How many documents there are over time")
    public Timeline timeline(@BeanParam FilterParameters filter) throws IOException {
        return overview.timeline(filters.ofDocuments(filter));
    }

    @GET
    @Path("actors")
    @Operation(summary = "The actors in most documents, each with its trend over the time of all")
    public List<ActorTrend> actors(@BeanParam FilterParameters filter, @RestQuery String size) throws IOException {
        return overview.actors(
                filters.ofDocuments(filter),
                Parameters.number("size", size, FACET_VALUES, 1, PageParameters.LARGEST_PAGE));
    }

    @GET
    @Path("map")
    @Operation(summary = "Where documents lead to, by cells of the map; 'zoom' from 1 to 12 says how fine")
    public List<MapCell> map(@BeanParam FilterParameters filter, @RestQuery String zoom) throws IOException {
        return map.cells(filters.ofDocuments(filter), Parameters.number("zoom", zoom, 6, 1, 12));
    }

    @GET
    @Path("network")
    @Operation(summary = "Who is named together with whom; 'with' asks for one actor's pairs")
    public Network network(@BeanParam FilterParameters filter, @RestQuery String with, @RestQuery String size)
            throws IOException {
        return network.network(
                filters.ofDocuments(filter),
                Parameters.text("with", with, 300),
                Parameters.number("size", size, PAIRS, 1, PageParameters.LARGEST_PAGE));
    }

    private static Set<Facet> wanted(List<String> names) {
        if (names == null || names.isEmpty()) {
            return EnumSet.allOf(Facet.class);
        }
        var allowed = Arrays.stream(Facet.values()).collect(Collectors.toMap(Facet::parameter, facet -> facet));
        return names.stream()
                .map(name -> Parameters.oneOf("facet", name, allowed.keySet()))
                .filter(name -> name != null)
                .map(allowed::get)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Facet.class)));
    }
}
