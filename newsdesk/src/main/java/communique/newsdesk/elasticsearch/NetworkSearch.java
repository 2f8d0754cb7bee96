package communique.newsdesk.elasticsearch;

import static communique.newsdesk.elasticsearch.Figures.commonest;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.util.NamedValue;
import communique.newsdesk.read.Filter;
import communique.newsdesk.read.Network;
import communique.newsdesk.read.Network.Edge;
import communique.newsdesk.read.Network.Node;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds who is named together with whom. */
public final class NetworkSearch {

    private final ElasticsearchGateway elasticsearch;
    private final Parts parts;

    public NetworkSearch(ElasticsearchGateway elasticsearch) {
        this.elasticsearch = elasticsearch;
        this.parts = new Parts(elasticsearch);
    }

    /**
     * The pairs in most sentences.
     *
     * @param actor only pairs with this one; null for all
     */
    public Network network(Filter filter, String actor, int size) throws IOException {
        var clauses = new ArrayList<>(parts.of(filter));
        if (actor != null) {
            clauses.add(Queries.any(List.of(Queries.term("a.id", actor), Queries.term("b.id", actor))));
        }
        var each = new HashMap<String, Aggregation>();
        List.of("a.id", "a.name", "b.id", "b.name").forEach(field -> each.put(field, Queries.most(field, 1)));
        each.put("sentences", Queries.sum("sentences"));
        var answer = elasticsearch.search(
                "links", Queries.figures(Queries.all(List.of(), clauses), Map.of("pairs", closest(size, each))));

        var nodes = new LinkedHashMap<String, Node>();
        var edges = new ArrayList<Edge>();
        Figures.buckets(answer.aggregations(), "pairs").forEach(pair -> {
            var figures = pair.aggregations();
            var sentences = Figures.sum(figures, "sentences");
            var a = commonest(figures, "a.id");
            var b = commonest(figures, "b.id");
            nodes.merge(a, new Node(a, commonest(figures, "a.name"), sentences), NetworkSearch::sum);
            nodes.merge(b, new Node(b, commonest(figures, "b.name"), sentences), NetworkSearch::sum);
            edges.add(new Edge(a, b, pair.docCount(), sentences));
        });
        return new Network(List.copyOf(nodes.values()), edges);
    }

    private static Aggregation closest(int size, Map<String, Aggregation> each) {
        return Aggregation.of(figure -> figure.terms(terms -> terms.field("pair")
                        .size(size)
                        .order(NamedValue.of("sentences", SortOrder.Desc), NamedValue.of("_key", SortOrder.Asc)))
                .aggregations(each));
    }

    private static Node sum(Node one, Node other) {
        return new Node(one.id(), one.name(), one.sentences() + other.sentences());
    }
}
