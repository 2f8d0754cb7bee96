package communique.kibana.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** A picture with 256 colours: a third of the size, and nobody sees the difference in a chart. */
final class SmallPng {

    private static final int COLOURS = 256;

    /** The low bits of each colour channel that are given up: text has hundreds of shades of its own. */
    private static final int COARSE = 0xF0F0F0;

    private SmallPng() {}

    static byte[] of(Path file) throws IOException {
        var picture = ImageIO.read(file.toFile());
        var palette = palette(picture);
        var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        var small = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        var nearest = new HashMap<Integer, Integer>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                var colour = picture.getRGB(x, y) & 0xFFFFFF;
                var index = nearest.computeIfAbsent(colour, each -> nearest(palette, each));
                small.getRaster().setSample(x, y, 0, index);
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(small, "png", bytes);
        return bytes.toByteArray();
    }

    /** The most frequent colour of each of the most frequent groups of like colours. */
    private static int[] palette(BufferedImage picture) {
        var groups = new HashMap<Integer, Map<Integer, Integer>>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                var colour = picture.getRGB(x, y) & 0xFFFFFF;
                groups.computeIfAbsent(colour & COARSE, group -> new HashMap<>())
                        .merge(colour, 1, Integer::sum);
            }
        }
        return groups.values().stream()
                .sorted((a, b) -> Integer.compare(total(b), total(a)))
                .limit(COLOURS)
                .mapToInt(group -> List.copyOf(group.entrySet()).stream()
                        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .orElseThrow()
                        .getKey())
                .toArray();
    }

    private static int total(Map<Integer, Integer> group) {
        return group.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int nearest(int[] palette, int colour) {
        var best = 0;
        for (int i = 1; i < palette.length; i++) {
            if (distance(palette[i], colour) < distance(palette[best], colour)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int a, int b) {
        var red = (a >> 16 & 255) - (b >> 16 & 255);
        var green = (a >> 8 & 255) - (b >> 8 & 255);
        var blue = (a & 255) - (b & 255);
        return red * red + green * green + blue * blue;
    }
}
