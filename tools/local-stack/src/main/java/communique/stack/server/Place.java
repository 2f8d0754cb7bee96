package communique.stack.server;

import java.nio.file.Path;

/**
 * Folder and log file of a server.
 *
 * @param folder its settings and its data; those of an earlier start are found again
 * @param log file that it writes its messages to
 */
public record Place(Path folder, Path log) {

    public Place {
        folder = folder.toAbsolutePath();
        log = log.toAbsolutePath();
    }

    /** Everything in one folder. */
    public static Place within(Path folder) {
        return new Place(folder, folder.resolve("server.log"));
    }
}
