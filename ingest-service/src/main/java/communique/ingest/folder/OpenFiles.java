package communique.ingest.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells whether a process of this machine has a file open for writing, where the system says so (Linux). A writer that
 * makes a pause in the middle of a document looks finished by every other sign.
 */
final class OpenFiles {

    private static final Path PROCESSES = Path.of("/proc");
    private static final int WRITING = 3;

    private OpenFiles() {}

    static boolean isBeingWritten(Path file) {
        try (var processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (var process : processes) {
                if (writes(process, file)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | DirectoryIteratorException e) {
            return false;
        }
    }

    private static boolean writes(Path process, Path file) {
        try (var descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (var descriptor : descriptors) {
                if (isAbout(descriptor, file) && isForWriting(process, descriptor)) {
                    return true;
                }
            }
        } catch (IOException | DirectoryIteratorException | UncheckedIOException e) {
            // Another user's process, or one that has just ended.
            return false;
        }
        return false;
    }

    private static boolean isAbout(Path descriptor, Path file) {
        try {
            return Files.readSymbolicLink(descriptor).equals(file);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isForWriting(Path process, Path descriptor) throws IOException {
        var info = process.resolve("fdinfo").resolve(descriptor.getFileName());
        for (var line : Files.readAllLines(info)) {
            if (line.startsWith("flags:")) {
                return (Integer.parseInt(line.substring("flags:".length()).strip(), 8) & WRITING) != 0;
            }
        }
        return false;
    }
}
