package communique.enrich.topic;

import communique.enrich.knowledge.ActorEntry;
import communique.enrich.knowledge.Knowledge;
import java.util.HashMap;
import java.util.Map;

/** The states of the registry by their ISO 3166-1 code. */
final class States {

    private final Map<String, ActorEntry> byCode = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    States(Knowledge knowledge) {
        for (var actor : knowledge.actorsInOrder()) {
            if (actor.isCountry()) {
                names.put(actor.id(), actor.name());
                // Scotland and Chechnya have the code of a state too, but it is the state that acts.
                if (actor.country() != null && (!byCode.containsKey(actor.country()) || "state".equals(actor.kind()))) {
                    byCode.put(actor.country(), actor);
                }
            }
        }
    }

    /** The id of the state with this code; null when there is none, or no code. */
    String withCode(String code) {
        var state = code == null ? null : byCode.get(code);
        return state == null ? null : state.id();
    }

    String nameOf(String id) {
        return names.get(id);
    }
}
