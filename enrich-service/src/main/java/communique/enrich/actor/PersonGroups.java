package communique.enrich.actor;

import communique.enrich.name.NameType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers the names of persons: a full name first, then what is left of it later on. Two people who share a surname
 * stay two; a bare surname goes to the one named last before it.
 */
final class PersonGroups {

    private final Map<String, ActorGroup> byFullName = new HashMap<>();
    private final Map<String, ActorGroup> byInitial = new HashMap<>();
    private final Map<String, ActorGroup> latestBySurname = new HashMap<>();
    private final Map<String, ActorGroup> firstBySurname = new HashMap<>();
    private final Map<String, ActorGroup> byFirstName = new HashMap<>();
    private final Map<String, ActorGroup> byTail = new HashMap<>();

    /** Learns that a person of the registry is in the document under these keys. */
    void know(ActorGroup group, List<String> keys) {
        if (keys.size() > 1) {
            index(keys, group);
        }
    }

    /** The group of a full name, old or new. Called for all full names before any surname. */
    ActorGroup ofFullName(List<String> keys) {
        var known = find(keys);
        if (known != null) {
            byFullName.putIfAbsent(ends(keys), known);
            return known;
        }
        var group = new ActorGroup(null, NameType.PERSON);
        index(keys, group);
        return group;
    }

    /** Remembers whose full name was read last, so that a bare surname after it is theirs. */
    void passed(List<String> keys, ActorGroup group) {
        latestBySurname.put(last(keys), group);
    }

    /** The group of a surname of several parts; null when no full name ends so. */
    ActorGroup ofTail(List<String> keys) {
        return byTail.get(String.join(" ", keys));
    }

    /** The group of a surname or first name alone; null when the document names nobody in full who bears it. */
    ActorGroup ofSingleName(String key) {
        var latest = latestBySurname.get(key);
        if (latest != null) {
            return latest;
        }
        return firstBySurname.containsKey(key) ? firstBySurname.get(key) : byFirstName.get(key);
    }

    private ActorGroup find(List<String> keys) {
        var same = byFullName.get(ends(keys));
        if (same != null) {
            return same;
        }
        if (ofTail(keys) != null) {
            return ofTail(keys);
        }
        var first = keys.get(0);
        var initial = first.charAt(0) + " " + last(keys);
        if (first.length() == 1) {
            return byInitial.get(initial);
        }
        return byFullName.get(initial);
    }

    private void index(List<String> keys, ActorGroup group) {
        byFullName.putIfAbsent(ends(keys), group);
        byInitial.putIfAbsent(keys.get(0).charAt(0) + " " + last(keys), group);
        firstBySurname.putIfAbsent(last(keys), group);
        for (var from = 1; from < keys.size() - 1; from++) {
            byTail.putIfAbsent(String.join(" ", keys.subList(from, keys.size())), group);
        }
        byFirstName.merge(keys.get(0), group, (first, second) -> first == second ? first : null);
    }

    private static String ends(List<String> keys) {
        return keys.get(0) + " " + last(keys);
    }

    private static String last(List<String> keys) {
        return keys.get(keys.size() - 1);
    }
}
