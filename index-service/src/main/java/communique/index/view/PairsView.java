package communique.index.view;

import communique.events.DocumentEnriched.ActorLink;
import communique.events.DocumentEnriched.ActorTag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which actors a document names in one sentence, as two keyword fields of its own entry. An entry for each pair would be
 * more than half of everything in the index.
 *
 * <p>{@code pairs.name} holds both names, such as {@code Iran — Russia}, for people to count and filter by. {@code
 * pairs.counted} holds {@code sentences|id|id|name|name}, for readers that add up sentences: Elasticsearch counts the
 * documents of each such value, and sentences times documents, added up over the values of a pair, is the sum.
 */
final class PairsView {

    private static final String SEPARATOR = "|";
    private static final String BETWEEN_NAMES = " — ";

    private final Map<String, String> names = new HashMap<>();

    private PairsView(List<ActorTag> actors) {
        actors.forEach(actor -> names.put(actor.id(), actor.name()));
    }

    static void put(EntryJson json, List<ActorLink> links, List<ActorTag> actors) {
        if (!links.isEmpty()) {
            new PairsView(actors).put(json, links);
        }
    }

    private void put(EntryJson json, List<ActorLink> links) {
        var pairs = new ArrayList<String>();
        var counted = new ArrayList<String>();
        for (var link : links) {
            var swapped = nameOf(link.a()).compareTo(nameOf(link.b())) > 0;
            var first = swapped ? link.b() : link.a();
            var second = swapped ? link.a() : link.b();
            pairs.add(nameOf(first) + BETWEEN_NAMES + nameOf(second));
            counted.add(link.sentences() + part(first) + part(second) + part(nameOf(first)) + part(nameOf(second)));
        }
        json.put("pairs", () -> json.putAll("name", pairs).putAll("counted", counted));
    }

    private static String part(String text) {
        return SEPARATOR + text.replace(SEPARATOR, " ");
    }

    private String nameOf(String actorId) {
        return names.getOrDefault(actorId, actorId);
    }
}
