package communique.audit;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * One event or one indexed document, as the audit compares them.
 *
 * @param id of the document
 * @param receivedAt microseconds since 1970; {@link #UNKNOWN} when the event does not say
 * @param revision empty for a deletion
 * @param position where a record stands, as topic/partition/offset; empty for a document of the index
 */
record AuditEntry(String id, long receivedAt, String revision, String position) {

    static final long UNKNOWN = Long.MIN_VALUE;

    boolean isDeletion() {
        return revision.isEmpty();
    }

    boolean isUnreadable() {
        return receivedAt == UNKNOWN;
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(id);
        out.writeLong(receivedAt);
        out.writeUTF(revision);
        out.writeUTF(position);
    }

    static AuditEntry read(DataInput in) throws IOException {
        return new AuditEntry(in.readUTF(), in.readLong(), in.readUTF(), in.readUTF());
    }
}
