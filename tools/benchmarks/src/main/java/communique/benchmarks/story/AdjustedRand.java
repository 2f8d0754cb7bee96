package communique.benchmarks.story;

import java.util.HashMap;
import java.util.Map;

/**
 * How much two groupings of the same documents agree: 1 when they are the same, about 0 when they agree no more than chance
 * has it. (Hubert and Arabie, Comparing partitions, 1985.)
 */
final class AdjustedRand {

    private AdjustedRand() {}

    /**
     * Compares two groupings.
     *
     * @param one group by document
     * @param other group by document, of the same documents
     */
    static double of(Map<String, String> one, Map<String, String> other) {
        if (!one.keySet().equals(other.keySet())) {
            throw new IllegalArgumentException("the groupings are not of the same documents");
        }
        var both = new HashMap<Map.Entry<String, String>, Long>();
        var ofOne = new HashMap<String, Long>();
        var ofOther = new HashMap<String, Long>();
        one.forEach((document, group) -> {
            both.merge(Map.entry(group, other.get(document)), 1L, Long::sum);
            ofOne.merge(group, 1L, Long::sum);
            ofOther.merge(other.get(document), 1L, Long::sum);
        });
        double together = pairs(both);
        double expected = pairs(ofOne) * pairs(ofOther) / Math.max(1, pairsOf(one.size()));
        double most = (pairs(ofOne) + pairs(ofOther)) / 2;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    private static double pairs(Map<?, Long> sizes) {
        return sizes.values().stream().mapToDouble(AdjustedRand::pairsOf).sum();
    }

    private static double pairsOf(long size) {
        return size * (size - 1) / 2.0;
    }
}
