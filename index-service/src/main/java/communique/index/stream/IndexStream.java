package communique.index.stream;

import communique.background.DaemonThreads;
import communique.events.TopicNames;
import communique.index.bulk.BulkIndexer;
import communique.index.install.Generations;
import communique.index.install.Installation;
import communique.index.rebuild.FillProgress;
import communique.index.rebuild.RebuildStream;
import communique.index.view.EntryKind;
import communique.kafka.BatchConsumer;
import communique.kafka.BatchConsumer.Limits;
import communique.kafka.BatchStep;
import communique.kafka.ConsumerGroups;
import communique.kafka.KafkaClients;
import communique.kafka.Rejections;
import communique.service.elasticsearch.ElasticsearchGateway;
import communique.service.stream.Holding;
import communique.service.stream.KafkaConfig;
import communique.service.stream.KafkaWatch;
import communique.service.stream.MeteredConsumers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/** Takes every enriched document and every rejection from Kafka into the index. */
public final class IndexStream implements RebuildStream, AutoCloseable {

    /** RetryPauses between tries stay short, so that work goes on within seconds of the end of an outage. */
    private static final Limits TWO_AT_ONCE = new Limits(2, Duration.ofSeconds(2), Duration.ofSeconds(3));

    private static final Limits ONE_AT_ONCE = new Limits(1, Duration.ofSeconds(2), Duration.ofSeconds(3));

    /** A rejection carries its whole event, so few of them fill the memory that many documents may. */
    private static final int REJECTIONS_AT_ONCE = 50;

    private static final List<String> DECISIONS = List.of(TopicNames.STORIED, TopicNames.STORIES);

    /** What a rebuild reads. */
    private static final List<String> FILLED =
            List.of(TopicNames.ENRICHED, TopicNames.STORIED, TopicNames.STORIES, TopicNames.FEEDS_STATE);

    private final KafkaConfig kafka;
    private final IndexStreamConfig config;
    private final ElasticsearchGateway elasticsearch;
    private final Installation installation;
    private final MeterRegistry registry;
    private final ExecutorService workers = Executors.newCachedThreadPool(new DaemonThreads("index-worker"));
    private final Producer<String, byte[]> producer;
    private final KafkaWatch watch;
    private final IndexStep live;
    private final BatchConsumer documents;
    private final BatchConsumer rejections;
    private final List<BatchConsumer> decisions;
    private final BatchConsumer feeds;
    private boolean started;

    public IndexStream(
            KafkaConfig kafka,
            IndexStreamConfig config,
            ElasticsearchGateway elasticsearch,
            Installation installation,
            MeterRegistry registry) {
        this.kafka = kafka;
        this.config = config;
        this.elasticsearch = elasticsearch;
        this.installation = installation;
        this.registry = registry;
        producer = KafkaClients.producer(kafka.settings());
        new KafkaClientMetrics(producer).bindTo(registry);
        watch = new KafkaWatch(kafka.settings());
        live = indexStep(EntryKind::alias, "index");
        documents = consumer(
                TopicNames.ENRICHED, TWO_AT_ONCE, live, () -> member(config.group(), config.batch(), instanceId()));
        rejections = consumer(
                TopicNames.REJECTED,
                ONE_AT_ONCE,
                new RejectionStep(indexer(EntryKind::alias), workers),
                () -> member(config.group() + "-rejections", REJECTIONS_AT_ONCE, instanceId()));
        decisions = DECISIONS.stream()
                .map(topic -> decisions(topic, EntryKind::alias, config.group(), instanceId()))
                .toList();
        feeds = feeds(EntryKind::alias, config.group(), instanceId());
        Holding.measure(registry, documents, TopicNames.ENRICHED);
        Holding.measure(registry, rejections, TopicNames.REJECTED);
        Holding.measure(registry, decisions.get(0), TopicNames.STORIED);
        Holding.measure(registry, decisions.get(1), TopicNames.STORIES);
        Holding.measure(registry, feeds, TopicNames.FEEDS_STATE);
    }

    /** Begins to look after Kafka. */
    public void watch() {
        watch.start();
    }

    /** Whether Kafka answers and has the topics. */
    public boolean isKafkaReady() {
        return watch.trouble().isEmpty();
    }

    /** Lets documents flow, if they do not yet. */
    public void start() {
        if (!started) {
            started = true;
            documents.start();
            rejections.start();
            decisions.forEach(BatchConsumer::start);
            feeds.start();
        }
    }

    /** Why documents do not move, each cause in a sentence; empty while all is well. */
    public List<String> troubles() {
        return Stream.of(
                        watch.trouble(),
                        documents.trouble().map(cause -> "holding documents: " + cause),
                        rejections.trouble().map(cause -> "holding rejections: " + cause),
                        decisions.get(0).trouble().map(cause -> "holding decisions about documents: " + cause),
                        decisions.get(1).trouble().map(cause -> "holding stories: " + cause),
                        feeds.trouble().map(cause -> "holding feeds: " + cause))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether this group has indexed documents before. */
    public boolean hasIndexedBefore() {
        return new ConsumerGroups(watch.admin()).hasCommitted(config.group());
    }

    @Override
    public Filling fill(String group) {
        var step = indexStep(Generations::buildingAlias, "rebuild");
        var fillers = new ArrayList<BatchConsumer>();
        fillers.add(consumer(
                TopicNames.ENRICHED,
                TWO_AT_ONCE,
                step,
                () -> member(group(group, TopicNames.ENRICHED), config.batch(), null)));
        DECISIONS.forEach(topic -> fillers.add(decisions(topic, Generations::buildingAlias, group, null)));
        fillers.add(feeds(Generations::buildingAlias, group, null));
        fillers.forEach(BatchConsumer::start);
        return new Filling() {
            @Override
            public FillProgress progress() {
                var groups = new ConsumerGroups(watch.admin());
                return new FillProgress(FILLED.stream()
                        .map(topic -> groups.progress(group(group, topic), topic))
                        .toList());
            }

            @Override
            public Optional<String> trouble() {
                return fillers.stream()
                        .flatMap(filler -> filler.trouble().stream())
                        .findFirst();
            }

            @Override
            public void close() {
                fillers.forEach(BatchConsumer::close);
            }
        };
    }

    @Override
    public boolean pauseLive(Duration patience) {
        return live.pause(patience);
    }

    @Override
    public void resumeLive() {
        live.resume();
    }

    @Override
    public void forget(String group) {
        var groups = new ConsumerGroups(watch.admin());
        FILLED.forEach(topic -> groups.delete(group(group, topic)));
    }

    /** Finishes the batches under way, commits them and leaves the groups. */
    @Override
    public void close() {
        decisions.forEach(BatchConsumer::close);
        feeds.close();
        var closing = CompletableFuture.runAsync(rejections::close, workers);
        documents.close();
        closing.join();
        workers.shutdownNow();
        watch.close();
        producer.close(Duration.ofSeconds(1));
    }

    private BatchConsumer decisions(
            String topic, Function<EntryKind, String> aliases, String group, String instanceId) {
        return consumer(
                topic,
                ONE_AT_ONCE,
                new StoryStep(indexer(aliases), workers),
                () -> member(group(group, topic), config.batch(), instanceId));
    }

    private BatchConsumer feeds(Function<EntryKind, String> aliases, String group, String instanceId) {
        return consumer(
                TopicNames.FEEDS_STATE,
                ONE_AT_ONCE,
                new FeedStep(indexer(aliases), workers),
                () -> member(group(group, TopicNames.FEEDS_STATE), config.batch(), instanceId));
    }

    /** Documents have the group itself; every other topic has one of its own, so that none waits for another. */
    private static String group(String group, String topic) {
        return topic.equals(TopicNames.ENRICHED) ? group : group + "-" + topic;
    }

    private IndexStep indexStep(Function<EntryKind, String> aliases, String name) {
        var metrics = new IndexMetrics(registry, name);
        var refused = new RefusedRecords(producer, new Rejections("index", Clock.systemUTC()), metrics);
        return new IndexStep(indexer(aliases), refused, workers, metrics);
    }

    private BulkIndexer indexer(Function<EntryKind, String> aliases) {
        return new BulkIndexer(elasticsearch, installation, aliases, Clock.systemUTC());
    }

    private BatchConsumer consumer(
            String topic, Limits limits, BatchStep step, Supplier<Consumer<String, byte[]>> members) {
        return new BatchConsumer(new MeteredConsumers(registry, members), topic, limits, step);
    }

    private Consumer<String, byte[]> member(String group, int batch, String instanceId) {
        var settings = new HashMap<String, Object>(Map.of(
                "max.poll.records",
                batch,
                // What story-service writes counts when its transaction is complete; the others write without one.
                "isolation.level",
                "read_committed",
                "client.id",
                instanceId == null ? group : group + "-" + instanceId,
                "fetch.max.bytes",
                8 * 1024 * 1024,
                "max.partition.fetch.bytes",
                1024 * 1024));
        settings.putAll(kafka.settings());
        return KafkaClients.consumer(settings, group, instanceId);
    }

    private String instanceId() {
        return kafka.instanceId().orElse(null);
    }
}
