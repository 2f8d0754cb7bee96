package communique.enrich.knowledge;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Keeps what is built from the knowledge folder in step with its files.
 *
 * <p>A good edit is in force at the next look; a broken one is refused, and what was built before it stays in force.
 * The folder is looked at on a schedule rather than watched, since mounted folders do not tell of changes.
 *
 * @param <T> what is built from the files, immutable
 */
public final class LiveKnowledge<T> implements AutoCloseable {

    private final Path folder;
    private final Function<KnowledgeFolder, T> build;
    private final ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "knowledge-watcher");
        thread.setDaemon(true);
        return thread;
    });
    private volatile T current;
    private volatile String seenVersion;
    private volatile RuntimeException lastError;

    /**
     * Loads the knowledge for the first time.
     *
     * @param folder the knowledge folder
     * @param build makes the thing that is kept, and throws when the files are broken
     * @throws BrokenKnowledgeException if the files are broken at the start, when there is nothing to fall back on
     */
    public LiveKnowledge(Path folder, Function<KnowledgeFolder, T> build) {
        this.folder = requireNonNull(folder, "folder");
        this.build = requireNonNull(build, "build");
        var files = KnowledgeFolder.load(folder);
        this.current = build.apply(files);
        this.seenVersion = files.version();
    }

    /** What is in force now. */
    public T current() {
        return current;
    }

    /** Why the newest edit is not in force; empty when it is. */
    public Optional<String> lastError() {
        return Optional.ofNullable(lastError).map(RuntimeException::getMessage);
    }

    /**
     * Looks at the files now.
     *
     * @return whether they differ from those seen before, be the edit taken or refused
     */
    public synchronized boolean refresh() {
        var version = "unreadable";
        try {
            var files = KnowledgeFolder.load(folder);
            version = files.version();
            if (version.equals(seenVersion)) {
                return false;
            }
            current = build.apply(files);
            lastError = null;
            return true;
        } catch (RuntimeException e) {
            var isNew = lastError == null || !String.valueOf(e.getMessage()).equals(lastError.getMessage());
            lastError = e;
            return isNew;
        } finally {
            seenVersion = version;
        }
    }

    /**
     * Looks at the files from now on, on a thread of its own.
     *
     * @param onChange called after every edit, on that thread, with this object
     */
    public void watch(Duration interval, Consumer<LiveKnowledge<T>> onChange) {
        watcher.scheduleWithFixedDelay(
                () -> {
                    if (refresh()) {
                        onChange.accept(this);
                    }
                },
                interval.toMillis(),
                interval.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        watcher.shutdownNow();
    }
}
