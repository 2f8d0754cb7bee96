package communique.ingest.file;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.apache.tika.parser.AutoDetectParser;

/** Where a reader process finds its classes: where this process has them from. */
final class ReaderClasspath {

    private ReaderClasspath() {}

    static String find() {
        var libraries = home(AutoDetectParser.class).getParent();
        if (libraries.endsWith(Path.of("lib", "main"))) {
            // Packaged: the process was started from one small jar, the libraries lie beside each other.
            return home(ReaderMain.class) + File.pathSeparator + libraries.resolve("*");
        }
        return System.getProperty("java.class.path");
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("cannot tell where " + type + " comes from", e);
        }
    }
}
