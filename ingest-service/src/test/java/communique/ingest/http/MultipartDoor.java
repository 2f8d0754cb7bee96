package communique.ingest.http;

import communique.events.submission.RefusedException;
import communique.ingest.TestConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Forms with files as they come through the door. */
public final class MultipartDoor {

    private static final HttpConfig CONFIG = TestConfig.of(
            HttpConfig.class, "ingest.http.longest-upload", "100000", "ingest.http.files-per-upload", "20");
    private static final Path FOLDER = folder();
    private static final Spool SPOOL = new Spool(FOLDER);

    private MultipartDoor() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try (var upload = new Upload(SPOOL.forUpload())) {
            upload.read(new ByteArrayInputStream(input), "multipart/form-data; boundary=cut", CONFIG);
            for (var part : upload.files()) {
                if (!part.file().normalize().startsWith(FOLDER.normalize())) {
                    throw new IllegalStateException("written outside: " + part.file());
                }
            }
        } catch (RefusedException | Upload.TooLongException e) {
            requireNothingLeft();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        requireNothingLeft();
    }

    private static void requireNothingLeft() {
        try (var left = Files.list(FOLDER.resolve("uploads"))) {
            if (left.findAny().isPresent()) {
                throw new IllegalStateException("an upload was left behind");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("multipart-door");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
