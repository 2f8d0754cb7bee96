package communique.ingest.intake;

import communique.events.submission.Refusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Counts what comes in, what goes out and what is refused. */
public final class IntakeMeters {

    private static final String STEP = "step";
    private static final String INGEST = "ingest";

    private final Counter in;
    private final Counter out;
    private final Counter unchanged;
    private final Timer step;
    private final Map<Refusal, Counter> rejected = new EnumMap<>(Refusal.class);

    public IntakeMeters(MeterRegistry registry) {
        in = registry.counter("communique.documents.in", STEP, INGEST);
        out = registry.counter("communique.documents.out", STEP, INGEST);
        unchanged = registry.counter("communique.documents.unchanged", STEP, INGEST);
        step = Timer.builder("communique.step")
                .description("From a checked document to Kafka's acknowledgement")
                .tag(STEP, INGEST)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(registry);
        for (var refusal : Refusal.values()) {
            rejected.put(
                    refusal, registry.counter("communique.documents.rejected", STEP, INGEST, "reason", refusal.code()));
        }
    }

    void in() {
        in.increment();
    }

    void out(Outcome.Status status, long nanos) {
        (status == Outcome.Status.UNCHANGED ? unchanged : out).increment();
        step.record(Duration.ofNanos(nanos));
    }

    /** Counts a document that was refused at a door. */
    public void rejected(Refusal refusal) {
        in.increment();
        rejected.get(refusal).increment();
    }
}
