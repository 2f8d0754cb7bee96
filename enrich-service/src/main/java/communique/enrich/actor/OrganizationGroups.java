package communique.enrich.actor;

import communique.enrich.name.Cues;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the names of bodies: the full name, its acronym where the text introduces one, and its first word. */
final class OrganizationGroups {

    private static final int SHORTEST_SHORT_FORM = 3;

    private final Map<String, ActorGroup> byName = new HashMap<>();
    private final Map<String, ActorGroup> byShortName = new HashMap<>();
    private final Map<String, ActorGroup> byFirstWord = new HashMap<>();
    private final Set<String> sharedFirstWords = new HashSet<>();

    /** Learns a name of a body, so that later mentions by this name are its own. */
    void know(List<String> keys, ActorGroup group) {
        byName.putIfAbsent(String.join(" ", keys), group);
        if (keys.size() > 2 && Cues.isOrganizationHead(keys.get(keys.size() - 1))) {
            byShortName.putIfAbsent(String.join(" ", keys.subList(0, keys.size() - 1)), group);
        }
        var first = keys.get(0);
        if (keys.size() < 2 || group.isKnown() || !isDistinct(first)) {
            return;
        }
        var other = byFirstWord.putIfAbsent(first, group);
        if (other != null && other != group) {
            sharedFirstWords.add(first);
        }
    }

    /** The group of a name; null when no mention so far has it. */
    ActorGroup find(List<String> keys) {
        var named = byName.get(String.join(" ", keys));
        if (named == null && keys.size() > 1) {
            return byShortName.get(String.join(" ", keys));
        }
        if (named != null || sharedFirstWords.contains(keys.get(0))) {
            return named;
        }
        return byFirstWord.get(keys.get(0));
    }

    /** The body of exactly this name; a place that a body is called after stays a place. */
    ActorGroup named(List<String> keys) {
        return byName.get(String.join(" ", keys));
    }

    private static boolean isDistinct(String key) {
        return key.length() >= SHORTEST_SHORT_FORM
                && !Cues.isOrganizationHead(key)
                && !Cues.isCommonWord(key)
                && !Cues.isPlaceStart(key);
    }
}
