package communique.newsdesk.http;

import communique.newsdesk.elasticsearch.IndexedNames;
import communique.newsdesk.query.Directory;
import communique.newsdesk.query.KnownActor;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what queries can name. Read anew every minute; while the registry cannot be read, the names of the index and
 * what was last known of the registry serve.
 */
@Singleton
public class KnownNames {

    private static final Logger LOG = LoggerFactory.getLogger(KnownNames.class);
    private static final long SECONDS_BETWEEN = 60;
    private static final long PATIENCE_SECONDS = 3;

    private final Registry registry;
    private final IndexedNames index;
    private final ScheduledExecutorService reader = Executors.newSingleThreadScheduledExecutor();
    private final CountDownLatch read = new CountDownLatch(1);
    private List<KnownActor> registered = List.of();
    private volatile Directory directory = new Directory(List.of(), List.of());

    public KnownNames(Services services, IndexedNames index) {
        this.registry = new Registry(services);
        this.index = index;
    }

    void start(@Observes StartupEvent event) {
        reader.scheduleWithFixedDelay(this::read, 0, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        reader.shutdownNow();
    }

    /** What is known now; just after the start this waits a moment for it. */
    public Directory current() {
        try {
            if (!read.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.info("names are not read yet");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return directory;
    }

    private void read() {
        try {
            registered = registry.actors();
        } catch (IOException | RuntimeException e) {
            LOG.warn("registry not read reason={}", e.toString());
        }
        try {
            directory = index.directory(registered);
        } catch (IOException | RuntimeException e) {
            LOG.warn("names of the index not read reason={}", e.toString());
            directory = new Directory(registered, List.of());
        }
        read.countDown();
    }
}
