package communique.story.text;

import java.util.Arrays;

/**
 * Numbers filed under hashes, newest first. Grows as far as its limit; from then on every new entry takes the place of the
 * oldest, so nothing has to be removed. (The hash chains of LZ77 compressors.)
 */
public final class RecentEntries {

    private static final int NONE = -1;
    private static final int FIRST_SIZE = 1 << 10;

    private final int limit;
    private int[] heads = heads(FIRST_SIZE);
    private int[] hashes = new int[FIRST_SIZE];
    private int[] values = new int[FIRST_SIZE];
    private int[] older = new int[FIRST_SIZE];
    private long written;

    /**
     * Files nothing yet.
     *
     * @param limit most entries, but at least 1024
     */
    public RecentEntries(int limit) {
        this.limit = Math.max(FIRST_SIZE, limit);
    }

    /** What is done with the entries of a hash. */
    @FunctionalInterface
    public interface Visitor {
        /** Says whether to go on with the next older one. */
        boolean visit(int value);
    }

    public void add(int hash, int value) {
        if (written == hashes.length && hashes.length < limit) {
            grow();
        }
        int entry = (int) (written++ % hashes.length);
        hashes[entry] = hash;
        values[entry] = value;
        file(entry);
    }

    /** Visits the entries of a hash, newest first. */
    public void visit(int hash, Visitor visitor) {
        int entry = heads[bucket(hash)];
        long number = Long.MAX_VALUE;
        while (entry != NONE) {
            long own = numberOf(entry);
            if (own >= number || own < 0) {
                return;
            }
            number = own;
            if (hashes[entry] == hash && !visitor.visit(values[entry])) {
                return;
            }
            entry = older[entry];
        }
    }

    /** How many entries there are. */
    public long size() {
        return Math.min(written, hashes.length);
    }

    /** The running number of what stands in a place now; an entry that was overwritten is newer than the one before it. */
    private long numberOf(int entry) {
        long last = written - 1;
        return last - Math.floorMod(last - entry, hashes.length);
    }

    private void file(int entry) {
        int bucket = bucket(hashes[entry]);
        older[entry] = heads[bucket];
        heads[bucket] = entry;
    }

    private int bucket(int hash) {
        return (hash ^ hash >>> 17) & heads.length - 1;
    }

    private void grow() {
        int size = (int) Math.min(limit, hashes.length * 2L);
        hashes = Arrays.copyOf(hashes, size);
        values = Arrays.copyOf(values, size);
        older = Arrays.copyOf(older, size);
        heads = heads(size);
        for (int entry = 0; entry < written; entry++) {
            file(entry);
        }
    }

    /** One for two entries or fewer: the chains stay short, and heads are memory too. */
    private static int[] heads(int size) {
        var heads = new int[Integer.highestOneBit(size)];
        Arrays.fill(heads, NONE);
        return heads;
    }
}
