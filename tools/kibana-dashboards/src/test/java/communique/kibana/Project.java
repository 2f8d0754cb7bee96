package communique.kibana;

import communique.kibana.description.Descriptions;
import communique.kibana.objects.SavedObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of this project that the tests read and, when asked to, write. */
public final class Project {

    public static final Path HOME = Path.of(System.getProperty("communique.home"));
    public static final Path SAVED_OBJECTS = HOME.resolve("kibana/saved-objects/communique.ndjson");

    private Project() {}

    /** What the descriptions make now. */
    public static String generated() {
        return new SavedObjects(Descriptions.read(HOME.resolve("kibana/dashboards"))).ndjson();
    }

    /** What is committed, or is about to be. */
    public static Exported exported() {
        return Exported.parse(isWriting() ? generated() : read(SAVED_OBJECTS));
    }

    /** Whether committed files are to be made anew: {@code -Dkibana.write}. */
    public static boolean isWriting() {
        return System.getProperty("kibana.write") != null;
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
