package communique.index.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** What this step does, in numbers. */
final class StepMetrics {

    private final MeterRegistry registry;
    private final String step;
    private final Counter in;
    private final Counter out;
    private final Timer batch;
    private final Timer searchable;

    /** @param step {@code index}, or {@code rebuild} for what goes into indices not yet in use */
    StepMetrics(MeterRegistry registry, String step) {
        this.registry = registry;
        this.step = step;
        in = Counter.builder("communique.documents.in")
                .description("Events taken from Kafka")
                .tag("step", step)
                .register(registry);
        out = Counter.builder("communique.documents.out")
                .description("Documents that Elasticsearch has acknowledged")
                .tag("step", step)
                .register(registry);
        batch = Timer.builder("communique.step")
                .description("Time until Elasticsearch has acknowledged a batch")
                .tag("step", step)
                .publishPercentileHistogram()
                .register(registry);
        searchable = Timer.builder("communique.searchable")
                .description("Time from the arrival of a document until Elasticsearch has acknowledged it")
                .tag("step", step)
                .publishPercentileHistogram()
                .maximumExpectedValue(Duration.ofMinutes(5))
                .register(registry);
    }

    <T> T reading(int records, Supplier<T> work) {
        in.increment(records);
        return work.get();
    }

    void time(Runnable work) {
        batch.record(work);
    }

    void rejected(String reason) {
        registry.counter("communique.documents.rejected", "step", step, "reason", reason)
                .increment();
    }

    void done(ReadBatch read) {
        var now = Instant.now();
        for (var change : read.changes()) {
            if (change.refusal() == null) {
                out.increment();
                change.newlyStoredSince().ifPresent(receivedAt -> searchable.record(Duration.between(receivedAt, now)));
            }
        }
    }
}
