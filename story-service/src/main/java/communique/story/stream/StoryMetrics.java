package communique.story.stream;

import communique.service.stream.StepMetrics;
import communique.story.LeftOut;
import io.micrometer.core.instrument.MeterRegistry;

/** What this step counts. */
final class StoryMetrics {

    private final MeterRegistry registry;
    private final StepMetrics step;

    StoryMetrics(MeterRegistry registry) {
        this.registry = registry;
        step = new StepMetrics(registry, "story", "Time spent on the decision about one document");
    }

    StepMetrics step() {
        return step;
    }

    /** Counts what a bound kept from being looked at. */
    void count(LeftOut part) {
        registry.counter("communique.stories.left.out", "what", part.what()).increment(part.amount());
    }
}
