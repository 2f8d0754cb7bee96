package communique.kibana.searches;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.kibana.seed.SeededElasticsearch;
import java.time.Duration;
import java.time.Instant;

/** The stretch of time that a dashboard shows, on the seeded news. */
public record Window(Instant from, Instant to) {

    private static final Duration ALL_NEWS = Duration.ofDays(30);

    /** What the dashboard opens with, but no more than there is news. */
    public static Window of(ObjectNode dashboard) {
        var from = dashboard.at("/attributes/timeFrom").asText();
        var length = from.equals("now-24h") ? Duration.ofHours(24) : ALL_NEWS;
        return new Window(SeededElasticsearch.NOW.minus(length), SeededElasticsearch.NOW);
    }

    /** A query for what has its {@code field} in this window. */
    public ObjectNode filter(String field) {
        var filter = new ObjectMapper().createObjectNode();
        filter.putObject("range").putObject(field).put("gte", from.toString()).put("lte", to.toString());
        return filter;
    }

    /** About fifty bars, as Kibana's automatic interval aims at. */
    Duration interval() {
        return Duration.between(from, to).compareTo(Duration.ofDays(2)) > 0
                ? Duration.ofHours(12)
                : Duration.ofMinutes(30);
    }
}
