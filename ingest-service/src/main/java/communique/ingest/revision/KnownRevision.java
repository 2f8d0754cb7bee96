package communique.ingest.revision;

import java.time.Instant;

/**
 * The newest that is known of a document.
 *
 * @param hash of its content, or {@link #DELETED}
 * @param micros when it was received, in microseconds since 1970
 */
public record KnownRevision(String hash, long micros) {

    /** Stands in place of the hash once the document has been deleted. */
    public static final String DELETED = "deleted";

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long NANOS_PER_MICRO = 1_000;

    /** A revision received at a time. */
    public static KnownRevision of(String hash, Instant receivedAt) {
        return new KnownRevision(
                hash, receivedAt.getEpochSecond() * MICROS_PER_SECOND + receivedAt.getNano() / NANOS_PER_MICRO);
    }

    public boolean isDeletion() {
        return hash.equals(DELETED);
    }

    public Instant receivedAt() {
        return instant(micros);
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, MICROS_PER_SECOND), Math.floorMod(micros, MICROS_PER_SECOND) * NANOS_PER_MICRO);
    }

    String written() {
        return micros + " " + hash;
    }

    static KnownRevision read(String written) {
        var space = written.indexOf(' ');
        return new KnownRevision(written.substring(space + 1), Long.parseLong(written.substring(0, space)));
    }
}
