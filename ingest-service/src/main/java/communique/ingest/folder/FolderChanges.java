package communique.ingest.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Wakes the watcher as soon as the system reports a change in the folder; subfolders wait for the next look. */
final class FolderChanges implements AutoCloseable {

    private final WatchService service;

    FolderChanges(Path folder) throws IOException {
        service = folder.getFileSystem().newWatchService();
        folder.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
    }

    /** Returns at the next change, or when the time is over. */
    void await(Duration longest) throws InterruptedException {
        var key = service.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
        if (key != null) {
            key.pollEvents();
            key.reset();
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
