package communique.index.stream;

import communique.service.stream.StepMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;

/** What this step counts, and how long a document took from its arrival until it was stored. */
final class IndexMetrics {

    private final StepMetrics step;
    private final Timer searchable;

    /** @param step {@code index}, or {@code rebuild} for what goes into indices not yet in use */
    IndexMetrics(MeterRegistry registry, String step) {
        this.step = new StepMetrics(registry, step, "Time until Elasticsearch has acknowledged a batch");
        searchable = Timer.builder("communique.searchable")
                .description("Time from the arrival of a document until Elasticsearch has acknowledged it")
                .tag("step", step)
                .publishPercentileHistogram()
                .maximumExpectedValue(Duration.ofMinutes(5))
                .register(registry);
    }

    void read(int records) {
        step.in().increment(records);
    }

    void time(Runnable work) {
        step.timer().record(work);
    }

    void rejected(String reason) {
        step.rejected(reason).increment();
    }

    void done(ReadBatch read) {
        var now = Instant.now();
        for (var change : read.changes()) {
            if (change.refusal() == null) {
                step.out().increment();
                change.newlyStoredSince().ifPresent(receivedAt -> searchable.record(Duration.between(receivedAt, now)));
            }
        }
    }
}
