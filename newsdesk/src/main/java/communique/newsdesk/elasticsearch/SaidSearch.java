package communique.newsdesk.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import communique.newsdesk.query.Understanding;
import communique.query.Field;
import communique.query.Node;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the documents in which something was said, for queries that ask for it by {@code said-by:} and {@code about:}. */
public final class SaidSearch {

    private static final int MOST_DOCUMENTS = 10_000;

    private final ElasticsearchGateway elasticsearch;

    public SaidSearch(ElasticsearchGateway elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** The same query with the documents in which that was said. */
    public Understanding completed(Understanding query) throws IOException {
        var found = new HashMap<Node, List<String>>();
        complete(query.tree(), query, found);
        return found.isEmpty() ? query : query.with(found);
    }

    private void complete(Node node, Understanding query, Map<Node, List<String>> found) throws IOException {
        if (node instanceof Node.And and) {
            // The same statement is by the one and about the other.
            find(and.parts().stream().filter(SaidSearch::asksForSaid).toList(), query, found);
            for (var part : and.parts()) {
                if (!asksForSaid(part)) {
                    complete(part, query, found);
                }
            }
        } else if (node instanceof Node.Or or) {
            for (var part : or.parts()) {
                complete(part, query, found);
            }
        } else if (node instanceof Node.Not not) {
            complete(not.part(), query, found);
        } else if (asksForSaid(node)) {
            find(List.of(node), query, found);
        }
    }

    private static boolean asksForSaid(Node node) {
        return node instanceof Node.Has has && (has.field() == Field.SAID_BY || has.field() == Field.ABOUT);
    }

    private void find(List<Node> parts, Understanding query, Map<Node, List<String>> found) throws IOException {
        var clauses = new ArrayList<Query>();
        for (var part : parts) {
            var meant = query.actors().get(part);
            if (meant != null) {
                var field = ((Node.Has) part).field() == Field.SAID_BY ? "speaker.id" : "about.id";
                clauses.add(Queries.term(field, meant.actor().id()));
            }
        }
        if (clauses.isEmpty() || clauses.size() < parts.size()) {
            return;
        }
        var answer = elasticsearch.search(
                "statements",
                Queries.figures(
                        Queries.all(List.of(), clauses),
                        Map.of("documents", Queries.most("documentId", MOST_DOCUMENTS))));
        var documents = Figures.keys(answer.aggregations(), "documents");
        parts.forEach(part -> found.put(part, documents));
    }
}
