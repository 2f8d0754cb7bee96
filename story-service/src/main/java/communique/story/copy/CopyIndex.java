package communique.story.copy;

import communique.story.text.HashBuckets;
import communique.story.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Finds the earlier texts that a text has passages of. What a copy repeats
 * is not filed again, so a thousand copies take no more room than one.
 */
public final class CopyIndex {

    private static final int SAMPLE_BITS = 7;
    private static final int MOST_SOURCES = 4;

    /** How far apart two sampled shingles of one passage may stand, in characters. */
    private static final int WIDEST_GAP = 700;

    /** How far when they stand equally far apart in both texts: nothing between them was cut or put in. */
    private static final int WIDEST_EQUAL_GAP = 20_000;

    private final HashBuckets entries;

    /** Who asks for fingerprints by number; null for a text that is remembered no longer. */
    private final IntFunction<Fingerprint> fingerprints;

    public CopyIndex(int shingles, IntFunction<Fingerprint> fingerprints) {
        this.entries = new HashBuckets(shingles, this::hash);
        this.fingerprints = fingerprints;
    }

    /** A sampled shingle of an earlier text that stands in this one. */
    private record Hit(int shingle, int sample) {}

    /**
     * Files a text.
     *
     * @param number from 0 to 2^25 - 1
     * @param repeated parts that it took from the text that it is a copy of: whoever has them next has them from there
     */
    public void add(int number, Fingerprint text, List<TextRange> repeated) {
        for (int sample = 0; sample < text.size(); sample++) {
            int place = text.place(sample);
            if (repeated.stream().noneMatch(part -> part.start() <= place && place < part.end())) {
                entries.add(text.hash(sample), number << SAMPLE_BITS | sample);
            }
        }
    }

    /** Takes out a text that is remembered no longer; its fingerprint has to be there until then. */
    public void remove(int number, Fingerprint text) {
        for (int sample = 0; sample < text.size(); sample++) {
            entries.remove(text.hash(sample), number << SAMPLE_BITS | sample);
        }
    }

    private int hash(int value) {
        return fingerprints.apply(value >>> SAMPLE_BITS).hash(value & (1 << SAMPLE_BITS) - 1);
    }

    /** The earlier texts that this one has most in common with, best first. */
    public List<Overlap> find(Shingles text) {
        var hits = new HashMap<Integer, List<Hit>>();
        for (int shingle = 0; shingle < text.size(); shingle++) {
            int owner = owner(text.hash(shingle));
            if (owner >= 0) {
                hits.computeIfAbsent(owner >>> SAMPLE_BITS, number -> new ArrayList<>())
                        .add(new Hit(shingle, owner & (1 << SAMPLE_BITS) - 1));
            }
        }
        return hits.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Integer, List<Hit>> e) ->
                                -e.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_SOURCES)
                .map(e -> overlap(text, e.getKey(), e.getValue()))
                .toList();
    }

    /** The first text that had a shingle, and its sample there; less than zero when none is remembered. */
    private int owner(int hash) {
        var found = new int[] {-1};
        entries.visit(hash, value -> {
            if (hash(value) == hash) {
                found[0] = value;
            }
        });
        return found[0];
    }

    private Overlap overlap(Shingles text, int number, List<Hit> hits) {
        var source = fingerprints.apply(number);
        var passages = new ArrayList<SharedPassage>();
        int first = 0;
        for (int i = 1; i <= hits.size(); i++) {
            if (i == hits.size() || !goesOn(text, source, hits.get(i - 1), hits.get(i))) {
                passages.add(passage(text, source, hits.get(first), hits.get(i - 1)));
                first = i;
            }
        }
        long taken = hits.stream().mapToInt(Hit::sample).distinct().count();
        return new Overlap(number, passages, (double) taken / source.size());
    }

    private static boolean goesOn(Shingles text, Fingerprint source, Hit before, Hit hit) {
        int here = text.start(hit.shingle) - text.start(before.shingle);
        int there = source.place(hit.sample) - source.place(before.sample);
        int difference = Math.abs(here - there);
        boolean equal = difference <= 2 * source.precision() && here <= WIDEST_EQUAL_GAP;
        return there > 0 && (equal || here <= WIDEST_GAP && difference <= 30 + here / 5);
    }

    private static SharedPassage passage(Shingles text, Fingerprint source, Hit first, Hit last) {
        var here = new TextRange(text.start(first.shingle), text.end(last.shingle));
        int there = source.place(first.sample);
        int end = source.place(last.sample) + text.end(last.shingle) - text.start(last.shingle);
        return new SharedPassage(here, new TextRange(there, Math.max(there, end)));
    }
}
