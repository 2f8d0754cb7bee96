package communique.story.article;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.function.IntConsumer;

/** What an article is about, as numbers: for each {@link FeatureKind} a vector of length one with few places filled. */
public final class ArticleVector {

    private static final double ONE = 255;
    private static final int KINDS = FeatureKind.values().length;

    private final int[] keys;
    private final byte[] weights;

    /** Where each kind starts in both: a byte for each, the first one lowest. */
    private final long starts;

    private ArticleVector(int[] keys, byte[] weights, long starts) {
        this.keys = keys;
        this.weights = weights;
        this.starts = starts;
    }

    static ArticleVector of(List<List<Terms.Weighed>> kinds) {
        int size = kinds.stream().mapToInt(List::size).sum();
        var keys = new int[size];
        var weights = new byte[size];
        long starts = 0;
        int at = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            starts |= (long) at << Byte.SIZE * kind;
            for (var feature : kinds.get(kind)) {
                keys[at] = feature.key();
                weights[at++] = (byte) Math.max(1, Math.round(feature.weight() * ONE));
            }
        }
        return new ArticleVector(keys, weights, starts);
    }

    /** The cosine of the angle to the same kind of another article: from 0, nothing in common, to 1. */
    public double cosine(FeatureKind kind, ArticleVector other) {
        int a = start(kind);
        int b = other.start(kind);
        int aEnd = end(kind);
        int bEnd = other.end(kind);
        int sum = 0;
        while (a < aEnd && b < bEnd) {
            if (keys[a] < other.keys[b]) {
                a++;
            } else if (keys[a] > other.keys[b]) {
                b++;
            } else {
                sum += (weights[a++] & 0xFF) * (other.weights[b++] & 0xFF);
            }
        }
        return sum / (ONE * ONE);
    }

    /** Whether the article has a feature of this kind. */
    public boolean has(FeatureKind kind, int key) {
        int found = java.util.Arrays.binarySearch(keys, start(kind), end(kind), key);
        return found >= 0;
    }

    public int start(FeatureKind kind) {
        return start(kind.ordinal());
    }

    public int end(FeatureKind kind) {
        return kind.ordinal() + 1 < KINDS ? start(kind.ordinal() + 1) : keys.length;
    }

    private int start(int kind) {
        return (int) (starts >>> Byte.SIZE * kind) & 0xFF;
    }

    public int key(int at) {
        return keys[at];
    }

    /** From 0 to 1: how much of its kind the feature is. */
    public double weight(int at) {
        return (weights[at] & 0xFF) / ONE;
    }

    void forEachKey(IntConsumer each) {
        for (int key : keys) {
            each.accept(key);
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(keys.length);
        for (int kind = 0; kind < KINDS; kind++) {
            out.writeByte(start(kind));
        }
        for (int key : keys) {
            out.writeInt(key);
        }
        out.write(weights);
    }

    static ArticleVector read(DataInput in) throws IOException {
        int size = in.readUnsignedByte();
        long starts = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            starts |= (long) in.readUnsignedByte() << Byte.SIZE * kind;
        }
        var keys = new int[size];
        for (int i = 0; i < size; i++) {
            keys[i] = in.readInt();
        }
        var weights = new byte[size];
        in.readFully(weights);
        return new ArticleVector(keys, weights, starts);
    }
}
