package communique.index;

import communique.index.elasticsearch.Causes;
import communique.index.elasticsearch.Elasticsearch;
import communique.index.elasticsearch.ElasticsearchConfig;
import communique.index.install.Generations;
import communique.index.install.InstallConfig;
import communique.index.install.Installation;
import communique.index.rebuild.Rebuild;
import communique.index.stream.IndexStream;
import communique.index.stream.KafkaConfig;
import communique.index.stream.StreamConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the parts of the service together, starts and stops them. */
@ApplicationScoped
public class IndexService {

    private static final Logger LOG = LoggerFactory.getLogger(IndexService.class);
    private static final long BETWEEN_TRIES_MILLIS = 500;

    private final Elasticsearch elasticsearch;
    private final Installation installation;
    private final IndexStream stream;
    private final Rebuild rebuild;
    private final Thread preparation = new Thread(this::prepare, "prepare-index");
    private volatile String unprepared = "Elasticsearch: has not answered yet";

    public IndexService(
            ElasticsearchConfig elasticsearchConfig,
            InstallConfig installConfig,
            KafkaConfig kafkaConfig,
            StreamConfig streamConfig,
            MeterRegistry registry) {
        elasticsearch = new Elasticsearch(elasticsearchConfig);
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
        preparation.start();
        stream.start();
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
            if (!installation.isComplete()) {
                troubles.add(unprepared);
            }
        } catch (IOException e) {
            troubles.add(Causes.of(e));
        }
        troubles.addAll(stream.troubles());
        return troubles;
    }

    /** Brings the templates in and takes care of a rebuild that is due, as soon as the neighbours answer. */
    private void prepare() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                installation.ensure();
                rebuildIfDue();
                return;
            } catch (IOException e) {
                unprepared = Causes.of(e);
            } catch (RuntimeException e) {
                LOG.debug("cannot prepare yet", e);
            }
            try {
                Thread.sleep(BETWEEN_TRIES_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** An index that had to be made anew lacks what this group has taken from Kafka before. */
    private void rebuildIfDue() throws IOException {
        rebuild.resume();
        if (installation.startedEmpty() && stream.hasIndexedBefore() && rebuild.start()) {
            LOG.warn("the index was gone: rebuilding it from Kafka");
        }
    }
}
