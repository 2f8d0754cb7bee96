package communique.story.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The features of one kind that a text has, each with how often it has it, before they are weighed. */
final class Terms {

    private final FeatureKind kind;
    private final Map<Integer, Term> terms = new LinkedHashMap<>();

    Terms(FeatureKind kind) {
        this.kind = kind;
    }

    /** A feature; {@code shown} is how a reader would write it. */
    private static final class Term {
        private final int key;
        private final String shown;
        private int count;

        private Term(int key, String shown) {
            this.key = key;
            this.shown = shown;
        }
    }

    /** A feature with its weight. */
    record Weighed(int key, double weight) {}

    void add(String feature, String shown) {
        int key = key(kind, feature);
        terms.computeIfAbsent(key, k -> new Term(key, shown)).count++;
    }

    /** The number that stands for a feature. */
    static int key(FeatureKind kind, String feature) {
        int mixed = (feature.hashCode() * 31 + kind.ordinal()) * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }

    /** How the text writes a feature; null when it does not have it. */
    String shown(int key) {
        var term = terms.get(key);
        return term == null ? null : term.shown;
    }

    Iterable<Integer> keys() {
        return terms.keySet();
    }

    /** The features that weigh most, as a vector of length one, by key. */
    List<Weighed> weighed(DocumentFrequencies frequencies) {
        var all = new ArrayList<Weighed>();
        for (var term : terms.values()) {
            double often = kind == FeatureKind.WORD || kind == FeatureKind.NAME ? 1 + Math.log(term.count) : 1;
            all.add(new Weighed(term.key, often * frequencies.rarity(term.key)));
        }
        all.sort(Comparator.comparingDouble(Weighed::weight).reversed().thenComparingInt(Weighed::key));
        var most = all.subList(0, Math.min(kind.most(), all.size()));
        double length = Math.sqrt(
                most.stream().mapToDouble(w -> w.weight() * w.weight()).sum());
        return most.stream()
                .map(w -> new Weighed(w.key(), w.weight() / length))
                .sorted(Comparator.comparingInt(Weighed::key))
                .toList();
    }
}
