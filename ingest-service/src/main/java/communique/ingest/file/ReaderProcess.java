package communique.ingest.file;

import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One process that reads files, one after the other. Killed when a file takes too long. */
final class ReaderProcess {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderProcess.class);

    private final FileConfig config;
    private final ScheduledExecutorService clock;
    private Process process;
    private DataOutputStream to;
    private DataInputStream from;
    private volatile long lastUsed = System.nanoTime();

    ReaderProcess(FileConfig config, ScheduledExecutorService clock) {
        this.config = config;
        this.clock = clock;
    }

    synchronized Reading read(NamedBytes file, int longestContent) throws RefusedException {
        try {
            ensureStarted();
            var started = process;
            var deadline = clock.schedule(
                    started::destroyForcibly, config.longestTime().toMillis(), TimeUnit.MILLISECONDS);
            return ask(file, longestContent, deadline);
        } catch (IOException e) {
            end();
            throw new RefusedException(
                    Refusal.UNREADABLE_FILE,
                    "the process that reads such files cannot be started: " + e.getMessage(),
                    e);
        } finally {
            lastUsed = System.nanoTime();
        }
    }

    private Reading ask(NamedBytes file, int longestContent, ScheduledFuture<?> deadline) throws RefusedException {
        try {
            Wire.writeRequest(to, file, longestContent);
            return Wire.readAnswer(from);
        } catch (IOException e) {
            end();
            LOG.warn("reader process ended step=ingest reason={}", deadline.isDone() ? "too slow" : "died");
            throw new RefusedException(
                    Refusal.UNREADABLE_FILE,
                    deadline.isDone()
                            ? "the file takes longer than "
                                    + config.longestTime().toSeconds() + " s to read"
                            : "the file cannot be read within " + config.readerMegabytes() + " MB of memory",
                    e);
        } finally {
            deadline.cancel(false);
        }
    }

    private void ensureStarted() throws IOException {
        if (process != null && process.isAlive()) {
            return;
        }
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + config.readerMegabytes() + "m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-cp",
                        ReaderClasspath.find(),
                        ReaderMain.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        from = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** Called on the clock's thread; a process at work is left alone. */
    void endIfIdle() {
        if (System.nanoTime() - lastUsed >= config.readerIdle().toNanos()) {
            end();
        }
    }

    synchronized void end() {
        if (process != null) {
            process.destroyForcibly();
            process = null;
        }
    }
}
