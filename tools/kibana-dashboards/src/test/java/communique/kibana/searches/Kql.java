package communique.kibana.searches;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The part of Kibana's query language that the dashboards use, as Elasticsearch understands it. */
public final class Kql {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CLAUSE = Pattern.compile("(\\S+?)\\s*(:|>=|<)\\s*(\\S+)");
    private static final Pattern AGO = Pattern.compile("now-(\\d+)d");

    private Kql() {}

    /** The fields that a query names. */
    public static List<String> fields(String query) {
        return clauses(query).stream().map(clause -> clause.group(1)).toList();
    }

    /** Filters that together take what the query takes, at the time {@code now}. */
    static List<ObjectNode> filters(String query, Instant now) {
        var filters = new ArrayList<ObjectNode>();
        for (var clause : clauses(query)) {
            filters.add(filter(clause.group(1), clause.group(2), clause.group(3), now));
        }
        return filters;
    }

    private static List<MatchResult> clauses(String query) {
        if (query.isBlank()) {
            return List.of();
        }
        return Arrays.stream(query.split(" and "))
                .map(clause -> {
                    var match = CLAUSE.matcher(clause.strip());
                    if (!match.matches()) {
                        throw new IllegalArgumentException("not understood: " + clause);
                    }
                    return match.toMatchResult();
                })
                .toList();
    }

    private static ObjectNode filter(String field, String operator, String value, Instant now) {
        var filter = JSON.createObjectNode();
        if (operator.equals(":") && value.equals("*")) {
            filter.putObject("exists").put("field", field);
        } else if (operator.equals(":")) {
            filter.putObject("match").put(field, value);
        } else {
            filter.putObject("range").putObject(field).put(operator.equals("<") ? "lt" : "gte", time(value, now));
        }
        return filter;
    }

    private static String time(String value, Instant now) {
        var ago = AGO.matcher(value);
        if (!ago.matches()) {
            throw new IllegalArgumentException("no time: " + value);
        }
        return now.minus(Duration.ofDays(Long.parseLong(ago.group(1)))).toString();
    }
}
