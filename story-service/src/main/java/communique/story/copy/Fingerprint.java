package communique.story.copy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * What is remembered of a text to know its words again: a sample of its {@link Shingles} with their places.
 *
 * <p>A shingle belongs to the sample when its hash says so, so two texts sample the same shingles wherever they stand:
 * one in sixteen, and one in four of the lead, which is what a cut text keeps. (Manber, Finding similar files in a large
 * file system, 1994.)
 */
public final class Fingerprint {

    /** Most shingles of a sample; one of a very long text is thinned out. */
    static final int MOST = 120;

    private static final int EVERYWHERE = 16;
    private static final int IN_THE_LEAD = 4;
    private static final int LEAD = 64;

    private final int[] hashes;
    private final char[] places;

    /** By how many bits a place was shortened, as a text may be longer than 65,535 characters. */
    private final byte shift;

    private Fingerprint(int[] hashes, char[] places, byte shift) {
        this.hashes = hashes;
        this.places = places;
        this.shift = shift;
    }

    /** The fingerprint of a text of so many characters. */
    public static Fingerprint of(Shingles shingles, int characters) {
        int every = EVERYWHERE;
        while (shingles.size() / every > MOST - LEAD / 2) {
            every *= 2;
        }
        byte shift = (byte) Math.max(0, 16 - Integer.numberOfLeadingZeros(Math.max(1, characters)));
        var hashes = new int[MOST];
        var places = new char[MOST];
        int size = 0;
        for (int i = 0; i < shingles.size() && size < MOST; i++) {
            int one = i < LEAD ? Math.min(IN_THE_LEAD, every) : every;
            if ((shingles.hash(i) & one - 1) == 0 || shingles.size() == 1) {
                hashes[size] = shingles.hash(i);
                places[size++] = (char) (shingles.start(i) >> shift);
            }
        }
        return new Fingerprint(Arrays.copyOf(hashes, size), Arrays.copyOf(places, size), shift);
    }

    public int size() {
        return hashes.length;
    }

    int hash(int sample) {
        return hashes[sample];
    }

    /** Where the shingle starts, or a little before in a text of more than 65,535 characters. */
    int place(int sample) {
        return places[sample] << shift;
    }

    /** How many characters a place may be off, at most. */
    int precision() {
        return 1 << shift;
    }

    public void write(DataOutput out) throws IOException {
        out.writeByte(shift);
        out.writeByte(hashes.length);
        for (int i = 0; i < hashes.length; i++) {
            out.writeInt(hashes[i]);
            out.writeChar(places[i]);
        }
    }

    public static Fingerprint read(DataInput in) throws IOException {
        byte shift = in.readByte();
        int size = in.readUnsignedByte();
        var hashes = new int[size];
        var places = new char[size];
        for (int i = 0; i < size; i++) {
            hashes[i] = in.readInt();
            places[i] = in.readChar();
        }
        return new Fingerprint(hashes, places, shift);
    }
}
