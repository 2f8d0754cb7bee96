package communique.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communique.events.DocumentEnriched;
import communique.events.DocumentId;
import communique.events.DocumentReceived;
import communique.events.DocumentRejected;
import communique.events.DocumentRejected.Reason;
import communique.events.EventJson;
import communique.events.EventSchemas;
import communique.events.TopicNames;
import communique.events.UnreadableEventException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class EventRecordsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Rejections REJECTIONS = new Rejections("index", Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void receivedTravelsAsACloudEventInBinaryMode() {
        var record = EventRecords.of(EventJson.read(EventSchemas.golden("document-received"), DocumentReceived.class));

        assertThat(record.topic()).isEqualTo(TopicNames.RECEIVED);
        assertThat(record.key()).isEqualTo("varenna-herald-17");
        assertThat(EventHeaders.asMap(record.headers()))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", "varenna-herald-17/0f343b0931126a20f133d67c2b018a3b/ingest-service")
                .containsEntry("ce_type", "communique.document.received.v1")
                .containsEntry("ce_source", "/communique/ingest-service")
                .containsEntry("ce_subject", "varenna-herald-17")
                .containsEntry("ce_receivedat", "2026-03-02T09:15:30.123456Z")
                .containsEntry("content-type", "application/json");
        assertThat(EventSchemas.faults("document-received", record.value())).isEmpty();
    }

    @Test
    void enrichedKeepsTheTimeThatOrdersRevisions() {
        var event = EventJson.read(EventSchemas.golden("document-enriched"), DocumentEnriched.class);

        var record = EventRecords.of(event);

        assertThat(EventHeaders.receivedAt(record.headers())).isEqualTo(event.receivedAt());
        assertThat(EventHeaders.get(record.headers(), "ce_time"))
                .isEqualTo(event.enrichedAt().toString());
    }

    @Test
    void deletionIsAKeyWithoutValueThatSaysWhenItCame() {
        var record = EventRecords.deletion(TopicNames.RECEIVED, new DocumentId("a"), NOW);

        assertThat(record.value()).isNull();
        assertThat(EventHeaders.receivedAt(record.headers())).isEqualTo(NOW);
        assertThat(EventHeaders.get(record.headers(), "ce_type")).isEqualTo(EventHeaders.DELETED);
    }

    @Test
    void aLaterMajorVersionIsRefusedByName() {
        var headers = new RecordHeaders();
        EventHeaders.set(headers, EventHeaders.TYPE, "communique.document.received.v2");

        assertThatThrownBy(() -> EventHeaders.requireType(headers, DocumentReceived.TYPE))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("received.v2");
    }

    @Test
    void rejectionKeepsTheRecordWholeAndCountsItsAttempts() {
        var record = consumed("not { JSON".getBytes(StandardCharsets.UTF_8));
        EventHeaders.set(record.headers(), EventHeaders.ATTEMPTS, "2");
        EventHeaders.set(record.headers(), "vendor", "kept");

        var rejected = REJECTIONS.reject(record, new Reason("unreadable-event", "no JSON"));

        assertThat(rejected.event()).isEqualTo("not { JSON");
        assertThat(rejected.encoding()).isEqualTo("text");
        assertThat(rejected.attempts()).isEqualTo(3);
        assertThat(rejected.headers()).containsEntry("vendor", "kept");
        assertThat(rejected.origin()).isEqualTo(new DocumentRejected.RecordPosition(TopicNames.ENRICHED, 3, 42));
        assertThat(EventSchemas.faults(
                        "document-rejected", EventRecords.of(rejected).value()))
                .isEmpty();
    }

    @Test
    void rejectionKeepsBytesThatAreNoText() {
        var rejected =
                REJECTIONS.reject(consumed(new byte[] {(byte) 0xff, 0, 1}), new Reason("unreadable-event", "no text"));

        assertThat(rejected.encoding()).isEqualTo("base64");
        assertThat(rejected.event()).isEqualTo("/wAB");
    }

    @Test
    void rejectionOfAHugeRecordIsCutAndSaysSo() {
        var rejected = REJECTIONS.reject(
                consumed(new byte[Rejections.LONGEST_VALUE_BYTES + 1]), new Reason("too-large", null));

        assertThat(rejected.truncated()).isTrue();
        assertThat(EventRecords.of(rejected).value().length).isLessThan(DocumentTopics.LONGEST_RECORD_BYTES);
    }

    private static ConsumerRecord<String, byte[]> consumed(byte[] value) {
        return new ConsumerRecord<>(TopicNames.ENRICHED, 3, 42, "varenna-herald-17", value);
    }
}
