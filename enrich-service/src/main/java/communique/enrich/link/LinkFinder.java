package communique.enrich.link;

import communique.enrich.text.TokenizedText;
import communique.events.DocumentEnriched.ActorLink;
import communique.events.DocumentEnriched.ActorTag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts which actors are named together in one sentence. */
public final class LinkFinder {

    /** A sentence with more actors is a list of names, whose pairs say nothing. */
    private static final int MOST_IN_A_SENTENCE = 15;

    private static final int MOST_PAIRS = 300;

    /** Two actors, {@code a} before {@code b} in the alphabet. */
    private record Pair(String a, String b) {}

    /** The pairs, most frequent first. */
    public List<ActorLink> find(TokenizedText text, List<ActorTag> actors) {
        var bySentence = new TreeMap<Integer, TreeSet<String>>();
        for (var actor : actors) {
            for (var mention : actor.mentions()) {
                bySentence
                        .computeIfAbsent(text.sentenceIndexAt(mention.start()), sentence -> new TreeSet<>())
                        .add(actor.id());
            }
        }
        var counts = new HashMap<Pair, Integer>();
        for (var together : bySentence.values()) {
            if (together.size() <= MOST_IN_A_SENTENCE) {
                count(new ArrayList<>(together), counts);
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new ActorLink(entry.getKey().a(), entry.getKey().b(), entry.getValue()))
                .sorted(Comparator.comparingInt(ActorLink::sentences)
                        .reversed()
                        .thenComparing(ActorLink::a)
                        .thenComparing(ActorLink::b))
                .limit(MOST_PAIRS)
                .toList();
    }

    private static void count(List<String> together, Map<Pair, Integer> counts) {
        for (var i = 0; i < together.size(); i++) {
            for (var j = i + 1; j < together.size(); j++) {
                counts.merge(new Pair(together.get(i), together.get(j)), 1, Integer::sum);
            }
        }
    }
}
