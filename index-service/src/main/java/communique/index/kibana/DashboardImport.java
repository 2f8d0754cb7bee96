package communique.index.kibana;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the dashboards into Kibana as soon as it takes them, on a thread of its own: indexing never waits for it.
 *
 * <p>Whatever goes wrong is tried again with growing pauses for as long as the service runs; Kibana may be started, or
 * given rights, at any time.
 */
final class DashboardImport implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DashboardImport.class);

    private final Kibana kibana;
    private final String ndjson;
    private final RetryPauses pauses;
    private final ScheduledExecutorService tries = Executors.newSingleThreadScheduledExecutor(DashboardImport::thread);
    private volatile String state = "waiting for Kibana";

    /** Time between tries: the first pause, doubled each time up to the longest. */
    record RetryPauses(Duration first, Duration longest) {

        Duration after(Duration pause) {
            var doubled = pause.multipliedBy(2);
            return doubled.compareTo(longest) > 0 ? longest : doubled;
        }
    }

    DashboardImport(Kibana kibana, String ndjson, RetryPauses pauses) {
        this.kibana = kibana;
        this.ndjson = ndjson;
        this.pauses = pauses;
    }

    void start() {
        tries.execute(() -> attempt(pauses.first()));
    }

    /** How it stands, in a few words for people. */
    String state() {
        return state;
    }

    @Override
    public void close() {
        tries.shutdownNow();
    }

    private void attempt(Duration pause) {
        try {
            kibana.requireReady();
            state = "imported, " + kibana.importObjects(ndjson) + " objects";
            LOG.info("dashboards {}", state);
        } catch (IOException | RuntimeException e) {
            report(e);
            if (!tries.isShutdown()) {
                tries.schedule(() -> attempt(pauses.after(pause)), pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    /** Each reason once, not at each try. */
    private void report(Exception failure) {
        var waiting = "waiting: " + failure.getMessage();
        if (!waiting.equals(state)) {
            LOG.warn("dashboards are not imported yet reason={}", failure.getMessage());
            state = waiting;
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "import-dashboards");
        thread.setDaemon(true);
        return thread;
    }
}
