package communique.newsdesk.elasticsearch;

import static communique.newsdesk.elasticsearch.Figures.commonest;
import static communique.newsdesk.elasticsearch.Figures.values;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import com.fasterxml.jackson.databind.JsonNode;
import communique.newsdesk.read.ActorProfile;
import communique.newsdesk.read.ActorProfile.Role;
import communique.newsdesk.read.FacetValue;
import communique.newsdesk.read.Filter;
import communique.newsdesk.read.Network.Node;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what the documents say about an actor. */
public final class ActorSearch {

    private static final List<String> WAYS =
            List.of("name", "alias", "surname", "title", "metonym", "demonym", "other");
    private static final int VALUES = 12;
    private static final int SPANS = 40;

    /** From so many of its newest documents the names come by which the actor goes. */
    private static final int READ = 100;

    private final ElasticsearchGateway elasticsearch;
    private final NetworkSearch network;
    private final TimeSpans spans;

    public ActorSearch(ElasticsearchGateway elasticsearch, NetworkSearch network) {
        this.elasticsearch = elasticsearch;
        this.network = network;
        this.spans = new TimeSpans(elasticsearch);
    }

    /** Empty if no document names the actor. */
    public Optional<ActorProfile> profile(String id) throws IOException {
        var answer = elasticsearch.search("mentions", Queries.figures(Queries.term("actor.id", id), asked()));
        if (Json.total(answer) == 0) {
            return Optional.empty();
        }
        var figures = answer.aggregations();
        return Optional.of(new ActorProfile(
                id,
                commonest(figures, "name"),
                commonest(figures, "type"),
                commonest(figures, "kind"),
                commonest(figures, "country"),
                commonest(figures, "wikidata"),
                figures.get("known").filter().docCount() > 0,
                Json.total(answer),
                Figures.sum(figures, "count"),
                statements(id),
                names(id),
                ways(figures),
                roles(figures),
                values(figures, "topics"),
                values(figures, "dossiers"),
                values(figures, "sources"),
                namedWith(id),
                spans.count(Queries.term("actors.id", id), null, null, SPANS)));
    }

    private static Map<String, Aggregation> asked() {
        var asked = new HashMap<String, Aggregation>();
        List.of("name", "type", "kind", "country", "wikidata")
                .forEach(field -> asked.put(field, Queries.most("actor." + field, 1)));
        WAYS.forEach(way -> asked.put("by-" + way, Queries.sum("by." + way)));
        asked.put("known", Aggregation.of(known -> known.filter(Queries.term("actor.known", true))));
        asked.put("count", Queries.sum("count"));
        asked.put("topics", Queries.most("topics.iptc", VALUES));
        asked.put("dossiers", Queries.most("topics.dossier", VALUES));
        asked.put("sources", Queries.most("source.name", VALUES));
        asked.put(
                "roles",
                Queries.most(
                        "role",
                        VALUES,
                        Map.of("first", Queries.first(Queries.TIME), "last", Queries.last(Queries.TIME))));
        return asked;
    }

    private long statements(String id) throws IOException {
        return Json.total(
                elasticsearch.search("statements", Queries.figures(Queries.term("speaker.id", id), Map.of())));
    }

    private static List<FacetValue> ways(Map<String, Aggregate> figures) {
        return WAYS.stream()
                .map(way -> new FacetValue(way, way, Figures.sum(figures, "by-" + way)))
                .filter(way -> way.documents() > 0)
                .sorted(Comparator.comparingLong(FacetValue::documents).reversed())
                .toList();
    }

    private static List<Role> roles(Map<String, Aggregate> figures) {
        return Figures.buckets(figures, "roles").stream()
                .map(role -> new Role(
                        Figures.key(role),
                        role.aggregations().get("first").min().valueAsString(),
                        role.aggregations().get("last").max().valueAsString(),
                        role.docCount()))
                .sorted(Comparator.comparing(Role::last).reversed())
                .toList();
    }

    /** The words that stand for the actor in its newest documents, and in how many of those. */
    private List<FacetValue> names(String id) throws IOException {
        var answer = elasticsearch.search("documents", search -> search.size(READ)
                .query(Queries.term("actors.id", id))
                .sort(Queries.descending(Queries.TIME))
                .source(source ->
                        source.filter(only -> only.includes("enriched.actors.id", "enriched.actors.mentions.text"))));
        Map<String, Long> counted = Json.sources(answer)
                .flatMap(entry -> wordsFor(id, entry))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counted.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(2 * VALUES)
                .map(name -> new FacetValue(name.getKey(), name.getKey(), name.getValue()))
                .toList();
    }

    private static Stream<String> wordsFor(String id, JsonNode entry) {
        return Json.stream(entry.path("enriched").path("actors"))
                .filter(actor -> id.equals(actor.path("id").textValue()))
                .flatMap(actor -> Json.stream(actor.path("mentions")))
                .map(mention -> Pieces.shorten(mention.path("text").asText(), 100))
                .distinct();
    }

    private List<FacetValue> namedWith(String id) throws IOException {
        return network.network(Filter.none(), id, VALUES).actors().stream()
                .filter(actor -> !actor.id().equals(id))
                .sorted(Comparator.comparingLong(Node::sentences).reversed())
                .map(actor -> new FacetValue(actor.id(), actor.name(), actor.sentences()))
                .toList();
    }
}
