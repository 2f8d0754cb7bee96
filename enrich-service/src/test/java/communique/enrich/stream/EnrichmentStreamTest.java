package communique.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import communique.events.DocumentEnriched;
import communique.events.DocumentId;
import communique.events.DocumentReceived;
import communique.events.DocumentRejected;
import communique.events.EventJson;
import communique.events.EventSchemas;
import communique.events.Source;
import communique.events.TopicNames;
import communique.kafka.EventHeaders;
import communique.kafka.EventRecords;
import communique.kafka.KafkaClients;
import communique.stack.testing.TestKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(KafkaResource.class)
class EnrichmentStreamTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.000001Z");
    private static final String GOLDEN = "varenna-herald-17";
    private static final String TEXT = "Iran and Russia will hold talks on sanctions in Moscow.";

    private static Producer<String, byte[]> producer;
    private static Consumer<String, byte[]> consumer;
    private static final List<ConsumerRecord<String, byte[]>> SEEN = new ArrayList<>();

    @BeforeAll
    static void connect() {
        var settings = Map.<String, Object>of("bootstrap.servers", TestKafka.bootstrapServers());
        producer = KafkaClients.producer(settings);
        consumer = KafkaClients.consumer(settings, "test-" + UUID.randomUUID(), null);
        consumer.subscribe(List.of(TopicNames.ENRICHED, TopicNames.REJECTED));
    }

    @AfterAll
    static void disconnect() {
        producer.close();
        consumer.close();
    }

    @Test
    void whatLeavesKeepsTheContract() {
        producer.send(EventRecords.of(received("contract", "0f343b0931126a20f133d67c2b018a3b", NOON, TEXT)));

        var record = outcome("contract");

        assertThat(record.topic()).isEqualTo(TopicNames.ENRICHED);
        assertThat(EventSchemas.faults("document-enriched", record.value())).isEmpty();
        assertThat(EventHeaders.receivedAt(record.headers())).isEqualTo(NOON);
        var enriched = EventJson.read(record.value(), DocumentEnriched.class);
        assertThat(enriched.actors()).extracting(DocumentEnriched.ActorTag::id).contains("iran", "russia");
        assertThat(enriched.topics()).extracting(DocumentEnriched.TopicTag::id).contains("dossier:sanctions");
    }

    @Test
    void aRecordThatIsNoEventIsRejectedWholeAndItsNeighboursPass() {
        producer.send(EventRecords.of(received("before", "1", NOON, TEXT)));
        producer.send(
                new ProducerRecord<>(TopicNames.RECEIVED, "poison", "not { JSON".getBytes(StandardCharsets.UTF_8)));
        producer.send(EventRecords.of(received("behind", "1", NOON, TEXT)));

        var rejected = outcome("poison");

        assertThat(rejected.topic()).isEqualTo(TopicNames.REJECTED);
        assertThat(EventSchemas.faults("document-rejected", rejected.value())).isEmpty();
        var event = EventJson.read(rejected.value(), DocumentRejected.class);
        assertThat(event.reason().code()).isEqualTo("unreadable-event");
        assertThat(event.event()).isEqualTo("not { JSON");
        assertThat(outcome("before").topic()).isEqualTo(TopicNames.ENRICHED);
        assertThat(outcome("behind").topic()).isEqualTo(TopicNames.ENRICHED);
    }

    @Test
    void readsEventsOfTheVersionBeforeAndTheNext() {
        send(EventSchemas.golden("document-received.previous"));
        send(EventSchemas.golden("document-received.next"));

        await().atMost(Duration.ofSeconds(20)).until(() -> outcomes(GOLDEN).size() >= 2);

        assertThat(outcomes(GOLDEN)).extracting(ConsumerRecord::topic).containsOnly(TopicNames.ENRICHED);
    }

    @Test
    void refusesALaterMajorVersion() {
        var record = EventRecords.of(received("v2", "1", NOON, TEXT));
        EventHeaders.set(record.headers(), EventHeaders.TYPE, "communique.document.received.v2");
        producer.send(record);

        assertThat(outcome("v2").topic()).isEqualTo(TopicNames.REJECTED);
    }

    @Test
    void aDeletionPassesWithItsTime() {
        producer.send(EventRecords.deletion(TopicNames.RECEIVED, new DocumentId("gone"), NOON));

        var record = outcome("gone");

        assertThat(record.topic()).isEqualTo(TopicNames.ENRICHED);
        assertThat(record.value()).isNull();
        assertThat(EventHeaders.receivedAt(record.headers())).isEqualTo(NOON);
    }

    @Test
    void theNewestRevisionLeavesLast() {
        for (var revision = 1; revision <= 5; revision++) {
            producer.send(EventRecords.of(
                    received("revised", "r" + revision, NOON.plusSeconds(revision), TEXT + " Revision " + revision)));
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> outcomes("revised").size() >= 5);

        assertThat(outcomes("revised"))
                .extracting(record ->
                        EventJson.read(record.value(), DocumentEnriched.class).revision())
                .containsExactly("r1", "r2", "r3", "r4", "r5");
    }

    @Test
    void theTraceOfTheRequestGoesOn() {
        var record = EventRecords.of(received("traced", "1", NOON, TEXT));
        EventHeaders.set(
                record.headers(), EventHeaders.TRACEPARENT, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        producer.send(record);

        assertThat(EventHeaders.get(outcome("traced").headers(), EventHeaders.TRACEPARENT))
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                .doesNotContain("00f067aa0ba902b7");
    }

    private static void send(byte[] event) {
        producer.send(new ProducerRecord<>(TopicNames.RECEIVED, GOLDEN, event));
    }

    private static DocumentReceived received(String id, String revision, Instant at, String text) {
        return new DocumentReceived(
                new DocumentId(id),
                revision,
                at,
                new Source("Varenna Herald", null, "http"),
                "text/plain",
                text,
                "Talks in Moscow",
                null,
                "2026-03-02",
                null);
    }

    private static ConsumerRecord<String, byte[]> outcome(String key) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !outcomes(key).isEmpty());
        return outcomes(key).get(0);
    }

    private static List<ConsumerRecord<String, byte[]>> outcomes(String key) {
        consumer.poll(Duration.ofMillis(50)).forEach(SEEN::add);
        return SEEN.stream().filter(record -> record.key().equals(key)).toList();
    }
}
