package communique.ingest.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Where uploads lie until they are read. The folder belongs to this instance alone, so what is in it when the service
 * starts was left by a process that was killed, and goes.
 */
public final class Spool {

    private final Path folder;

    /** @param data folder of this instance */
    public Spool(Path data) {
        folder = data.resolve("uploads");
        try {
            empty();
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into " + folder, e);
        }
    }

    /** A new folder for one upload. */
    Path forUpload() throws IOException {
        return Files.createTempDirectory(folder, "upload-");
    }

    /** A new file that goes when it is closed. */
    Path forResults() throws IOException {
        return Files.createTempFile(folder, "results-", null);
    }

    private void empty() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var left = Files.walk(folder)) {
            for (var file : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
