package communique.enrich.stream;

import communique.background.DaemonThreads;
import communique.events.DocumentEnriched;
import communique.events.DocumentReceived;
import communique.events.TopicNames;
import communique.kafka.BatchConsumer;
import communique.kafka.KafkaClients;
import communique.kafka.Rejections;
import communique.service.stream.Holding;
import communique.service.stream.KafkaConfig;
import communique.service.stream.MeteredConsumers;
import communique.service.stream.StepMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/** Takes every document from {@code documents.received} to {@code documents.enriched}. */
public final class EnrichmentStream implements AutoCloseable {

    /** One batch at a time: its outcomes leave in the order in which it came. */
    private static final BatchConsumer.Limits LIMITS =
            new BatchConsumer.Limits(1, Duration.ofSeconds(2), Duration.ofSeconds(3));

    /**
     * The broker waits a moment for more before it answers. A document that comes alone costs each system after it twice
     * what it costs among others; what leaves here together arrives together, so nobody behind has to wait again.
     */
    private static final Map<String, Object> WAIT_FOR_SEVERAL =
            Map.of("fetch.min.bytes", 128 * 1024, "fetch.max.wait.ms", 50);

    private final KafkaConfig kafka;
    private final EnrichmentStreamConfig config;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(), new DaemonThreads("enrich-worker"));
    private final Producer<String, byte[]> producer;
    private final EnrichmentStep step;
    private final BatchConsumer consumer;

    public EnrichmentStream(
            KafkaConfig kafka,
            EnrichmentStreamConfig config,
            Function<DocumentReceived, DocumentEnriched> enrichment,
            MeterRegistry registry) {
        this.kafka = kafka;
        this.config = config;
        producer = KafkaClients.producer(kafka.settings());
        new KafkaClientMetrics(producer).bindTo(registry);
        step = new EnrichmentStep(
                enrichment,
                producer,
                new Rejections("enrich", Clock.systemUTC()),
                workers,
                new StepMetrics(registry, "enrich", "Time spent on one document in this step"));
        consumer =
                new BatchConsumer(new MeteredConsumers(registry, this::newConsumer), TopicNames.RECEIVED, LIMITS, step);
        Holding.measure(registry, consumer, TopicNames.RECEIVED);
    }

    public void start() {
        consumer.start();
    }

    @Override
    public void close() {
        consumer.close();
        workers.shutdown();
        producer.close(Duration.ofSeconds(1));
    }

    /** Why no document moves; empty while all is well. */
    public Optional<String> trouble() {
        return consumer.trouble();
    }

    /** Since when no document moves; empty while all is well. */
    public Optional<Instant> troubleSince() {
        return consumer.troubleSince();
    }

    /** The step itself, for whoever runs it over other records. */
    EnrichmentStep step() {
        return step;
    }

    private Consumer<String, byte[]> newConsumer() {
        var settings = new HashMap<>(WAIT_FOR_SEVERAL);
        settings.put("max.poll.records", config.batch());
        settings.putAll(kafka.settings());
        return KafkaClients.consumer(
                settings, config.group(), kafka.instanceId().orElse(null));
    }
}
