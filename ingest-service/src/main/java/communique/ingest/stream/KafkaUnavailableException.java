package communique.ingest.stream;

/** Kafka has not confirmed a document. It may or may not have it: sending it again is right and harmless. */
public final class KafkaUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public KafkaUnavailableException(String message) {
        super(message);
    }

    public KafkaUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
