package communique.service.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** What a step of the pipeline counts, under the names that all steps share. */
public final class StepMetrics {

    private final MeterRegistry registry;
    private final String step;
    private final Counter in;
    private final Counter out;
    private final Timer timer;

    /**
     * Registers the metrics.
     *
     * @param step value of the tag {@code step}, such as {@code enrich}
     * @param timed what {@link #timer()} measures, as a sentence for its description
     */
    public StepMetrics(MeterRegistry registry, String step, String timed) {
        this.registry = registry;
        this.step = step;
        in = Counter.builder("communique.documents.in")
                .description("Documents that came to this step")
                .tag("step", step)
                .register(registry);
        out = Counter.builder("communique.documents.out")
                .description("Documents that the next system has acknowledged")
                .tag("step", step)
                .register(registry);
        timer = Timer.builder("communique.step")
                .description(timed)
                .tag("step", step)
                .publishPercentileHistogram()
                .register(registry);
    }

    /** Counts documents that came. */
    public Counter in() {
        return in;
    }

    /** Counts documents that the next system has acknowledged. */
    public Counter out() {
        return out;
    }

    /**
     * Counts documents that this step has refused.
     *
     * @param reason a code from a fixed set
     */
    public Counter rejected(String reason) {
        return Counter.builder("communique.documents.rejected")
                .description("Documents that this step has refused, by reason")
                .tags("step", step, "reason", reason)
                .register(registry);
    }

    /** Measures the work of this step. */
    public Timer timer() {
        return timer;
    }
}
