package communique.enrich.service;

import communique.enrich.KnowledgeConfig;
import communique.enrich.LiveEnricher;
import communique.enrich.recognizer.StanfordNames;
import communique.enrich.stream.EnrichmentStream;
import communique.enrich.stream.EnrichmentStreamConfig;
import communique.enrich.stream.ReEnrichment;
import communique.service.stream.KafkaConfig;
import communique.service.stream.KafkaWatch;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Puts the parts of the service together, starts and stops them. */
@QuarkusMain
@Singleton
public class EnrichService {

    /** Read beside the start of Quarkus, which takes as long. */
    private static final CompletableFuture<StanfordNames> MODEL = CompletableFuture.supplyAsync(StanfordNames::load);

    private final KnowledgeConfig knowledge;
    private final CompletableFuture<LiveEnricher> enricher = new CompletableFuture<>();
    private final KafkaWatch kafka;
    private final EnrichmentStream stream;
    private final ReEnrichment reEnrichment;

    public EnrichService(
            KnowledgeConfig knowledge,
            EnrichmentStreamConfig streamConfig,
            KafkaConfig kafkaConfig,
            MeterRegistry registry) {
        this.knowledge = knowledge;
        kafka = new KafkaWatch(kafkaConfig.settings());
        stream = new EnrichmentStream(
                kafkaConfig, streamConfig, document -> enricher.join().enrich(document), registry);
        reEnrichment = new ReEnrichment(kafkaConfig, streamConfig, stream);
    }

    public static void main(String... arguments) {
        Quarkus.run(arguments);
    }

    /** The stream goes first: a place in the group and the first documents take as long as reading the knowledge. */
    void start(@Observes StartupEvent event) {
        kafka.start();
        stream.start();
        var live = new LiveEnricher(knowledge, (text, sentences) -> MODEL.join().recognize(text, sentences));
        MODEL.join();
        enricher.complete(live);
        live.watch(knowledge.lookEvery());
        reEnrichment.watch();
    }

    void stop(@Observes ShutdownEvent event) {
        reEnrichment.close();
        stream.close();
        kafka.close();
        enricher.thenAccept(LiveEnricher::close);
    }

    /** Why documents do not move; empty while all is well. */
    public Optional<String> trouble() {
        return kafka.trouble().or(stream::trouble);
    }

    /** Since when the stream holds its documents; empty while it does not. */
    public Optional<Instant> troubleSince() {
        return stream.troubleSince();
    }

    @Produces
    @Singleton
    LiveEnricher enricher() {
        return enricher.join();
    }

    @Produces
    @Singleton
    ReEnrichment reEnrichment() {
        return reEnrichment;
    }
}
