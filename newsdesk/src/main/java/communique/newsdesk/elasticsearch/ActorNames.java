package communique.newsdesk.elasticsearch;

import static communique.newsdesk.elasticsearch.Figures.commonest;

import communique.newsdesk.read.ActorName;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The names of actors. Remembered for a while: every list asks for the same few. */
public final class ActorNames {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 5_000;

    private final ElasticsearchGateway elasticsearch;
    private final Clock clock;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    private record Remembered(ActorName actor, Instant until) {}

    public ActorNames(ElasticsearchGateway elasticsearch, Clock clock) {
        this.elasticsearch = elasticsearch;
        this.clock = clock;
    }

    /** The name of each; an actor that no document names goes by its id. */
    public Map<String, ActorName> of(List<String> ids) throws IOException {
        var now = clock.instant();
        var known = new HashMap<String, ActorName>();
        var asked = new ArrayList<String>();
        for (var id : ids) {
            var before = remembered.get(id);
            if (before != null && before.until.isAfter(now)) {
                known.put(id, before.actor);
            } else {
                asked.add(id);
            }
        }
        if (!asked.isEmpty()) {
            known.putAll(look(asked, now.plus(REMEMBERED)));
        }
        return known;
    }

    private Map<String, ActorName> look(List<String> ids, Instant until) throws IOException {
        var each = Map.of(
                "name", Queries.most("actor.name", 1),
                "type", Queries.most("actor.type", 1),
                "country", Queries.most("actor.country", 1));
        var answer = elasticsearch.search(
                "mentions",
                Queries.figures(Queries.terms("actor.id", ids), Map.of("actors", Queries.only("actor.id", ids, each))));
        var found = new HashMap<String, ActorName>();
        ids.forEach(id -> found.put(id, new ActorName(id, id, null, null)));
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        Figures.buckets(answer.aggregations(), "actors").forEach(bucket -> {
            var id = Figures.key(bucket);
            var figures = bucket.aggregations();
            var name = commonest(figures, "name");
            var actor = new ActorName(
                    id, name == null ? id : name, commonest(figures, "type"), commonest(figures, "country"));
            found.put(id, actor);
            remembered.put(id, new Remembered(actor, until));
        });
        return found;
    }
}
