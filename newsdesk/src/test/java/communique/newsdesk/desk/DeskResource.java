package communique.newsdesk.desk;

import communique.events.DocumentRejected;
import communique.events.EventJson;
import communique.events.kafka.DocumentTopics;
import communique.events.kafka.EventRecords;
import communique.events.kafka.KafkaClients;
import communique.stack.testing.TestElasticsearch;
import communique.stack.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;

/** Real Kafka and Elasticsearch with a month of invented news, and the services that the newsdesk writes to. */
public final class DeskResource implements QuarkusTestResourceLifecycleManager {

    static final int ARTICLES = 90;

    private Producer<String, byte[]> producer;
    private StandInServices services;

    @Override
    public Map<String, String> start() {
        try {
            var kafka = Map.<String, Object>of("bootstrap.servers", TestKafka.bootstrapServers());
            try (var admin = KafkaClients.admin(kafka)) {
                DocumentTopics.create(admin);
            }
            var index = new TestIndex(TestElasticsearch.url());
            producer = KafkaClients.producer(kafka);
            fill(index, producer, Instant.now());
            services = new StandInServices(producer, index);
            return Map.of(
                    "kafka.bootstrap-servers", TestKafka.bootstrapServers(),
                    "elasticsearch.url", TestElasticsearch.url(),
                    "newsdesk.ingest-url", services.url(),
                    "newsdesk.enrich-url", services.url(),
                    "newsdesk.index-url", services.url());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (services != null) {
            services.close();
            producer.close();
        }
    }

    private static void fill(TestIndex index, Producer<String, byte[]> producer, Instant now) throws IOException {
        index.install();
        var number = 0;
        for (var article : Articles.of(ARTICLES, now)) {
            var receivedAt = now.minusSeconds(40L * number++);
            var event = Tagger.tag(article, receivedAt);
            producer.send(EventRecords.of(Tagger.arrivalOf(event)));
            index.add(event, receivedAt.plusMillis(180 + number % 70));
        }
        index.add(rejection(now));
        index.flush();
        producer.flush();
    }

    private static DocumentRejected rejection(Instant now) {
        return new DocumentRejected(
                "broken-1",
                "enrich",
                new DocumentRejected.Reason(
                        "unreadable-event", "Not JSON: unexpected end of input at line 1, column 18"),
                1,
                now.minusSeconds(90),
                new DocumentRejected.Origin("documents.received", 0, 17),
                Map.of("ce_type", "communique.document.received.v1", "ce_id", "broken-1"),
                new String(EventJson.write(Map.of("title", "Cut off in the middle")), StandardCharsets.UTF_8),
                "text",
                false);
    }
}
