package communique.enrich.recognizer;

/**
 * What each feature of the model says for each label or pair of labels, found by the hash of its name. Filled once,
 * then read by all threads.
 */
final class Weights {

    private static final int SPARE = 2;

    private final long[] hashes;
    private final float[][] weights;

    /** @param features how many will be put in */
    Weights(int features) {
        var size = Integer.highestOneBit(Math.max(1, features) * SPARE) * SPARE;
        this.hashes = new long[size];
        this.weights = new float[size][];
    }

    void put(long hash, float[] values) {
        var slot = slot(hash);
        hashes[slot] = hash;
        weights[slot] = values;
    }

    /** Adds what a feature says to a sum; a feature that the model does not know says nothing. */
    void addTo(float[] sum, long hash) {
        var values = weights[slot(hash)];
        if (values != null) {
            for (var i = 0; i < values.length; i++) {
                sum[i] += values[i];
            }
        }
    }

    private int slot(long hash) {
        var mixed = hash ^ hash >>> 32;
        var slot = (int) (mixed * 0x9E37_79B1L >>> 16) & hashes.length - 1;
        while (weights[slot] != null && hashes[slot] != hash) {
            slot = slot + 1 & hashes.length - 1;
        }
        return slot;
    }
}
