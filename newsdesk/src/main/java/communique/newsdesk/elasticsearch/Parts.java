package communique.newsdesk.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import communique.newsdesk.read.Facet;
import communique.newsdesk.read.Filter;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Narrows entries beside documents, such as statements, to those of the documents that pass a filter. What such an entry
 * does not repeat of its document is looked up there first, for the newest 10,000 documents that pass.
 */
final class Parts {

    /** The field of such an entry that has the dossiers of its document. */
    static final String DOSSIERS = "dossiers";

    private static final String ID = "id";
    private static final int DOCUMENTS = 10_000;

    private final ElasticsearchGateway elasticsearch;

    Parts(ElasticsearchGateway elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    List<Query> of(Filter filter) throws IOException {
        var clauses = new ArrayList<Query>();
        Queries.time(Queries.PUBLISHED, filter, clauses);
        own(filter, Facet.SOURCE, Facet.SOURCE.field(), clauses);
        own(filter, Facet.LANGUAGE, Facet.LANGUAGE.field(), clauses);
        if (!asksForDossierCodes(filter)) {
            own(filter, Facet.DOSSIER, DOSSIERS, clauses);
        }
        if (needsDocuments(filter)) {
            clauses.add(Queries.terms("documentId", documents(Queries.documents(filter))));
        }
        return clauses;
    }

    private static void own(Filter filter, Facet facet, String field, List<Query> clauses) {
        if (!filter.values(facet).isEmpty()) {
            clauses.add(Queries.terms(field, filter.values(facet)));
        }
    }

    /** Such an entry has the labels of dossiers only. */
    private static boolean asksForDossierCodes(Filter filter) {
        return filter.values(Facet.DOSSIER).stream().anyMatch(Queries::isCode);
    }

    private static boolean needsDocuments(Filter filter) {
        return filter.query() != null
                || filter.box() != null
                || filter.story() != null
                || asksForDossierCodes(filter)
                || List.of(Facet.TOPIC, Facet.ACTOR, Facet.ACTOR_COUNTRY, Facet.PLACE_COUNTRY).stream()
                        .anyMatch(facet -> !filter.values(facet).isEmpty());
    }

    /** The newest documents that a search finds. Their ids are read from columns: unpacking ten thousand entries would take a second. */
    List<String> documents(Query query) throws IOException {
        var answer = elasticsearch.search("documents", search -> search.size(DOCUMENTS)
                .query(query)
                .sort(Queries.descending(Queries.TIME))
                .storedFields("_none_")
                .docvalueFields(field -> field.field(ID)));
        return Json.hits(answer).stream()
                .map(hit -> hit.fields().get(ID).toJson().asJsonArray().getString(0))
                .toList();
    }
}
