package communique.story.text;

import java.util.function.IntUnaryOperator;

/**
 * Numbers filed under hashes, in buckets of 32 places, newest first. Grows as far as its limit; from then on a new entry of a
 * full bucket takes the place of its oldest one. An entry takes about six bytes: its own hash can be asked for, so it is not
 * kept.
 */
public final class HashBuckets {

    private static final int PLACES = 32;
    private static final int FIRST_BUCKETS = 32;
    private static final byte FREE = 0;

    private final int mostBuckets;
    private final IntUnaryOperator hashes;
    private int[] values = new int[FIRST_BUCKETS * PLACES];

    /** Eight bits of the hash of each value, {@link #FREE} where there is none. */
    private byte[] tags = new byte[values.length];

    private int size;

    /**
     * Files nothing yet.
     *
     * @param limit about so many entries
     * @param hashes tells the hash that a value was filed under
     */
    public HashBuckets(int limit, IntUnaryOperator hashes) {
        // A fifth more, as some buckets are fuller than others.
        mostBuckets = (int) Math.max(FIRST_BUCKETS, limit * 6L / 5 / PLACES);
        this.hashes = hashes;
    }

    /** What is done with the entries that may have been filed under a hash. */
    @FunctionalInterface
    public interface Visitor {
        void visit(int value);
    }

    public void add(int hash, int value) {
        int buckets = values.length / PLACES;
        if (size > values.length / 2 && buckets < mostBuckets) {
            grow(Math.min(mostBuckets, 2 * buckets));
        }
        put(hash, value);
    }

    /** Takes an entry out, if it is there. */
    public void remove(int hash, int value) {
        int from = first(hash);
        for (int at = from; at < from + PLACES && tags[at] != FREE; at++) {
            if (values[at] == value && tags[at] == tag(hash)) {
                int after = from + PLACES - at - 1;
                System.arraycopy(values, at + 1, values, at, after);
                System.arraycopy(tags, at + 1, tags, at, after);
                tags[from + PLACES - 1] = FREE;
                size--;
                return;
            }
        }
    }

    /** Visits the entries of a hash, newest first, and few others: whoever visits them has to look. */
    public void visit(int hash, Visitor visitor) {
        int from = first(hash);
        byte tag = tag(hash);
        for (int at = from; at < from + PLACES && tags[at] != FREE; at++) {
            if (tags[at] == tag) {
                visitor.visit(values[at]);
            }
        }
    }

    private void put(int hash, int value) {
        int from = first(hash);
        size += tags[from + PLACES - 1] == FREE ? 1 : 0;
        System.arraycopy(values, from, values, from + 1, PLACES - 1);
        System.arraycopy(tags, from, tags, from + 1, PLACES - 1);
        values[from] = value;
        tags[from] = tag(hash);
    }

    private void grow(int buckets) {
        var before = values;
        var tagsBefore = tags;
        values = new int[buckets * PLACES];
        tags = new byte[values.length];
        size = 0;
        // The oldest first, so that the newest stand in front again.
        for (int at = before.length - 1; at >= 0; at--) {
            if (tagsBefore[at] != FREE) {
                put(hashes.applyAsInt(before[at]), before[at]);
            }
        }
    }

    private int first(int hash) {
        long mixed = hash * 0x9E3779B9 & 0xFFFFFFFFL;
        return (int) (mixed * (values.length / PLACES) >>> 32) * PLACES;
    }

    /** Of bits that samples do not have in common. */
    private static byte tag(int hash) {
        byte tag = (byte) (hash >>> 8);
        return tag == FREE ? 1 : tag;
    }
}
