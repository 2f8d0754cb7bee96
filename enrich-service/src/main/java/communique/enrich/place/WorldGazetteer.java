package communique.enrich.place;

import communique.enrich.name.NameKey;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Some hundred thousand cities and regions of the world by their English names.
 *
 * <p>The places stand one behind the other in a block of bytes, in the order of their keys, and are found by halving: 7 MB,
 * read when the first text asks. Serves all threads.
 */
final class WorldGazetteer {

    private static final String FILE = "world.gazetteer";
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s-]+");
    private static final String FIELDS = "\t";

    /** Hundredths of a degree are a kilometre, as exact as the source is. */
    private static final double HUNDREDTHS = 100;

    private final byte[] lines;

    /** Where each line starts; and behind the last one, the length of all. */
    private final int[] starts;

    private WorldGazetteer(byte[] lines, int[] starts) {
        this.lines = lines;
        this.starts = starts;
    }

    /** The gazetteer that the build put beside this class. */
    static WorldGazetteer shipped() {
        return Shipped.GAZETTEER;
    }

    /** Read once, by the first that asks. */
    private static final class Shipped {
        private static final WorldGazetteer GAZETTEER = load();

        private static WorldGazetteer load() {
            try (var resource = WorldGazetteer.class.getResourceAsStream(FILE)) {
                if (resource == null) {
                    throw new IllegalStateException(FILE + " is missing: build enrich-service anew");
                }
                return read(new DataInputStream(new BufferedInputStream(resource)));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + FILE, e);
            }
        }
    }

    static WorldGazetteer read(DataInputStream file) throws IOException {
        var starts = new int[file.readInt() + 1];
        var lines = new byte[file.readInt()];
        file.readFully(lines);
        int line = 1;
        for (int at = 0; at < lines.length; at++) {
            if (lines[at] == '\n') {
                starts[line++] = at + 1;
            }
        }
        return new WorldGazetteer(lines, starts);
    }

    static void write(Collection<WorldPlace> places, DataOutputStream file) throws IOException {
        var lines = places.stream()
                .map(WorldGazetteer::line)
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .sorted(Arrays::compareUnsigned)
                .toList();
        file.writeInt(lines.size());
        file.writeInt(lines.stream().mapToInt(line -> line.length).sum());
        for (var line : lines) {
            file.write(line);
        }
    }

    /** All places of this name, best known first. */
    List<WorldPlace> find(String name) {
        var key = (key(name) + FIELDS).getBytes(StandardCharsets.UTF_8);
        var found = new ArrayList<WorldPlace>();
        for (int line = firstFrom(key); line < starts.length - 1 && startsWith(line, key); line++) {
            found.add(place(line));
        }
        found.sort(Comparator.comparingInt(WorldPlace::renown).reversed());
        return found;
    }

    /** Such as {@code saint petersburg}: as names are compared everywhere, with the words apart. */
    private static String key(String name) {
        var key = new StringBuilder();
        for (var word : BETWEEN_WORDS.split(name.strip())) {
            var part = NameKey.of(word);
            key.append(key.isEmpty() || part.isEmpty() ? "" : " ").append(part);
        }
        return key.toString();
    }

    private int firstFrom(byte[] key) {
        int low = 0;
        int high = starts.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Arrays.compareUnsigned(lines, starts[middle], starts[middle + 1], key, 0, key.length) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean startsWith(int line, byte[] key) {
        int start = starts[line];
        int end = start + key.length;
        return end <= starts[line + 1] && Arrays.equals(lines, start, end, key, 0, key.length);
    }

    private static String line(WorldPlace place) {
        return String.join(
                        FIELDS,
                        key(place.name()),
                        place.name(),
                        place.country(),
                        place.region(),
                        Long.toString(Math.round(place.lat() * HUNDREDTHS)),
                        Long.toString(Math.round(place.lon() * HUNDREDTHS)),
                        place.isRegion() ? "region" : "city",
                        Integer.toString(place.renown()))
                + "\n";
    }

    private WorldPlace place(int line) {
        var text = new String(lines, starts[line], starts[line + 1] - 1 - starts[line], StandardCharsets.UTF_8);
        var fields = List.of(text.split(FIELDS)).iterator();
        fields.next();
        return new WorldPlace(
                fields.next(),
                fields.next(),
                fields.next(),
                Integer.parseInt(fields.next()) / HUNDREDTHS,
                Integer.parseInt(fields.next()) / HUNDREDTHS,
                fields.next().equals("region"),
                Integer.parseInt(fields.next()));
    }
}
