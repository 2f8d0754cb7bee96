package communique.index;

import communique.background.BackgroundLoop;
import communique.background.BackgroundLoop.RetryPauses;
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
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the parts of the service together, starts and stops them. */
@Singleton
public class IndexService {

    private static final Logger LOG = LoggerFactory.getLogger(IndexService.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    /** Until documents flow: half a second would be a fifth of the whole start. */
    private static final Duration BETWEEN_FIRST_LOOKS = Duration.ofMillis(100);

    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final ElasticsearchGateway elasticsearch;
    private final Installation installation;
    private final IndexStream stream;
    private final Rebuild rebuild;
    private final BackgroundLoop preparation =
            new BackgroundLoop("prepare-index", RetryPauses.of(BETWEEN_FIRST_LOOKS), this::prepare);
    private boolean resumed;
    private boolean emptied;

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
        preparation.start("Elasticsearch: has not answered yet");
    }

    void stop(@Observes ShutdownEvent event) throws IOException {
        preparation.close();
        rebuild.close();
        stream.close();
        elasticsearch.close();
    }

    /** Why documents do not reach the index, each cause in a sentence; empty while all is well. */
    public List<String> troubles() {
        var troubles = new ArrayList<String>();
        try {
            elasticsearch.probe();
            preparation.trouble().ifPresent(troubles::add);
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
    private Optional<Duration> prepare() throws IOException {
        try {
            installation.ensure();
            if (!stream.isKafkaReady()) {
                return Optional.of(BETWEEN_FIRST_LOOKS);
            }
            rebuildIfDue();
            stream.start();
            return Optional.of(BETWEEN_LOOKS);
        } catch (IOException e) {
            throw new IOException(Causes.of(e), e);
        }
    }

    /**
     * An index that had to be made anew lacks what this group has taken from Kafka before; one that an earlier version
     * made lacks what readers need.
     */
    private void rebuildIfDue() throws IOException {
        if (!resumed) {
            rebuild.resume();
            resumed = true;
        }
        emptied |= installation.wasEmpty();
        if (emptied && stream.hasIndexedBefore() && rebuild.start()) {
            LOG.warn("an index was gone: rebuilding all of them from Kafka");
        }
        emptied = false;
        if (installation.wasOutdated() && rebuild.start()) {
            LOG.warn("the index was made by an earlier version: rebuilding it from Kafka; until that is done, "
                    + "searches go to the old index, which lacks fields");
        }
    }
}
