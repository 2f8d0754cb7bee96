package communique.index.kibana;

import communique.background.BackgroundLoop;
import communique.background.BackgroundLoop.RetryPauses;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
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
    private final BackgroundLoop loop;
    private volatile String imported;

    DashboardImport(Kibana kibana, String ndjson, RetryPauses pauses) {
        this.kibana = kibana;
        this.ndjson = ndjson;
        this.loop = new BackgroundLoop("import-dashboards", pauses, this::run);
    }

    void start() {
        loop.start();
    }

    /** How it stands, in a few words for people. */
    String state() {
        return imported != null
                ? imported
                : loop.trouble().map(cause -> "waiting: " + cause).orElse("waiting for Kibana");
    }

    @Override
    public void close() {
        loop.close();
    }

    private Optional<Duration> run() throws IOException {
        kibana.requireReady();
        imported = "imported, " + kibana.importObjects(ndjson) + " objects";
        LOG.info("dashboards {}", imported);
        return Optional.empty();
    }
}
