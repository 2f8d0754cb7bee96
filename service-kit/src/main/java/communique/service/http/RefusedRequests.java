package communique.service.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts requests that were refused, by the code of the problem that their sender was told. */
@Singleton
public class RefusedRequests {

    private final MeterRegistry registry;

    public RefusedRequests(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param code of the {@link Problem}: from a fixed set */
    public Counter of(String code) {
        return Counter.builder("communique.requests.refused")
                .description("Requests that were refused, by the code of the problem")
                .tag("reason", code)
                .register(registry);
    }
}
