package communique.stack.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A child process that does not outlive this JVM, however this JVM ends.
 *
 * <p>A terminal sends Ctrl-C to every process of the group; children ignore it, so that they are stopped in order.
 */
public final class ChildProcess {

    private static final String DEAF_TO_TERMINAL = "trap '' INT HUP; exec \"$@\"";
    private static final Duration AFTER_KILL = Duration.ofSeconds(5);

    private final Launch launch;
    private final Process process;

    private ChildProcess(Launch launch, Process process) {
        this.launch = launch;
        this.process = process;
    }

    /** Starts it. Its output is appended to the log. */
    public static ChildProcess start(Launch launch) {
        var command = new ArrayList<>(List.of("sh", "-c", DEAF_TO_TERMINAL, "sh"));
        command.addAll(launch.command());
        var builder = new ProcessBuilder(command)
                .directory(launch.directory().toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
        builder.environment().putAll(launch.environment());
        try {
            Files.createDirectories(launch.log().getParent());
            var process = builder.start();
            Lifeline.hold(process.toHandle());
            process.onExit().thenAccept(ended -> Lifeline.release(ended.toHandle()));
            return new ChildProcess(launch, process);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + launch.name(), e);
        }
    }

    public Launch launch() {
        return launch;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Valid only after the process has ended. */
    public int exitCode() {
        return process.exitValue();
    }

    /** Completes when it has ended. */
    public CompletableFuture<Integer> ended() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Asks the process to stop (SIGTERM), and kills it with its children after the timeout. */
    public void stop(Duration patience) {
        process.destroy();
        if (!endsWithin(patience)) {
            kill();
        }
    }

    /** Kills the process and its children: {@code kill -9}. */
    public void kill() {
        var descendants = process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        endsWithin(AFTER_KILL);
        for (var descendant : descendants) {
            descendant
                    .onExit()
                    .completeOnTimeout(descendant, AFTER_KILL.toSeconds(), TimeUnit.SECONDS)
                    .join();
        }
    }

    /** The end of its log, for error messages. */
    public String lastLines(int count) {
        try (var lines = Files.lines(launch.log(), StandardCharsets.ISO_8859_1)) {
            var all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - count), all.size()));
        } catch (IOException | UncheckedIOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    private boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
