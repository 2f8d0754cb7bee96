package communique.newsdesk.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import communique.newsdesk.read.Facet;
import communique.newsdesk.read.Filter;
import communique.newsdesk.read.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Queries and aggregations in the form that the Elasticsearch client sends. */
final class Queries {

    /** When a document was published or received, the time that every list and chart goes by. */
    static final String TIME = "@timestamp";

    /** When a document was published; documents without it are undated. */
    static final String PUBLISHED = "publishedAt";

    /** The story that a document tells. */
    static final String STORY = "story.id";

    private static final String IPTC_CODE = "medtop:";
    private static final String DOSSIER_CODE = "dossier:";

    private Queries() {}

    /** Documents that pass a filter. */
    static Query documents(Filter filter) {
        return documents(filter, null);
    }

    /**
     * Documents that pass a filter.
     *
     * @param except a facet that is left out, so that its other values can be counted; null for none
     */
    static Query documents(Filter filter, Facet except) {
        var must = new ArrayList<Query>();
        var clauses = new ArrayList<Query>();
        if (filter.query() != null) {
            must.add(new Conditions(filter.query()).query());
        }
        filter.wanted().forEach((facet, values) -> {
            if (facet == Facet.ACTOR && filter.allActors()) {
                values.forEach(value -> clauses.add(term(facet.field(), value)));
            } else if (facet != except && !values.isEmpty()) {
                clauses.add(has(facet, values));
            }
        });
        if (filter.box() != null) {
            clauses.add(within(filter.box()));
        }
        if (filter.story() != null) {
            clauses.add(term(STORY, filter.story()));
        }
        time(PUBLISHED, filter, clauses);
        return all(must, clauses);
    }

    /** Everything there is. */
    static Query everything() {
        return Query.of(query -> query.matchAll(all -> all));
    }

    static Query term(String field, String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    static Query term(String field, boolean value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    static Query terms(String field, List<String> values) {
        var any = values.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(each -> each.value(any))));
    }

    /** The entry with an id. */
    static Query id(String id) {
        return Query.of(query -> query.ids(ids -> ids.values(id)));
    }

    static Query all(List<Query> must, List<Query> filter) {
        return Query.of(query -> query.bool(bool -> bool.must(must).filter(filter)));
    }

    static Query any(List<Query> should) {
        return Query.of(query -> query.bool(bool -> bool.should(should).minimumShouldMatch("1")));
    }

    static void time(String field, Filter filter, List<Query> clauses) {
        if (filter.from() == null && filter.to() == null) {
            return;
        }
        clauses.add(time(
                field,
                filter.from() == null ? null : filter.from().toString(),
                filter.to() == null ? null : filter.to().toString()));
    }

    /** Between two times, the second not included; null for no limit. */
    static Query time(String field, String from, String to) {
        return Query.of(query -> query.range(
                range -> range.date(date -> date.field(field).gte(from).lt(to))));
    }

    /** The most frequent values of a field. */
    static Aggregation most(String field, int size) {
        return Aggregation.of(figure -> figure.terms(terms -> terms.field(field).size(size)));
    }

    /** The most frequent values of a field, each with more about it. */
    static Aggregation most(String field, int size, Map<String, Aggregation> each) {
        return Aggregation.of(
                figure -> figure.terms(terms -> terms.field(field).size(size)).aggregations(each));
    }

    /** Exactly these values of a field, each with more about it. */
    static Aggregation only(String field, List<String> values, Map<String, Aggregation> each) {
        return Aggregation.of(figure -> figure.terms(
                        terms -> terms.field(field).size(values.size()).include(include -> include.terms(values)))
                .aggregations(each));
    }

    static Aggregation sum(String field) {
        return Aggregation.of(figure -> figure.sum(sum -> sum.field(field)));
    }

    static Aggregation first(String field) {
        return Aggregation.of(figure -> figure.min(min -> min.field(field)));
    }

    static Aggregation last(String field) {
        return Aggregation.of(figure -> figure.max(max -> max.field(field)));
    }

    /** How many have a field. */
    static Aggregation having(String field) {
        return Aggregation.of(figure -> figure.filter(query -> query.exists(exists -> exists.field(field))));
    }

    /** How many lack a field. */
    static Aggregation lacking(String field) {
        return Aggregation.of(figure -> figure.missing(missing -> missing.field(field)));
    }

    /** A search for figures alone. */
    static Consumer<SearchRequest.Builder> figures(Query query, Map<String, Aggregation> figures) {
        return search -> search.size(0).query(query).aggregations(figures).trackTotalHits(total -> total.enabled(true));
    }

    /** A page of a list in an order. */
    static void page(SearchRequest.Builder search, Paging paging, List<SortOptions> order) {
        search.size(paging.size()).sort(order).trackTotalHits(total -> total.enabled(true));
        if (!paging.after().isEmpty()) {
            search.searchAfter(Cursor.fieldValues(paging.after()));
        }
    }

    static SortOptions ascending(String field) {
        return by(field, SortOrder.Asc);
    }

    static SortOptions descending(String field) {
        return by(field, SortOrder.Desc);
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(sort -> sort.field(by -> by.field(field).order(order)));
    }

    private static Query has(Facet facet, List<String> values) {
        if (facet != Facet.TOPIC && facet != Facet.DOSSIER) {
            return terms(facet.field(), values);
        }
        var codes = values.stream().filter(Queries::isCode).toList();
        var labels = values.stream().filter(value -> !isCode(value)).toList();
        return any(List.of(terms("topics.id", codes), terms("topics.label", labels)));
    }

    static boolean isCode(String topic) {
        return topic.startsWith(IPTC_CODE) || topic.startsWith(DOSSIER_CODE);
    }

    private static Query within(Filter.Box box) {
        return Query.of(query -> query.geoBoundingBox(geo -> geo.field("places.location")
                .boundingBox(bounds -> bounds.coords(coords -> coords.top(box.top())
                        .left(box.left())
                        .bottom(box.bottom())
                        .right(box.right())))));
    }
}
