package communique.index;

import communique.index.install.Generations;
import communique.index.install.InstallConfig;
import communique.index.install.Installation;
import communique.index.rebuild.Rebuild;
import communique.index.stream.IndexStream;
import communique.index.stream.IndexStreamConfig;
import communique.service.elasticsearch.Causes;
import communique.service.elasticsearch.ElasticsearchConfig;
import communique.service.elasticsearch.ElasticsearchGateway;
import communique.service.stream.KafkaConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the parts of the service together, starts and stops them. */
@Singleton
public class IndexService {

    private static final Logger LOG = LoggerFactory.getLogger(IndexService.class);
    private static final long BETWEEN_LOOKS_MILLIS = 500;
    /** Until documents flow: half a second would be a fifth of the whole start. */
    private static final long BETWEEN_FIRST_LOOKS_MILLIS = 100;

    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final ElasticsearchGateway elasticsearch;
    private final Installation installation;
    private final IndexStream stream;
    private final Rebuild rebuild;
    private final Thread preparation = new Thread(this::prepare, "prepare-index");
    private boolean resumed;
    private boolean rebuildDue;
    private volatile String unprepared = "Elasticsearch: has not answered yet";

    public IndexService(
            ElasticsearchConfig elasticsearchConfig,
            InstallConfig installConfig,
            KafkaConfig kafkaConfig,
            IndexStreamConfig streamConfig,
            MeterRegistry registry) {
        elasticsearch = new ElasticsearchGateway(elasticsearchConfig, ANSWER);
        installation = new Installation(elasticsearch, installConfig);
        stream = new IndexStream(kafkaConfig, streamConfig, elasticsearch, installation, registry);
        rebuild = new Rebuild(installation, new Generations(elasticsearch), stream, Clock.systemUTC());
    }

    @Produces
    @Singleton
    Rebuild rebuild() {
        return rebuild;
    }

    void start(@Observes StartupEvent event) {
        stream.watch();
        preparation.start();
    }

    void stop(@Observes ShutdownEvent event) throws IOException {
        preparation.interrupt();
        rebuild.close();
        stream.close();
        elasticsearch.close();
    }

    /** Why documents do not reach the index, each cause in a sentence; empty while all is well. */
    public List<String> troubles() {
        var troubles = new ArrayList<String>();
        try {
            elasticsearch.probe();
            if (unprepared != null) {
                troubles.add(unprepared);
            }
        } catch (IOException e) {
            troubles.add(Causes.of(e));
        }
        troubles.addAll(stream.troubles());
        return troubles;
    }

    /**
     * Brings the templates in as soon as Elasticsearch answers, and lets documents flow when Kafka does, too. Goes on
     * looking, because an index may be deleted while the service runs.
     */
    private void prepare() {
        var pause = BETWEEN_FIRST_LOOKS_MILLIS;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                installation.ensure();
                unprepared = null;
                if (stream.isKafkaReady()) {
                    rebuildIfDue();
                    stream.start();
                    pause = BETWEEN_LOOKS_MILLIS;
                }
            } catch (IOException e) {
                waitFor(Causes.of(e));
            } catch (RuntimeException e) {
                waitFor(String.valueOf(e.getMessage()));
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void waitFor(String cause) {
        if (!cause.equals(unprepared)) {
            LOG.warn("waiting reason={}", cause);
        }
        unprepared = cause;
    }

    /** An index that had to be made anew lacks what this group has taken from Kafka before. */
    private void rebuildIfDue() throws IOException {
        if (!resumed) {
            rebuild.resume();
            resumed = true;
        }
        rebuildDue |= installation.wasEmpty();
        if (rebuildDue && stream.hasIndexedBefore() && rebuild.start()) {
            LOG.warn("the index was gone: rebuilding it from Kafka");
        }
        rebuildDue = false;
    }
}
