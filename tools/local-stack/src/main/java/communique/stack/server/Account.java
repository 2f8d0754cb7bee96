package communique.stack.server;

import com.sun.security.auth.module.UnixSystem;
import communique.stack.process.ChildFailedException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The user that Elasticsearch runs as. Elasticsearch refuses to run as root, so root starts it as an unprivileged user. */
final class Account {

    private static final String NOBODY = "65534";

    private final boolean root;

    private Account(boolean root) {
        this.root = root;
    }

    static Account current() {
        return new Account(new UnixSystem().getUid() == 0);
    }

    /** Whether files and folders must be accessible to another user than the caller. */
    boolean isAnother() {
        return root;
    }

    /** Wraps a command so that it runs as this user. */
    List<String> command(String program) {
        if (!root) {
            return List.of(program);
        }
        if (isInstalled("setpriv")) {
            return List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", program);
        }
        if (isInstalled("runuser")) {
            return List.of("runuser", "-u", "nobody", "--", program);
        }
        return List.of("su", "-s", "/bin/sh", "nobody", "-c", "exec '" + program + "'");
    }

    /** Changes the owner of a folder and its content to this user. */
    void own(Path folder) {
        if (!root) {
            return;
        }
        run(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()));
    }

    /** Whether this user can reach and read that file or folder. */
    boolean canRead(Path path) {
        if (!root) {
            return true;
        }
        for (var folder = path.getParent(); folder != null; folder = folder.getParent()) {
            if (!permits(folder, PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return permits(path, PosixFilePermission.OTHERS_READ);
    }

    static void run(List<String> command) {
        try {
            var process = new ProcessBuilder(new ArrayList<>(command))
                    .redirectErrorStream(true)
                    .start();
            var output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new ChildFailedException(String.join(" ", command) + ": " + output.strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command.get(0), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChildFailedException("interrupted during " + command.get(0));
        }
    }

    private static boolean permits(Path path, PosixFilePermission permission) {
        try {
            return Files.getPosixFilePermissions(path).contains(permission);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
