package communique.enrich.stream;

import communique.enrich.LiveEnricher;
import communique.events.TopicNames;
import communique.kafka.BatchConsumer;
import communique.kafka.BatchConsumer.Trouble;
import communique.kafka.KafkaClients;
import communique.kafka.Rejections;
import communique.service.stream.Holding;
import communique.service.stream.KafkaConfig;
import communique.service.stream.MeteredConsumers;
import communique.service.stream.StepMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/** Takes every document from {@code documents.received} to {@code documents.enriched}. */
@ApplicationScoped
public class EnrichmentStream {

    /** One batch at a time: its outcomes leave in the order in which it came. */
    private static final BatchConsumer.Limits LIMITS =
            new BatchConsumer.Limits(1, Duration.ofSeconds(2), Duration.ofSeconds(3));

    /**
     * The broker waits a moment for more before it answers. A document that comes alone costs each system after it twice
     * what it costs among others; what leaves here together arrives together, so nobody behind has to wait again.
     */
    private static final Map<String, Object> SEVERAL_AT_ONCE =
            Map.of("fetch.min.bytes", 128 * 1024, "fetch.max.wait.ms", 50);

    private final KafkaConfig kafka;
    private final StreamConfig config;
    private final LiveEnricher enricher;
    private final StepMetrics metrics;
    private final MeterRegistry registry;
    private ExecutorService workers;
    private Producer<String, byte[]> producer;
    private BatchConsumer consumer;

    public EnrichmentStream(KafkaConfig kafka, StreamConfig config, LiveEnricher enricher, MeterRegistry registry) {
        this.kafka = kafka;
        this.config = config;
        this.enricher = enricher;
        this.metrics = new StepMetrics(registry, "enrich", "Time spent on one document in this step");
        this.registry = registry;
    }

    /** Before the knowledge is read: a place in the group and the first documents take their time, too. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        producer = KafkaClients.producer(kafka.settings());
        new KafkaClientMetrics(producer).bindTo(registry);
        consumer = new BatchConsumer(
                new MeteredConsumers(registry, this::newConsumer), TopicNames.RECEIVED, LIMITS, step());
        Holding.measure(registry, consumer, TopicNames.RECEIVED);
        consumer.start();
    }

    void stop(@Observes ShutdownEvent event) {
        consumer.close();
        workers.shutdown();
        producer.close(Duration.ofSeconds(1));
    }

    /** Why no document moves; null while all is well. */
    Trouble trouble() {
        return consumer.trouble();
    }

    /** The step itself, for whoever runs it over other records. */
    EnrichmentStep step() {
        return new EnrichmentStep(
                enricher::enrich, producer, new Rejections("enrich", Clock.systemUTC()), workers, metrics);
    }

    private Consumer<String, byte[]> newConsumer() {
        var settings = new HashMap<>(SEVERAL_AT_ONCE);
        settings.put("max.poll.records", config.batch());
        settings.putAll(kafka.settings());
        return KafkaClients.consumer(
                settings, config.group(), kafka.instanceId().orElse(null));
    }
}
