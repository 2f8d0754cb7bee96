package communique.ingest.intake;

import communique.events.DocumentId;

/** What became of a document that was taken: Kafka has it, or had it before. */
public record Outcome(DocumentId id, String revision, Status status) {

    /** {@code UNCHANGED}: its newest revision is this one, nothing was published. */
    public enum Status {
        ACCEPTED,
        UNCHANGED,
        DELETED
    }
}
