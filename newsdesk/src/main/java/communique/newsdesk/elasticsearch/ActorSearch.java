package communique.newsdesk.elasticsearch;

import static communique.newsdesk.elasticsearch.Json.commonest;
import static communique.newsdesk.elasticsearch.Json.values;

import com.fasterxml.jackson.databind.JsonNode;
import communique.newsdesk.read.ActorProfile;
import communique.newsdesk.read.ActorProfile.Role;
import communique.newsdesk.read.FacetValue;
import communique.newsdesk.read.Filter;
import communique.newsdesk.read.Network.Node;
import communique.service.elasticsearch.Elasticsearch;
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

    private final Elasticsearch elasticsearch;
    private final NetworkSearch network;
    private final TimeSpans spans;

    public ActorSearch(Elasticsearch elasticsearch, NetworkSearch network) {
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
        var figures = answer.path("aggregations");
        return Optional.of(new ActorProfile(
                id,
                commonest(figures, "name"),
                commonest(figures, "type"),
                commonest(figures, "kind"),
                commonest(figures, "country"),
                commonest(figures, "wikidata"),
                figures.path("known").path("doc_count").asLong() > 0,
                Json.total(answer),
                figures.path("count").path("value").asLong(),
                statements(id),
                names(id),
                ways(figures),
                roles(figures),
                values(figures, "topics"),
                values(figures, "dossiers"),
                values(figures, "sources"),
                namedWith(id),
                spans.count("mentions", Queries.term("actor.id", id), SPANS)));
    }

    private static Map<String, Object> asked() {
        var asked = new HashMap<String, Object>();
        List.of("name", "type", "kind", "country", "wikidata")
                .forEach(field -> asked.put(field, Queries.most("actor." + field, 1)));
        WAYS.forEach(way -> asked.put("by-" + way, sum("by." + way)));
        asked.put("known", Map.of("filter", Queries.term("actor.known", true)));
        asked.put("count", sum("count"));
        asked.put("topics", Queries.most("topics.iptc", VALUES));
        asked.put("dossiers", Queries.most("topics.dossier", VALUES));
        asked.put("sources", Queries.most("source.name", VALUES));
        asked.put(
                "roles",
                Queries.most(
                        "role",
                        VALUES,
                        Map.of(
                                "first", Map.of("min", Map.of("field", "@timestamp")),
                                "last", Map.of("max", Map.of("field", "@timestamp")))));
        return asked;
    }

    private static Map<String, Object> sum(String field) {
        return Map.of("sum", Map.of("field", field));
    }

    private long statements(String id) throws IOException {
        return Json.total(
                elasticsearch.search("statements", Queries.figures(Queries.term("speaker.id", id), Map.of())));
    }

    private static List<FacetValue> ways(JsonNode figures) {
        return WAYS.stream()
                .map(way -> new FacetValue(
                        way, way, figures.path("by-" + way).path("value").asLong()))
                .filter(way -> way.documents() > 0)
                .sorted(Comparator.comparingLong(FacetValue::documents).reversed())
                .toList();
    }

    private static List<Role> roles(JsonNode figures) {
        return Json.buckets(figures, "roles")
                .map(role -> new Role(
                        role.path("key").asText(),
                        role.path("first").path("value_as_string").textValue(),
                        role.path("last").path("value_as_string").textValue(),
                        role.path("doc_count").asLong()))
                .sorted(Comparator.comparing(Role::last).reversed())
                .toList();
    }

    /** The words that stand for the actor in its newest documents, and in how many of those. */
    private List<FacetValue> names(String id) throws IOException {
        var answer = elasticsearch.search(
                "documents",
                Map.of(
                        "size", READ,
                        "query", Queries.term("actors.id", id),
                        "sort", List.of(Map.of("@timestamp", "desc")),
                        "_source", List.of("enriched.actors.id", "enriched.actors.mentions.text")));
        Map<String, Long> counted = Json.stream(Json.hits(answer))
                .flatMap(hit -> wordsFor(id, hit))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counted.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(2 * VALUES)
                .map(name -> new FacetValue(name.getKey(), name.getKey(), name.getValue()))
                .toList();
    }

    private static Stream<String> wordsFor(String id, JsonNode hit) {
        return Json.stream(hit.path("_source").path("enriched").path("actors"))
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
