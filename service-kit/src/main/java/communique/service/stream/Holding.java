package communique.service.stream;

import communique.kafka.BatchConsumer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Tells for how long a stream has been holding its batches because the next system does not take them. */
public final class Holding {

    private Holding() {}

    /** Adds the metric {@code communique.holding}, by topic: 0 while all is well. */
    public static void measure(MeterRegistry registry, BatchConsumer consumer, String topic) {
        TimeGauge.builder("communique.holding", consumer, TimeUnit.MILLISECONDS, Holding::millis)
                .description("For how long batches have been held because the next system does not take them")
                .tag("topic", topic)
                .register(registry);
    }

    private static double millis(BatchConsumer consumer) {
        return consumer.troubleSince()
                .map(since -> Math.max(1, Duration.between(since, Instant.now()).toMillis()))
                .orElse(0L);
    }
}
