package communique.newsdesk.desk;

import communique.events.DocumentEnriched;
import communique.events.DocumentReceived;
import communique.events.DocumentRejected;
import communique.events.DocumentStoried;
import communique.events.EventJson;
import communique.events.TopicNames;
import communique.kafka.DocumentTopics;
import communique.kafka.EventHeaders;
import communique.kafka.EventRecords;
import communique.kafka.KafkaClients;
import communique.newsdesk.desk.Tagger.Article;
import communique.stack.server.LocalServer;
import communique.stack.testing.TestElasticsearch;
import communique.stack.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/** Real Kafka and Elasticsearch with a month of invented news, and the services that the newsdesk writes to. */
public final class DeskResource implements QuarkusTestResourceLifecycleManager {

    static final int ARTICLES = 90;

    /** A document that was refused. */
    static final String REFUSED = "broken-1";

    /** An article with earlier revisions. */
    static final String REVISED = "desk-0";

    /** Since the newest document of {@link FerryCollision} was published. */
    private static final Duration COLLISION_REPORTED = Duration.ofDays(3);

    /** Argument that brings in {@link LongStory} too. */
    static final String LONG_STORY = "long-story";

    private boolean hasLongStory;
    private LocalServer broker;
    private Producer<String, byte[]> producer;
    private StandInServices services;

    @Override
    public void init(Map<String, String> arguments) {
        hasLongStory = arguments.containsKey(LONG_STORY);
    }

    @Override
    public Map<String, String> start() {
        try {
            broker = TestKafka.own();
            var kafka = Map.<String, Object>of("bootstrap.servers", broker.address());
            var index = new TestIndex(TestElasticsearch.url());
            producer = KafkaClients.producer(kafka);
            try (var admin = KafkaClients.admin(kafka)) {
                DocumentTopics.create(admin);
                fill(index, producer, Instant.now());
                if (hasLongStory) {
                    LongStory.fill(index, Instant.now());
                }
                readAll(admin);
            }
            services = new StandInServices(producer, index);
            return Map.of(
                    "kafka.bootstrap-servers", broker.address(),
                    "elasticsearch.url", TestElasticsearch.url(),
                    "newsdesk.ingest-url", services.url(),
                    "newsdesk.enrich-url", services.url(),
                    "newsdesk.index-url", services.url());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        if (services != null) {
            services.close();
            producer.close();
        }
        if (broker != null) {
            broker.kill();
        }
    }

    private static void fill(TestIndex index, Producer<String, byte[]> producer, Instant now) throws IOException {
        index.install();
        var random = new Random(11);
        for (var article : Articles.of(ARTICLES, now)) {
            var receivedAt = now.minusMillis((long) (3_500_000 * Math.sqrt(random.nextDouble())));
            var event = Tagger.tag(article, receivedAt);
            producer.send(EventRecords.of(Tagger.arrivalOf(event)));
            producer.send(EventRecords.of(event));
            var past = article.id().equals(REVISED) ? earlier(article, receivedAt) : List.<DocumentEnriched>of();
            index.decided(decided(event));
            index.add(event, past, receivedAt.plusMillis(120 + (long) Math.abs(90 * random.nextGaussian())));
        }
        for (var telling : FerryCollision.tellings(now.minus(COLLISION_REPORTED))) {
            producer.send(EventRecords.of(Tagger.arrivalOf(telling.event())));
            producer.send(EventRecords.of(telling.event()));
            index.decided(telling.decided());
            index.add(telling.event(), List.of(), telling.event().receivedAt().plusMillis(150));
        }
        index.merged("story:merged", FerryCollision.STORY);
        index.add(rejection(now));
        index.addFeed("Lagan Gazette", "desk-1", now);
        producer.send(EventRecords.of(rejection(now)));
        index.flush();
        producer.flush();
    }

    /** Three articles in a row on the same subject tell one story; the second of them is a copy of the first. */
    private static DocumentStoried decided(DocumentEnriched event) {
        var number = Integer.parseInt(event.id().value().replaceFirst("desk-", ""));
        var episode = number % Articles.SUBJECTS + number / (3 * Articles.SUBJECTS) * 3 * Articles.SUBJECTS;
        var first = "desk-" + (episode + 2 * Articles.SUBJECTS);
        var story = "story:" + first;
        return number == episode + Articles.SUBJECTS ? Decided.copy(event, story, first) : Decided.own(event, story);
    }

    /** Two revisions before the present one: with another day in it, and without its last paragraph. */
    private static List<DocumentEnriched> earlier(Article article, Instant receivedAt) {
        var body = article.body().replace("open on Monday", "open on Friday");
        var first = body.substring(0, body.lastIndexOf("\n\n")).replace("three weeks", "two weeks");
        return List.of(
                Tagger.tag(said(article, article.title(), body), receivedAt.minusSeconds(1_700)),
                Tagger.tag(said(article, "Varenna and Ostmark in talks", first), receivedAt.minusSeconds(4_100)));
    }

    private static Article said(Article article, String title, String body) {
        return new Article(article.id(), article.source(), article.publishedAt(), title, body);
    }

    /** As if the services had read everything, so that nothing waits. */
    private void readAll(Admin admin) throws Exception {
        for (var reader : Map.of("enrich-service", TopicNames.RECEIVED, "index-service", TopicNames.ENRICHED)
                .entrySet()) {
            var ends = new HashMap<TopicPartition, OffsetSpec>();
            producer.partitionsFor(reader.getValue())
                    .forEach(partition -> ends.put(
                            new TopicPartition(partition.topic(), partition.partition()), OffsetSpec.latest()));
            var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
            admin.listOffsets(ends)
                    .all()
                    .get()
                    .forEach((partition, end) -> offsets.put(partition, new OffsetAndMetadata(end.offset())));
            admin.alterConsumerGroupOffsets(reader.getKey(), offsets).all().get();
        }
    }

    private static DocumentRejected rejection(Instant now) {
        return new DocumentRejected(
                REFUSED,
                "enrich",
                new DocumentRejected.Reason(
                        "unreadable-event", "Not JSON: unexpected end of input at line 1, column 18"),
                1,
                now.minusSeconds(90),
                new DocumentRejected.RecordPosition("documents.received", 0, 17),
                Map.of(
                        EventHeaders.TYPE,
                        DocumentReceived.TYPE,
                        EventHeaders.ID,
                        REFUSED + "/r-1/ingest-service",
                        EventHeaders.RECEIVED_AT,
                        now.minusSeconds(95).toString()),
                new String(EventJson.write(Map.of("title", "Cut off in the middle")), StandardCharsets.UTF_8),
                "text",
                false);
    }
}
