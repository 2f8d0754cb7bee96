package communique.stack.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Bounds the logs of a folder: a log that is too long is moved to {@code .1}, replacing the previous one. Child processes
 * append, so they continue at the new end.
 */
public final class LogRotation implements AutoCloseable {

    private static final long LONGEST_BYTES = 20L * 1024 * 1024;
    private static final long MINUTES_BETWEEN_LOOKS = 1;

    private final Path folder;
    private final Consumer<String> news;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "log-rotation");
        thread.setDaemon(true);
        return thread;
    });

    /** @param news receives a message when a log cannot be moved */
    public LogRotation(Path folder, Consumer<String> news) {
        this.folder = folder;
        this.news = news;
    }

    /** Checks now and then once a minute. */
    public void start() {
        looks.scheduleWithFixedDelay(this::look, 0, MINUTES_BETWEEN_LOOKS, TimeUnit.MINUTES);
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }

    private void look() {
        try {
            rotate(LONGEST_BYTES);
        } catch (IOException e) {
            news.accept("a log cannot be set aside: " + e);
        }
    }

    void rotate(long longest) throws IOException {
        try (var logs = Files.newDirectoryStream(folder, "*.log")) {
            for (var log : logs) {
                if (Files.size(log) > longest) {
                    setAside(log);
                }
            }
        }
    }

    /** Lines written between the two steps are lost, which is acceptable for a log. */
    private static void setAside(Path log) throws IOException {
        Files.copy(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        FileChannel.open(log, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                .close();
    }
}
