package communique.ingest.stream;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.TimeoutException;

/** Kafka has not confirmed a document. It may or may not have it: sending it again is right and harmless. */
public final class KafkaUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public KafkaUnavailableException(String message) {
        super(message);
    }

    public KafkaUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Says why something was not confirmed.
     *
     * @param what such as {@code the document}
     * @param failure of the client
     */
    public static KafkaUnavailableException unconfirmed(String what, Exception failure) {
        var cause = failure instanceof ExecutionException && failure.getCause() != null ? failure.getCause() : failure;
        var isLate = cause instanceof TimeoutException || cause instanceof java.util.concurrent.TimeoutException;
        // The client speaks of records that expired, also where too few copies are in sync.
        var reason = isLate ? "too few brokers answered in time" : cause.getMessage();
        return new KafkaUnavailableException("Kafka has not confirmed " + what + ": " + reason, failure);
    }
}
