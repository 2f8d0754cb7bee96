package communique.enrich;

import communique.enrich.topic.TopicLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Tells one state of the recipe's code from another: a number made of its classes and word lists, so that nobody has to
 * remember to raise it.
 */
final class RecipeVersion {

    private static final String CODE = "communique/enrich/";
    private static final String SHELL =
            "communique/enrich/(http|stream|service)/.*|communique/enrich/[^/]*(Live|Config)[^/]*";

    private RecipeVersion() {}

    /** The same for the same code and limits, whether it runs from a jar or from a folder of classes. */
    static String of(TopicLimits limits) {
        var parts = new TreeMap<>(ofThisCode());
        parts.put(limits.toString(), 0L);
        return of(parts);
    }

    private static SortedMap<String, Long> ofThisCode() {
        var self = RecipeVersion.class.getResource("RecipeVersion.class");
        try {
            if (self.openConnection() instanceof JarURLConnection jar) {
                jar.setUseCaches(false);
                try (var file = jar.getJarFile()) {
                    var sums = new TreeMap<String, Long>();
                    file.stream()
                            .filter(entry -> !entry.isDirectory() && isRecipe(entry.getName()))
                            .forEach(entry -> sums.put(entry.getName(), entry.getCrc()));
                    return sums;
                }
            }
            var classes = Path.of(URI.create(self.toString())).getParent();
            return sums(classes.getParent().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the code of the recipe at " + self, e);
        }
    }

    private static long sum(byte[] content) {
        var sum = new CRC32();
        sum.update(content);
        return sum.getValue();
    }

    /** The checksums of a folder of classes by their names in it. */
    static SortedMap<String, Long> sums(Path classes) throws IOException {
        var sums = new TreeMap<String, Long>();
        try (var files = Files.walk(classes.resolve(CODE))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = classes.relativize(file).toString().replace('\\', '/');
                if (isRecipe(name)) {
                    sums.put(name, sum(Files.readAllBytes(file)));
                }
            }
        }
        return sums;
    }

    static String of(SortedMap<String, Long> sums) {
        return HexFormat.of().toHexDigits((int) sum(sums.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** What a document's tags come from; what receives, sends and configures is left out. */
    private static boolean isRecipe(String name) {
        return name.startsWith(CODE) && !name.matches(SHELL);
    }
}
