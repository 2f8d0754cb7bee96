package communique.stack.audit;

import static org.assertj.core.api.Assertions.assertThat;

import communique.audit.Audit;
import communique.audit.Repair;
import communique.audit.redrive.Redrive;
import communique.audit.redrive.Wanted;
import communique.events.DocumentId;
import communique.events.DocumentReceived;
import communique.events.DocumentRejected;
import communique.events.Source;
import communique.events.TopicNames;
import communique.kafka.DocumentTopics;
import communique.kafka.EventHeaders;
import communique.kafka.EventRecords;
import communique.kafka.KafkaClients;
import communique.kafka.KafkaTopicReader;
import communique.stack.client.HttpJson;
import communique.stack.client.SearchIndex;
import communique.stack.testing.TestElasticsearch;
import communique.stack.testing.TestKafka;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Audit and redrive on one story, because both read whole topics. */
class AuditTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00.000001Z");

    private final KafkaTopicReader topics =
            new KafkaTopicReader(Map.of("bootstrap.servers", TestKafka.bootstrapServers()));
    private final HttpJson http = new HttpJson();
    private final URI elasticsearch = URI.create(TestElasticsearch.url());
    private final SearchIndex index = new SearchIndex(List.of(elasticsearch));
    private Producer<String, byte[]> producer;

    @BeforeEach
    void open() throws Exception {
        try (var admin = Admin.create(topics.settings())) {
            DocumentTopics.create(admin);
        }
        producer = KafkaClients.producer(topics.settings());
        var mapping = """
                {"aliases": {"documents": {}}, "mappings": {"properties": {
                "revision": {"type": "keyword"}, "receivedAt": {"type": "date_nanos"}}}}
                """;
        put("/documents-000001", mapping);
    }

    @AfterEach
    void close() throws Exception {
        producer.close();
        index.close();
    }

    @Test
    void findsEveryKindOfTroubleAndOnlyThat() throws Exception {
        receive("right", "1", NOON);
        receive("right", "2", NOON.plusSeconds(1));
        index("right", "2", NOON.plusSeconds(1));
        receive("replayed", "2", NOON.plusSeconds(1));
        receive("replayed", "1", NOON);
        index("replayed", "2", NOON.plusSeconds(1));
        receive("missing", "1", NOON);
        receive("stale", "1", NOON);
        receive("stale", "2", NOON.plusSeconds(1));
        index("stale", "1", NOON);
        receive("deleted", "1", NOON);
        send(EventRecords.deletion(TopicNames.RECEIVED, new DocumentId("deleted"), NOON.plusSeconds(1)));
        receive("undeleted", "1", NOON);
        send(EventRecords.deletion(TopicNames.RECEIVED, new DocumentId("undeleted"), NOON.plusSeconds(1)));
        index("undeleted", "1", NOON);
        index("unknown", "1", NOON);
        var refused = receive("refused", "1", NOON);
        reject(refused, "too-hard", 1);
        var poison = send(new ProducerRecord<>(TopicNames.RECEIVED, "poison", "{".getBytes(StandardCharsets.UTF_8)));
        reject(poison, "unreadable-event", 1);
        send(new ProducerRecord<>(TopicNames.RECEIVED, "lost-poison", "{".getBytes(StandardCharsets.UTF_8)));

        var repair = new Repair();
        var report = new Audit(topics, index).run(repair);

        assertThat(report.isClean()).isFalse();
        assertThat(report.missing().first())
                .hasSize(2)
                .anyMatch(found -> found.startsWith("missing (not enriched)"))
                .anyMatch(found -> found.startsWith("lost-poison (unreadable"));
        assertThat(report.stale().first()).containsExactly("stale");
        assertThat(report.extra().first()).containsExactlyInAnyOrder("undeleted", "unknown");
        assertThat(report.twice().count()).isZero();
        assertThat(report.received()).isEqualTo(5);
        assertThat(report.deleted()).isEqualTo(2);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.rejections()).containsOnly(Map.entry("too-hard", 1L), Map.entry("unreadable-event", 1L));

        redriven(refused);
        repaired(repair);
    }

    /** Resends the newest event of each inconsistent document, and a deletion for documents that Kafka does not know. */
    private void repaired(Repair repair) throws Exception {
        var before = new HashMap<String, Integer>();
        topics.read(TopicNames.RECEIVED, record -> before.merge(record.key(), 1, Integer::sum));

        var outcome = repair.run(topics);

        assertThat(outcome).isEqualTo(new Repair.RepairResult(4, 1, 0));
        var last = new HashMap<String, ConsumerRecord<String, byte[]>>();
        topics.read(TopicNames.RECEIVED, record -> {
            if (before.merge(record.key(), -1, Integer::sum) < 0) {
                last.put(record.key(), record);
            }
        });
        assertThat(last).containsOnlyKeys("missing", "lost-poison", "stale", "undeleted", "unknown");
        assertThat(EventHeaders.get(last.get("stale").headers(), EventHeaders.ID))
                .contains("/2/");
        assertThat(last.get("undeleted").value()).isNull();
        assertThat(last.get("unknown").value()).isNull();
    }

    /** Redrives refused events, parks the one that was refused too often, and skips the one that has been repaired. */
    private void redriven(ConsumerRecord<String, byte[]> refused) throws Exception {
        var often = receive("often", "1", NOON);
        reject(often, "too-hard", 5);
        var healed = receive("healed", "1", NOON);
        reject(healed, "too-hard", 1);
        index("healed", "2", NOON.plusSeconds(1));

        var withdrawn = receive("withdrawn", "1", NOON);
        reject(withdrawn, "too-hard", 1);
        send(EventRecords.deletion(TopicNames.RECEIVED, new DocumentId("withdrawn"), NOON.plusSeconds(1)));

        var outcome = new Redrive(topics, index).run(new Wanted(null, "too-hard", null, null));

        assertThat(outcome.sent()).isEqualTo(1);
        assertThat(outcome.healed()).as("healed and withdrawn").isEqualTo(2);
        assertThat(outcome.firstParked()).containsExactly("often (too-hard)");
        var again = new ArrayList<ConsumerRecord<String, byte[]>>();
        topics.read(TopicNames.RECEIVED, record -> {
            if ("refused".equals(record.key())) {
                again.add(record);
            }
        });
        assertThat(again).hasSize(2);
        assertThat(again.get(1).value()).isEqualTo(refused.value());
        assertThat(EventHeaders.get(again.get(1).headers(), EventHeaders.ATTEMPTS))
                .isEqualTo("1");
        assertThat(EventHeaders.get(again.get(1).headers(), EventHeaders.ID))
                .isEqualTo(EventHeaders.get(refused.headers(), EventHeaders.ID));
    }

    private ConsumerRecord<String, byte[]> receive(String id, String revision, Instant at) throws Exception {
        return send(EventRecords.of(new DocumentReceived(
                new DocumentId(id),
                revision,
                at,
                new Source("WANA", null, "http"),
                "text/plain",
                "text",
                null,
                null,
                null,
                null)));
    }

    private ConsumerRecord<String, byte[]> send(ProducerRecord<String, byte[]> record) throws Exception {
        var stored = producer.send(record).get();
        var read =
                new ConsumerRecord<>(stored.topic(), stored.partition(), stored.offset(), record.key(), record.value());
        record.headers().forEach(read.headers()::add);
        return read;
    }

    private void reject(ConsumerRecord<String, byte[]> record, String reason, int attempts) throws Exception {
        send(EventRecords.of(new DocumentRejected(
                record.key(),
                "enrich",
                new DocumentRejected.Reason(reason, "for a test"),
                attempts,
                NOON.plusSeconds(2),
                new DocumentRejected.RecordPosition(record.topic(), record.partition(), record.offset()),
                EventHeaders.asMap(record.headers()),
                new String(record.value(), StandardCharsets.UTF_8),
                "text",
                false)));
    }

    private void index(String id, String revision, Instant at) throws Exception {
        var version = ChronoUnit.MICROS.between(Instant.EPOCH, at);
        put(
                "/documents-000001/_doc/" + id + "?refresh=true&version_type=external&version=" + version,
                "{\"revision\": \"%s\", \"receivedAt\": \"%s\"}".formatted(revision, at));
    }

    private void put(String path, String body) throws Exception {
        var answer = http.call("PUT", elasticsearch.resolve(path), body);
        assertThat(answer.isGood()).as(answer.text()).isTrue();
    }
}
