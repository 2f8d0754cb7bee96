package communique.kafka;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.NullMarked;

/** Waits for answers of Kafka's admin client. */
@NullMarked
public final class AdminAnswers {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private AdminAnswers() {}

    /**
     * The answer.
     *
     * @throws TimeoutException if none comes within five seconds
     * @throws InterruptException if this thread is interrupted meanwhile; its flag stays set
     * @throws KafkaException if Kafka refuses; the message starts with "Kafka: ", the cause is Kafka's own exception
     */
    public static <T> T await(KafkaFuture<T> answer) {
        return await(answer, TIMEOUT);
    }

    /** The answer, as {@link #await(KafkaFuture)}, within another time. */
    static <T> T await(KafkaFuture<T> answer, Duration timeout) {
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new TimeoutException("Kafka: no answer within " + timeout.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TimeoutException late) {
                throw new TimeoutException("Kafka: " + late.getMessage(), late);
            }
            var cause = Objects.requireNonNullElse(e.getCause(), e);
            throw new KafkaException("Kafka: " + cause.getMessage(), cause);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
