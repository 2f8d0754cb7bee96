package communique.ingest.file;

import communique.background.DaemonThreads;
import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The processes that read PDF, Word and the like. Started when the first such file comes, kept for the next, ended when
 * none comes for a while. Their number, memory and time are bounded; the service itself never opens such a file.
 */
public final class ReaderProcesses implements AutoCloseable {

    private static final int FILES_WAITED_FOR = 5;

    private final FileConfig config;
    private final BlockingQueue<ReaderProcess> free;
    private final List<ReaderProcess> all = new ArrayList<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(new DaemonThreads("reader-deadlines"));

    public ReaderProcesses(FileConfig config) {
        this.config = config;
        this.free = new ArrayBlockingQueue<>(config.readers());
        for (int i = 0; i < config.readers(); i++) {
            all.add(new ReaderProcess(config, clock));
        }
        free.addAll(all);
        var idle = config.readerIdle().toMillis();
        clock.scheduleWithFixedDelay(() -> all.forEach(ReaderProcess::endIfIdle), idle, idle, TimeUnit.MILLISECONDS);
    }

    /**
     * Reads a file.
     *
     * @param longestContent a text longer than that is not read to its end
     * @throws RefusedException if it cannot be read within its limits
     */
    Reading read(NamedBytes file, int longestContent) throws RefusedException {
        ReaderProcess process = null;
        try {
            process = free.poll(config.longestTime().toMillis() * FILES_WAITED_FOR, TimeUnit.MILLISECONDS);
            if (process == null) {
                throw new RefusedException(
                        Refusal.UNREADABLE_FILE, "too many slow files are being read; send this one again later");
            }
            return process.read(file, longestContent);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException(Refusal.UNREADABLE_FILE, "the service was stopped while reading the file", e);
        } finally {
            if (process != null) {
                free.add(process);
            }
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        all.forEach(ReaderProcess::end);
    }
}
