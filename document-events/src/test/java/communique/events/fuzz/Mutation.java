package communique.events.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Makes bytes that are nearly one of the examples. */
final class Mutation {

    private static final List<String> NASTY = List.of(
            "\u0000",
            "\ud800",
            "\u202e",
            "\ufeff",
            "\n",
            "\r",
            "\\u0000",
            "\\ud800",
            "\"",
            "\\",
            "{",
            "}",
            "[",
            "]",
            "null",
            "-1",
            "1e999",
            "\uD83D\uDE00",
            "\u2028",
            "%00",
            "../",
            "--",
            "\t",
            " ",
            "\u0301");

    private static final int MOST_STEPS = 12;

    private Mutation() {}

    static byte[] of(List<String> examples, List<String> words, SplittableRandom random, int longest) {
        var bytes = examples.get(random.nextInt(examples.size())).getBytes(StandardCharsets.UTF_8);
        var steps = 1 + random.nextInt(MOST_STEPS);
        for (int i = 0; i < steps; i++) {
            bytes = step(bytes, words, random);
        }
        return bytes.length > longest ? Arrays.copyOf(bytes, longest) : bytes;
    }

    private static byte[] step(byte[] bytes, List<String> words, SplittableRandom random) {
        var at = random.nextInt(bytes.length + 1);
        var end = Math.min(bytes.length, at + 1 + random.nextInt(32));
        return switch (random.nextInt(6)) {
            case 0 -> spliced(bytes, at, end, new byte[0]);
            case 1 -> spliced(bytes, at, at, one(NASTY, random));
            case 2 -> spliced(bytes, at, at, one(words, random));
            case 3 -> spliced(bytes, at, at, repeated(Arrays.copyOfRange(bytes, at, end), 1 + random.nextInt(200)));
            case 4 -> Arrays.copyOf(bytes, at);
            default -> flipped(bytes, at, random);
        };
    }

    private static byte[] one(List<String> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] flipped(byte[] bytes, int at, SplittableRandom random) {
        var changed = bytes.clone();
        if (at < changed.length) {
            changed[at] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private static byte[] repeated(byte[] piece, int times) {
        var all = new byte[piece.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(piece, 0, all, i * piece.length, piece.length);
        }
        return all;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
        var all = new byte[bytes.length - (to - from) + piece.length];
        System.arraycopy(bytes, 0, all, 0, from);
        System.arraycopy(piece, 0, all, from, piece.length);
        System.arraycopy(bytes, to, all, from + piece.length, bytes.length - to);
        return all;
    }
}
