package communique.ingest.intake;

import communique.events.submission.Refusal;
import communique.service.stream.StepMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** Counts what comes in, what goes out and what is refused. */
public final class IntakeMeters {

    private final StepMetrics step;
    private final Counter unchanged;

    public IntakeMeters(MeterRegistry registry) {
        step = new StepMetrics(registry, "ingest", "Time from a checked document to Kafka's acknowledgement");
        unchanged = Counter.builder("communique.documents.unchanged")
                .description("Documents that came again without a change")
                .tag("step", "ingest")
                .register(registry);
        // All at 0 from the start, so that the first refusal shows as a change.
        for (var refusal : Refusal.values()) {
            step.rejected(refusal.code());
        }
    }

    void in() {
        step.in().increment();
    }

    void out(Outcome.Status status, long nanos) {
        (status == Outcome.Status.UNCHANGED ? unchanged : step.out()).increment();
        step.timer().record(Duration.ofNanos(nanos));
    }

    /** Counts a document that was refused at a door. */
    public void rejected(Refusal refusal) {
        in();
        step.rejected(refusal.code()).increment();
    }
}
