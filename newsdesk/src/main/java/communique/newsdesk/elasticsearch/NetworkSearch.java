package communique.newsdesk.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import communique.newsdesk.read.Filter;
import communique.newsdesk.read.Network;
import communique.newsdesk.read.Network.Edge;
import communique.newsdesk.read.Network.Node;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds who is named together with whom. */
public final class NetworkSearch {

    private static final String FIELD = "pairs.counted";

    /**
     * Different values of the field that are added up, the most frequent ones. Each is a pair and a number of sentences, so
     * all sums are exact until there are more than that; then the rarest are left out.
     */
    private static final int VALUES = 10_000;

    private final ElasticsearchGateway elasticsearch;

    public NetworkSearch(ElasticsearchGateway elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** A pair with the documents and sentences that name both. */
    private record Pair(Node a, Node b, long documents, long sentences) {

        private static final int PARTS = 5;

        private static final Comparator<Pair> CLOSEST_FIRST = Comparator.comparingLong(Pair::sentences)
                .thenComparingLong(Pair::documents)
                .reversed()
                .thenComparing(pair -> pair.a.name())
                .thenComparing(pair -> pair.b.name());

        /** Reads {@code sentences|id|id|name|name}, with the number of documents that have this value. */
        private static Pair of(StringTermsBucket bucket) {
            var parts = Figures.key(bucket).split("\\|", PARTS);
            var sentences = Long.parseLong(parts[0]) * bucket.docCount();
            return new Pair(
                    new Node(parts[1], parts[3], sentences),
                    new Node(parts[2], parts[4], sentences),
                    bucket.docCount(),
                    sentences);
        }

        private String key() {
            return a.id() + "|" + b.id();
        }

        private Pair plus(Pair other) {
            return new Pair(sum(a, other.a), sum(b, other.b), documents + other.documents, sentences + other.sentences);
        }

        private Edge edge() {
            return new Edge(a.id(), b.id(), documents, sentences);
        }
    }

    /**
     * The pairs that most sentences name together.
     *
     * @param actor only pairs with this one; null for all
     */
    public Network network(Filter filter, String actor, int size) throws IOException {
        var clauses = new ArrayList<Query>(List.of(Queries.documents(filter)));
        if (actor != null) {
            clauses.add(Queries.term("actors.id", actor));
        }
        var figures = elasticsearch
                .search("documents", Queries.figures(Queries.all(List.of(), clauses), Map.of("pairs", counted(actor))))
                .aggregations();
        var pairs = new LinkedHashMap<String, Pair>();
        Figures.buckets(figures, "pairs").stream()
                .map(Pair::of)
                .forEach(pair -> pairs.merge(pair.key(), pair, Pair::plus));
        return network(
                pairs.values().stream().sorted(Pair.CLOSEST_FIRST).limit(size).toList());
    }

    private static Network network(List<Pair> pairs) {
        var nodes = new LinkedHashMap<String, Node>();
        for (var pair : pairs) {
            nodes.merge(pair.a.id(), pair.a, NetworkSearch::sum);
            nodes.merge(pair.b.id(), pair.b, NetworkSearch::sum);
        }
        return new Network(
                List.copyOf(nodes.values()), pairs.stream().map(Pair::edge).toList());
    }

    private static Aggregation counted(String actor) {
        return Aggregation.of(figure -> figure.terms(terms -> {
            terms.field(FIELD).size(VALUES);
            return actor == null ? terms : terms.include(only -> only.regexp(withActor(actor)));
        }));
    }

    /** Values with the actor as the first or the second of the pair, as a regular expression of Lucene. */
    private static String withActor(String actor) {
        var id = actor.replaceAll("([^A-Za-z0-9_])", "\\\\$1");
        return "[0-9]+\\|(" + id + "\\|.*|[^|]*\\|" + id + "\\|.*)";
    }

    private static Node sum(Node one, Node other) {
        return new Node(one.id(), one.name(), one.sentences() + other.sentences());
    }
}
