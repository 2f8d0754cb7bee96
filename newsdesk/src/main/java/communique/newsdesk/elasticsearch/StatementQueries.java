package communique.newsdesk.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import communique.newsdesk.read.Facet;
import communique.newsdesk.read.StatementFilter;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns filters into searches for statements. */
final class StatementQueries {

    static final String SPEAKER = "speaker";
    static final String ABOUT = "about";

    /** By facet of statements, the field that has it; in the order of the page. */
    static final Map<String, String> FACETS = facets();

    private static final String DOSSIER = Facet.DOSSIER.parameter();
    private static final String SOURCE = Facet.SOURCE.parameter();

    private final Parts parts;

    StatementQueries(ElasticsearchGateway elasticsearch) {
        this.parts = new Parts(elasticsearch);
    }

    private static Map<String, String> facets() {
        var facets = new LinkedHashMap<String, String>();
        facets.put(SPEAKER, "speaker.id");
        facets.put("speakerCountry", "speaker.country");
        facets.put(ABOUT, "about.id");
        facets.put("modality", "modality");
        facets.put("kind", "kind");
        facets.put(Facet.DOSSIER.parameter(), Parts.DOSSIERS);
        facets.put(Facet.SOURCE.parameter(), Facet.SOURCE.field());
        return facets;
    }

    /** What was chosen of a facet. */
    static List<String> chosen(StatementFilter filter, String facet) {
        if (facet.equals(DOSSIER)) {
            return filter.documents().values(Facet.DOSSIER);
        } else if (facet.equals(SOURCE)) {
            return filter.documents().values(Facet.SOURCE);
        }
        var value = one(filter).get(facet);
        return value == null ? List.of() : List.of(value);
    }

    /** All statements that pass. */
    Query of(StatementFilter filter) throws IOException {
        var clauses = new ArrayList<>(byFacet(filter).values());
        clauses.add(rest(filter));
        return Queries.all(clauses, List.of());
    }

    /** By facet, its condition. */
    Map<String, Query> byFacet(StatementFilter filter) throws IOException {
        var conditions = new HashMap<String, Query>();
        one(filter).forEach((facet, value) -> conditions.put(facet, Queries.term(FACETS.get(facet), value)));
        for (var facet : Set.of(Facet.DOSSIER, Facet.SOURCE)) {
            if (!filter.documents().values(facet).isEmpty()) {
                conditions.put(
                        facet.parameter(),
                        Queries.all(List.of(), parts.of(filter.documents().only(facet))));
            }
        }
        return conditions;
    }

    /** Every condition that is of no facet of statements. */
    Query rest(StatementFilter filter) throws IOException {
        var documents = filter.documents().without(Set.of(Facet.DOSSIER, Facet.SOURCE));
        var must = new ArrayList<Query>();
        if (documents.query() != null) {
            must.add(new StatementConditions(documents.query(), parts).query());
        }
        if (filter.resolved() != null) {
            must.add(Queries.term("resolved", filter.resolved()));
        }
        return Queries.all(must, parts.of(documents.withoutQuery()));
    }

    private static Map<String, String> one(StatementFilter filter) {
        var one = new HashMap<String, String>();
        one.put(SPEAKER, filter.speaker());
        one.put(ABOUT, filter.about());
        one.put("speakerCountry", filter.speakerCountry());
        one.put("modality", filter.modality());
        one.put("kind", filter.kind());
        one.values().removeIf(value -> value == null);
        return one;
    }
}
