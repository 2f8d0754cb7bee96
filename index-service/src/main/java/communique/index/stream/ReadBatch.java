package communique.index.stream;

import communique.events.DocumentEnriched;
import communique.events.DocumentId;
import communique.events.DocumentRejected.Reason;
import communique.events.UnreadableEventException;
import communique.index.bulk.Change;
import communique.index.bulk.PendingChange;
import communique.index.view.IndexView;
import communique.kafka.EventHeaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the records of a batch ask for: at most one change of each document, and what cannot be read. */
final class ReadBatch {

    private final Map<DocumentId, AskedChange> changes = new LinkedHashMap<>();
    private final List<RefusedRecord> unreadable = new ArrayList<>();

    /** A change and the record that asks for it. */
    record AskedChange(PendingChange change, ConsumerRecord<String, byte[]> record) {}

    /** A record that can never be indexed, and why. */
    record RefusedRecord(ConsumerRecord<String, byte[]> record, Reason reason) {}

    ReadBatch(List<ConsumerRecord<String, byte[]>> records) {
        records.forEach(this::add);
    }

    List<PendingChange> changes() {
        return changes.values().stream().map(AskedChange::change).toList();
    }

    /** The records that can never be indexed, as far as is known by now. */
    List<RefusedRecord> refused() {
        var refused = new ArrayList<>(unreadable);
        for (var asked : changes.values()) {
            if (asked.change.refusal() != null) {
                var code = asked.change.isGivenUp() ? "never-stored" : "mapping-rejected";
                refused.add(new RefusedRecord(asked.record, new Reason(code, asked.change.refusal())));
            }
        }
        return refused;
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        try {
            var change = new PendingChange(changeIn(record));
            changes.merge(change.id(), new AskedChange(change, record), ReadBatch::newer);
        } catch (UnreadableEventException | IllegalArgumentException | NullPointerException e) {
            unreadable.add(new RefusedRecord(record, new Reason("unreadable-event", e.getMessage())));
        }
    }

    private static AskedChange newer(AskedChange before, AskedChange asked) {
        var both = asked.change.after(before.change);
        return new AskedChange(both, both.change() == asked.change.change() ? asked.record : before.record);
    }

    private static Change changeIn(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return Change.Deletion.of(new DocumentId(record.key()), deletedAt(record));
        }
        EventHeaders.requireType(record.headers(), DocumentEnriched.TYPE);
        var view = IndexView.read(record.value());
        if (!view.id().value().equals(record.key())) {
            throw new UnreadableEventException(
                    "the record's key is " + record.key() + ", the document's id " + view.id(), null);
        }
        var redriven = EventHeaders.get(record.headers(), EventHeaders.ATTEMPTS) != null;
        return Change.NewRevision.of(view, redriven);
    }

    /** A deletion by hand may lack the header; then it counts from when Kafka took it. */
    private static Instant deletedAt(ConsumerRecord<String, byte[]> record) {
        return EventHeaders.get(record.headers(), EventHeaders.RECEIVED_AT) == null
                ? Instant.ofEpochMilli(record.timestamp())
                : EventHeaders.receivedAt(record.headers());
    }
}
