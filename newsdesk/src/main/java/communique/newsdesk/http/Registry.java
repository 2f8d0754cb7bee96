package communique.newsdesk.http;

import com.fasterxml.jackson.databind.JsonNode;
import communique.events.EventJson;
import communique.newsdesk.query.KnownActor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the registry of actors from enrich-service. */
final class Registry {

    private static final int PAGE = 1_000;

    /** More pages than any registry has; a service that always says there is more must not be asked for ever. */
    private static final int MOST_PAGES = 100;

    private final Services services;

    Registry(Services services) {
        this.services = services;
    }

    /** Every actor, without counts. */
    List<KnownActor> actors() throws IOException {
        var all = new ArrayList<KnownActor>();
        for (int page = 0; page < MOST_PAGES; page++) {
            var answer = EventJson.mapper().readTree(services.enrich("/actors?size=" + PAGE + "&from=" + page * PAGE));
            answer.path("actors").forEach(actor -> all.add(actor(actor)));
            if (all.size() >= answer.path("total").asLong()
                    || answer.path("actors").isEmpty()) {
                break;
            }
        }
        return all;
    }

    private static KnownActor actor(JsonNode actor) {
        var name = actor.path("name").asText();
        var names = Stream.concat(Stream.of(name), texts(actor, "aliases")).toList();
        var surnames = "person".equals(actor.path("type").textValue())
                ? names.stream()
                        .filter(each -> each.indexOf(' ') > 0)
                        .map(each -> each.substring(each.lastIndexOf(' ') + 1))
                : Stream.<String>empty();
        return new KnownActor(
                actor.path("id").asText(),
                name,
                actor.path("type").textValue(),
                actor.path("country").textValue(),
                names,
                Stream.concat(texts(actor, "surnames"), surnames).distinct().toList(),
                0);
    }

    private static Stream<String> texts(JsonNode actor, String field) {
        return StreamSupport.stream(actor.path(field).spliterator(), false).map(JsonNode::asText);
    }
}
