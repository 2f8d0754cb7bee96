package communique.stack.run;

import communique.stack.process.Program;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Restarts a program when it dies: at once the first time, later with growing pauses. */
public final class Supervisor {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    /** After this uptime the next death counts as the first. */
    private static final Duration WELL = Duration.ofSeconds(30);

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, task -> {
        var thread = new Thread(task, "supervise");
        thread.setDaemon(true);
        return thread;
    });
    private final Consumer<String> news;
    private final Runnable changed;
    private volatile boolean stopping;

    /**
     * @param news receives a message about every death
     * @param changed called after a restart, when process ids have changed
     */
    public Supervisor(Consumer<String> news, Runnable changed) {
        this.news = news;
        this.changed = changed;
    }

    /** Watches a program that has been started. */
    public void watch(Program program) {
        watch(program, FIRST_PAUSE);
    }

    /** From now on the programs are not restarted. */
    public void stop() {
        stopping = true;
        threads.shutdownNow();
    }

    private void watch(Program program, Duration pause) {
        var started = System.nanoTime();
        program.ended().thenAccept(code -> {
            if (stopping) {
                return;
            }
            var wasWell = System.nanoTime() - started > WELL.toNanos();
            var next = wasWell ? FIRST_PAUSE : pause;
            news.accept(program.name() + " ended with code " + code + ", starting it again");
            threads.schedule(() -> restart(program, next), next.toMillis(), TimeUnit.MILLISECONDS);
        });
    }

    private void restart(Program program, Duration pause) {
        var longer = pause.multipliedBy(2);
        var nextPause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
        try {
            program.start();
            changed.run();
            watch(program, nextPause);
        } catch (RuntimeException e) {
            news.accept(program.name() + " did not start: " + e.getMessage());
            threads.schedule(() -> restart(program, nextPause), nextPause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
