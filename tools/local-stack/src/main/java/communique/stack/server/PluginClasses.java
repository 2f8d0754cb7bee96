package communique.stack.server;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The compiled classes of the analysis plugin, from this module's jar or, during its own build, its class folder. */
final class PluginClasses {

    /** Given by name, because loading the class would need the server's classes, which are not on this class path. */
    static final String PLUGIN = "communique.stack.analysis.LanguageAnalysisPlugin";

    private static final String PACKAGE = "communique/stack/analysis/";

    private PluginClasses() {}

    /** Their names within a jar, in the order of the alphabet. */
    static List<String> names() throws IOException {
        var origin = origin();
        if (Files.isDirectory(origin)) {
            try (var files = Files.list(origin.resolve(PACKAGE))) {
                return files.map(file -> PACKAGE + file.getFileName()).sorted().toList();
            }
        }
        try (var jar = new ZipFile(origin.toFile())) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(PACKAGE) && name.endsWith(".class"))
                    .sorted()
                    .toList();
        }
    }

    static byte[] read(String name) throws IOException {
        try (var in = PluginClasses.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return in.readAllBytes();
        }
    }

    private static Path origin() throws IOException {
        try {
            var resource =
                    PluginClasses.class.getProtectionDomain().getCodeSource().getLocation();
            return Path.of(resource.toURI());
        } catch (URISyntaxException e) {
            throw new IOException("cannot tell where this class came from", e);
        }
    }
}
