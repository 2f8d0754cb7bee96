package communique.newsdesk.elasticsearch;

import communique.newsdesk.read.Facet;
import communique.newsdesk.read.Filter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What Elasticsearch is asked, as it wants to be asked. */
final class Queries {

    /** Operators that a person may use; none that can make a search expensive. */
    private static final String OPERATORS = "AND|OR|NOT|PHRASE|PRECEDENCE|ESCAPE|WHITESPACE";

    /** Rejections, newest first, those of one moment in a fixed order. */
    static final List<Map<String, String>> NEWEST_REJECTION = List.of(
            Map.of("rejectedAt", "desc"),
            Map.of("origin.offset", "asc"),
            Map.of("origin.partition", "asc"),
            Map.of("step", "asc"));

    private static final String IPTC_CODE = "medtop:";
    private static final String DOSSIER_CODE = "dossier:";

    private Queries() {}

    /** Documents that pass a filter. */
    static Map<String, Object> documents(Filter filter) {
        return documents(filter, null);
    }

    /**
     * Documents that pass a filter.
     *
     * @param except a facet that is left out, so that its other values can be counted; null for none
     */
    static Map<String, Object> documents(Filter filter, Facet except) {
        var must = new ArrayList<Map<String, Object>>();
        var clauses = new ArrayList<Map<String, Object>>();
        if (filter.text() != null) {
            must.add(text(filter.text(), "title^3", "body"));
        }
        filter.wanted().forEach((facet, values) -> {
            if (facet != except && !values.isEmpty()) {
                clauses.add(has(facet, values));
            }
        });
        if (filter.box() != null) {
            clauses.add(within(filter.box()));
        }
        time(filter, clauses);
        return all(must, clauses);
    }

    /** Words in any of the fields, all of them. */
    static Map<String, Object> text(String words, String... fields) {
        return Map.of(
                "simple_query_string",
                Map.of("query", words, "fields", fields, "default_operator", "and", "flags", OPERATORS));
    }

    static Map<String, Object> term(String field, Object value) {
        return Map.of("term", Map.of(field, value));
    }

    static Map<String, Object> terms(String field, List<?> values) {
        return Map.of("terms", Map.of(field, values));
    }

    static Map<String, Object> all(List<Map<String, Object>> must, List<Map<String, Object>> filter) {
        return Map.of("bool", Map.of("must", must, "filter", filter));
    }

    static void time(Filter filter, List<Map<String, Object>> clauses) {
        if (filter.from() == null && filter.to() == null) {
            return;
        }
        var range = new TreeMap<String, Object>();
        if (filter.from() != null) {
            range.put("gte", filter.from().toString());
        }
        if (filter.to() != null) {
            range.put("lt", filter.to().toString());
        }
        clauses.add(Map.of("range", Map.of("@timestamp", range)));
    }

    /** The most frequent values of a field. */
    static Map<String, Object> most(String field, int size) {
        return Map.of("terms", Map.of("field", field, "size", size));
    }

    /** The most frequent values of a field, each with more about it. */
    static Map<String, Object> most(String field, int size, Map<String, Object> each) {
        return Map.of("terms", Map.of("field", field, "size", size), "aggs", each);
    }

    /** A search for figures alone. */
    static Map<String, Object> figures(Map<String, Object> query, Map<String, Object> figures) {
        var search = new HashMap<String, Object>();
        search.put("size", 0);
        search.put("query", query);
        search.put("aggs", figures);
        search.put("track_total_hits", true);
        return search;
    }

    private static Map<String, Object> has(Facet facet, List<String> values) {
        if (facet != Facet.TOPIC && facet != Facet.DOSSIER) {
            return terms(facet.field(), values);
        }
        var codes = values.stream().filter(Queries::isCode).toList();
        var labels = values.stream().filter(value -> !isCode(value)).toList();
        return Map.of("bool", Map.of("should", List.of(terms("topics.id", codes), terms("topics.label", labels))));
    }

    private static boolean isCode(String topic) {
        return topic.startsWith(IPTC_CODE) || topic.startsWith(DOSSIER_CODE);
    }

    private static Map<String, Object> within(Filter.Box box) {
        return Map.of(
                "geo_bounding_box",
                Map.of(
                        "places.location",
                        Map.of(
                                "top", box.top(),
                                "left", box.left(),
                                "bottom", box.bottom(),
                                "right", box.right())));
    }
}
