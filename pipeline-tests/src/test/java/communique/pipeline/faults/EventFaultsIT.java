package communique.pipeline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.events.DocumentEnriched;
import communique.events.EventJson;
import communique.events.TopicNames;
import communique.kafka.EventHeaders;
import communique.kafka.EventRecords;
import communique.stack.run.ServiceSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.extension.ExtendWith;

/** Events are bad, come twice, in another order, or in another version. */
@ExtendWith(FaultPipeline.Shared.class)
class EventFaultsIT {

    @Case(value = 10, fault = "no JSON, an endless number and an empty event among 400 good ones")
    void poisonTravelsWithGoodDocuments(FaultRun run) throws IOException {
        run.send(200).awaitIndexed(50);
        var broken = enriched(run, "broken", Instant.now());
        var impossible = enriched(run, "impossible", Instant.now());
        var json = (ObjectNode) EventJson.mapper().readTree(impossible.value());
        json.putArray("actors")
                .addObject()
                .put("id", "nobody")
                .put("name", "Nobody")
                .put("type", "person")
                .put("known", false)
                .put("salience", 0.123456)
                .putArray("mentions");
        var endless = json.toString().replace("0.123456", "1e999");
        run.publish(List.of(
                withValue(broken, "{\"no\": ".getBytes(StandardCharsets.UTF_8)),
                withValue(impossible, endless.getBytes(StandardCharsets.UTF_8)),
                withValue(enriched(run, "empty", Instant.now()), "{}".getBytes(StandardCharsets.UTF_8))));
        run.expectRejected(run.id("broken"), "unreadable-event");
        run.expectRejected(run.id("impossible"), "mapping-rejected");
        run.expectRejected(run.id("empty"), "unreadable-event");
        run.send(200, 200, "They wrote on.").verify();
    }

    @Case(value = 11, fault = "an id of 513 bytes in a batch")
    void idIsTooLong(FaultRun run) throws IOException {
        var id = run.id("x".repeat(513 - run.id("").length()));
        run.publish(List.of(withKey(enriched(run, "long", Instant.now()), id)));
        run.expectRejected(id, "unreadable-event");
        run.send(200).verify();
    }

    @Case(value = 16, fault = "every event comes twice")
    void everyEventComesTwice(FaultRun run) throws IOException {
        run.send(300).awaitIndexed(300);
        var again = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var topic : List.of(TopicNames.RECEIVED, TopicNames.ENRICHED)) {
            run.pipeline().topics().read(topic, record -> {
                if (record.key().startsWith(run.id(""))) {
                    again.add(new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers()));
                }
            });
        }
        assertThat(again).hasSizeGreaterThanOrEqualTo(600);
        run.publish(again);
        run.verify();
    }

    @Case(value = 17, fault = "revisions in the wrong order, in one partition and in two")
    void revisionsComeInTheWrongOrder(FaultRun run) throws IOException {
        var now = Instant.now();
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (int i = 0; i < 40; i++) {
            var newer = enriched(run, "n" + i, now.plusSeconds(1));
            var older = enriched(run, "n" + i, now);
            records.add(inPartition(newer, i % 6));
            records.add(inPartition(older, (i + i % 2) % 6));
            run.expectFound(older.key(), revision(older));
            run.expectFound(newer.key(), revision(newer));
        }
        run.publish(records);
        run.verify();
    }

    @Case(value = 22, fault = "events of the version before, the next one and an unknown one")
    void eventsOfOtherVersions(FaultRun run) throws IOException {
        var before = enriched(run, "before", Instant.now());
        var older = (ObjectNode) EventJson.mapper().readTree(before.value());
        older.remove(List.of("links", "statements", "enrichment", "words"));
        var next = enriched(run, "next", Instant.now());
        var newer = (ObjectNode) EventJson.mapper().readTree(next.value());
        newer.put("mood", "calm").put("titleOrigin", "guessed-by-a-later-version");
        var unknown = enriched(run, "unknown", Instant.now());
        EventHeaders.set(unknown.headers(), EventHeaders.TYPE, "communique.document.enriched.v2");

        run.publish(
                List.of(withValue(before, EventJson.write(older)), withValue(next, EventJson.write(newer)), unknown));

        run.expectFound(before.key(), FaultRun.ANY_REVISION);
        run.expectFound(next.key(), FaultRun.ANY_REVISION);
        run.expectRejected(unknown.key(), "unreadable-event");
        run.verify();
    }

    /** An event as enrich-service would write it, of a document that never came through the door. */
    private static ProducerRecord<String, byte[]> enriched(FaultRun run, String name, Instant receivedAt)
            throws IOException {
        var answer = run.pipeline()
                .post(
                        ServiceSpec.ENRICH,
                        "/enrich",
                        "{\"id\": \"%s\", \"text\": \"Delegates met at %s.\"}".formatted(run.id(name), receivedAt));
        var json = (ObjectNode) answer.json();
        json.put("receivedAt", receivedAt.toString());
        return EventRecords.of(EventJson.read(EventJson.write(json), DocumentEnriched.class));
    }

    private static String revision(ProducerRecord<String, byte[]> record) {
        return EventJson.read(record.value(), DocumentEnriched.class).revision();
    }

    private static ProducerRecord<String, byte[]> withValue(ProducerRecord<String, byte[]> record, byte[] value) {
        return new ProducerRecord<>(record.topic(), null, record.key(), value, record.headers());
    }

    private static ProducerRecord<String, byte[]> withKey(ProducerRecord<String, byte[]> record, String key) {
        return new ProducerRecord<>(record.topic(), null, key, record.value(), record.headers());
    }

    private static ProducerRecord<String, byte[]> inPartition(ProducerRecord<String, byte[]> record, int partition) {
        return new ProducerRecord<>(record.topic(), partition, record.key(), record.value(), record.headers());
    }
}
