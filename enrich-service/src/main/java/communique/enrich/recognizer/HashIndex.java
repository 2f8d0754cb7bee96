package communique.enrich.recognizer;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;

/** Gives each of many texts a number of its own, found by the hash of the text. Read by all threads. */
final class HashIndex {

    /** Hashes of texts that end alike differ in their last digits only, slots in their first. */
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    /** Rising, so that those of one slot stand together. */
    private final long[] keys;

    /** The number of the first key of each slot, and behind the last slot how many keys there are. */
    private final int[] firsts;

    private final int shift;

    private HashIndex(long[] keys, int[] firsts) {
        this.keys = keys;
        this.firsts = firsts;
        this.shift = Long.SIZE - Integer.numberOfTrailingZeros(firsts.length - 1);
    }

    /** @param texts all different */
    static HashIndex of(Collection<String> texts) {
        var keys = texts.stream()
                .mapToLong(text -> FeatureHash.of(text).hash() * MIX)
                .sorted()
                .toArray();
        for (var i = 1; i < keys.length; i++) {
            if (keys[i] == keys[i - 1]) {
                throw new IllegalArgumentException("two texts have one hash: another way to hash is needed");
            }
        }
        var index = new HashIndex(keys, new int[2 * Integer.highestOneBit(Math.max(1, keys.length)) + 1]);
        for (var key : keys) {
            index.firsts[index.slot(key) + 1]++;
        }
        Arrays.parallelPrefix(index.firsts, Integer::sum);
        return index;
    }

    static HashIndex read(DataInputStream file) throws IOException {
        return new HashIndex(FlatFile.longs(file), FlatFile.ints(file));
    }

    void write(DataOutputStream file) throws IOException {
        FlatFile.write(keys, file);
        FlatFile.write(firsts, file);
    }

    /** The number of a text, below {@link #size}; -1 when it is none of them. */
    int of(long hash) {
        var key = hash * MIX;
        var slot = slot(key);
        for (var i = firsts[slot]; i < firsts[slot + 1]; i++) {
            if (keys[i] == key) {
                return i;
            }
        }
        return -1;
    }

    int size() {
        return keys.length;
    }

    private int slot(long key) {
        return (int) ((key ^ Long.MIN_VALUE) >>> shift);
    }
}
