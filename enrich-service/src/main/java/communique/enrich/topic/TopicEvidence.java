package communique.enrich.topic;

import communique.events.DocumentEnriched.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a document says for one topic: how much, and with which words. */
final class TopicEvidence {

    /** How much less every repetition of one clue counts, so that one word cannot carry a topic for ever. */
    private static final double REPETITION = 0.6;

    private static final int MOST_EVIDENCE = 12;

    private static final Comparator<Evidence> IN_TEXT = Comparator.comparingInt(Evidence::start)
            .thenComparing(Comparator.comparingInt(Evidence::end).reversed())
            .thenComparing(Comparator.comparing(Evidence::rule).reversed())
            .thenComparing(Evidence::text);

    private final Map<Integer, Double> next = new HashMap<>();
    private final Set<Hit> hits = new LinkedHashSet<>();
    private double weight;

    /** @param clue clues of one number are the same thing said again */
    void add(int clue, double clueWeight, List<Hit> where) {
        double factor = next.getOrDefault(clue, 1.0);
        weight += clueWeight * factor;
        next.put(clue, factor * REPETITION);
        if (hits.size() < MOST_EVIDENCE) {
            hits.addAll(where);
        }
    }

    /** Takes over the words of a narrower topic; its weight stays its own. */
    void inherit(TopicEvidence narrower) {
        hits.addAll(narrower.hits);
    }

    double weight() {
        return weight;
    }

    /** The words in the order of the text, without those that are part of longer ones. */
    List<Evidence> words() {
        var words = new ArrayList<Evidence>();
        int covered = 0;
        for (var evidence :
                hits.stream().map(Hit::evidence).distinct().sorted(IN_TEXT).toList()) {
            boolean inTitle = evidence.end() == 0;
            if (words.size() < MOST_EVIDENCE && (inTitle || evidence.end() > covered)) {
                words.add(evidence);
                covered = evidence.end();
            }
        }
        return words;
    }
}
