package communique.stack.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the build places the servers. */
public record StackHome(Path root) {

    /** System property with the project's root folder. */
    public static final String PROPERTY = "communique.home";

    public StackHome {
        root = root.toAbsolutePath().normalize();
    }

    /** The folder given by {@link #PROPERTY}, otherwise the nearest parent folder that contains the project. */
    public static StackHome find() {
        var stated = System.getProperty(PROPERTY);
        var start = Path.of(stated == null ? "" : stated).toAbsolutePath();
        for (var folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("tools/local-stack"))) {
                return new StackHome(folder);
            }
        }
        throw new IllegalStateException(start + " is not inside this project; set -D" + PROPERTY);
    }

    /** The jars of the broker. */
    Path kafkaLibraries() {
        return built(root.resolve("tools/local-stack/target/kafka/lib"));
    }

    /** The unpacked distribution. */
    Path elasticsearch() {
        var parent = built(root.resolve("tools/local-stack/target/elasticsearch"));
        try (var folders = Files.list(parent)) {
            return folders.filter(folder -> Files.isExecutable(folder.resolve("bin/elasticsearch")))
                    .findFirst()
                    .orElseThrow(() -> missing(parent));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + parent, e);
        }
    }

    private static Path built(Path path) {
        if (!Files.isDirectory(path)) {
            throw missing(path);
        }
        return path;
    }

    private static IllegalStateException missing(Path path) {
        return new IllegalStateException(
                path + " is not there; build it with: mvn -Dquick -pl tools/local-stack -am process-resources");
    }
}
