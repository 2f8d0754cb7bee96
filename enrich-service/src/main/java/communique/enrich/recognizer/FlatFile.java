package communique.enrich.recognizer;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Arrays of numbers in a file, read many at a time: number by number it would take a cold JVM seconds. */
final class FlatFile {

    private static final int CHUNK = 1 << 16;

    private FlatFile() {}

    static long[] longs(DataInputStream file) throws IOException {
        var longs = new long[file.readInt()];
        var chunk = ByteBuffer.allocate(CHUNK);
        for (var at = 0; at < longs.length; at += CHUNK / Long.BYTES) {
            var count = Math.min(longs.length - at, CHUNK / Long.BYTES);
            file.readFully(chunk.array(), 0, count * Long.BYTES);
            chunk.asLongBuffer().get(longs, at, count);
        }
        return longs;
    }

    static int[] ints(DataInputStream file) throws IOException {
        var ints = new int[file.readInt()];
        var chunk = ByteBuffer.allocate(CHUNK);
        for (var at = 0; at < ints.length; at += CHUNK / Integer.BYTES) {
            var count = Math.min(ints.length - at, CHUNK / Integer.BYTES);
            file.readFully(chunk.array(), 0, count * Integer.BYTES);
            chunk.asIntBuffer().get(ints, at, count);
        }
        return ints;
    }

    static float[] floats(DataInputStream file) throws IOException {
        var floats = new float[file.readInt()];
        var chunk = ByteBuffer.allocate(CHUNK);
        for (var at = 0; at < floats.length; at += CHUNK / Float.BYTES) {
            var count = Math.min(floats.length - at, CHUNK / Float.BYTES);
            file.readFully(chunk.array(), 0, count * Float.BYTES);
            chunk.asFloatBuffer().get(floats, at, count);
        }
        return floats;
    }

    static List<String> strings(DataInputStream file) throws IOException {
        var count = file.readInt();
        var strings = new ArrayList<String>(count);
        for (var i = 0; i < count; i++) {
            strings.add(file.readUTF());
        }
        return strings;
    }

    static void write(long[] longs, DataOutputStream file) throws IOException {
        file.writeInt(longs.length);
        for (var value : longs) {
            file.writeLong(value);
        }
    }

    static void write(int[] ints, DataOutputStream file) throws IOException {
        file.writeInt(ints.length);
        for (var value : ints) {
            file.writeInt(value);
        }
    }

    static void write(float[] floats, DataOutputStream file) throws IOException {
        file.writeInt(floats.length);
        for (var value : floats) {
            file.writeFloat(value);
        }
    }

    static void write(List<String> strings, DataOutputStream file) throws IOException {
        file.writeInt(strings.size());
        for (var value : strings) {
            file.writeUTF(value);
        }
    }
}
