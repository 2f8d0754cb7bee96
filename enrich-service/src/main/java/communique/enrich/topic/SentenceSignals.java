package communique.enrich.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one sentence says: its signals in the order they were found, and the states that act in it. */
final class SentenceSignals {

    private final double weight;
    private final List<Hit> hits = new ArrayList<>();
    private final Map<Integer, Hit> first = new HashMap<>();
    private final Map<String, Hit> parties = new TreeMap<>();
    private boolean elsewhere;

    SentenceSignals(double weight) {
        this.weight = weight;
    }

    void add(Hit hit) {
        hits.add(hit);
        first.merge(hit.signal(), hit, (old, next) -> next.start() < old.start() ? next : old);
    }

    /** Notes that a state acts here, itself or by its officials; its towns do not act. */
    void addParty(String state, Hit hit) {
        parties.merge(state, hit, (old, next) -> next.start() < old.start() ? next : old);
    }

    void markElsewhere() {
        elsewhere = true;
    }

    /** How much a clue counts here: more in the title than in the lead, more in the lead than further down. */
    double weight() {
        return weight;
    }

    boolean isElsewhere() {
        return elsewhere;
    }

    List<Hit> hits() {
        return hits;
    }

    Map<String, Hit> parties() {
        return parties;
    }

    /** The first hit of any of these signals other than the words of another hit; null when there is none. */
    Hit anyOf(int[] signals, Hit other) {
        for (int signal : signals) {
            var hit = first.get(signal);
            if (hit != null && !hit.hasWordsOf(other)) {
                return hit;
            }
        }
        return null;
    }

    boolean has(int[] signals) {
        for (int signal : signals) {
            if (first.containsKey(signal)) {
                return true;
            }
        }
        return false;
    }
}
