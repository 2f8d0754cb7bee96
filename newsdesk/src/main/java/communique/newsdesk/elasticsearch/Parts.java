package communique.newsdesk.elasticsearch;

import communique.newsdesk.read.Facet;
import communique.newsdesk.read.Filter;
import communique.service.elasticsearch.Elasticsearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Narrows entries beside documents (statements, links) to those of the documents that pass a filter. What such an entry
 * does not repeat of its document is looked up there first, for the newest thousand documents that pass.
 */
final class Parts {

    private static final int DOCUMENTS = 1_000;

    private final Elasticsearch elasticsearch;

    Parts(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    List<Map<String, Object>> of(Filter filter) throws IOException {
        var clauses = new ArrayList<Map<String, Object>>();
        Queries.time(filter, clauses);
        own(filter, Facet.SOURCE, clauses);
        own(filter, Facet.LANGUAGE, clauses);
        if (needsDocuments(filter)) {
            clauses.add(Queries.terms("documentId", documents(filter)));
        }
        return clauses;
    }

    private static void own(Filter filter, Facet facet, List<Map<String, Object>> clauses) {
        if (!filter.values(facet).isEmpty()) {
            clauses.add(Queries.terms(facet.field(), filter.values(facet)));
        }
    }

    private static boolean needsDocuments(Filter filter) {
        return filter.text() != null
                || filter.box() != null
                || List.of(Facet.DOSSIER, Facet.TOPIC, Facet.ACTOR, Facet.ACTOR_COUNTRY, Facet.PLACE_COUNTRY).stream()
                        .anyMatch(facet -> !filter.values(facet).isEmpty());
    }

    private List<String> documents(Filter filter) throws IOException {
        var answer = elasticsearch.search(
                "documents",
                Map.of(
                        "size",
                        DOCUMENTS,
                        "query",
                        Queries.documents(filter),
                        "sort",
                        List.of(Map.of("@timestamp", "desc")),
                        "_source",
                        false));
        return Json.stream(Json.hits(answer))
                .map(hit -> hit.path("_id").asText())
                .toList();
    }
}
