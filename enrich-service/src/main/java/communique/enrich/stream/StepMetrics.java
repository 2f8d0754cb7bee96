package communique.enrich.stream;

import communique.events.TopicNames;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** What this step counts, under the names that all steps share. */
@ApplicationScoped
public class StepMetrics {

    private final MeterRegistry registry;
    private final Counter in;
    private final Counter out;
    private final Timer perDocument;

    public StepMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.in = registry.counter("communique.documents.in", "step", "enrich");
        this.out = registry.counter("communique.documents.out", "step", "enrich");
        this.perDocument = Timer.builder("communique.step")
                .description("Time spent on one document in this step")
                .tag("step", "enrich")
                .publishPercentileHistogram()
                .register(registry);
    }

    void received() {
        in.increment();
    }

    void published(String topic) {
        if (topic.equals(TopicNames.ENRICHED)) {
            out.increment();
        }
    }

    /** @param reason a code from the fixed set in {@link EnrichmentStep} */
    void rejected(String reason) {
        registry.counter("communique.documents.rejected", "step", "enrich", "reason", reason)
                .increment();
    }

    <T> T time(Supplier<T> work) {
        return perDocument.record(work);
    }
}
