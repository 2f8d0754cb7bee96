package communique.kibana.pictures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A browser without a window. */
final class Chromium {

    private static final List<Path> USUAL_PLACES = List.of(
            Path.of("/usr/bin/chromium-headless-shell"),
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"));
    private static final int SECONDS = 60;

    private final Path program;

    private Chromium(Path program) {
        this.program = program;
    }

    /** The one of this machine; the test is skipped, and says why, where there is none. */
    static Chromium find() {
        var found = USUAL_PLACES.stream().filter(Files::isExecutable).findFirst();
        Assumptions.assumeTrue(found.isPresent(), "skipped: no Chromium at any of " + USUAL_PLACES);
        return new Chromium(found.get());
    }

    /** The page as it stands once its scripts have run. */
    String dom(Path page, int width, int height) {
        return run(page, width, height, "--dump-dom");
    }

    void screenshot(Path page, int width, int height, Path picture) {
        run(page, width, height, "--screenshot=" + picture);
    }

    private String run(Path page, int width, int height, String order) {
        try {
            var profile = Files.createTempDirectory("chromium");
            var output = Files.createTempFile("chromium", ".out");
            var command = new ArrayList<>(List.of(program.toString(), "--headless", "--no-sandbox", "--disable-gpu"));
            command.addAll(List.of("--no-first-run", "--disable-background-networking", "--disable-component-update"));
            command.addAll(List.of("--disable-sync", "--disable-quic", "--hide-scrollbars", "--disable-dev-shm-usage"));
            command.addAll(List.of("--user-data-dir=" + profile, "--window-size=" + width + "," + height));
            command.addAll(
                    List.of("--virtual-time-budget=5000", order, page.toUri().toString()));
            var process = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(Redirect.DISCARD)
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IllegalStateException("Chromium gave no answer in " + SECONDS + " s");
            }
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
