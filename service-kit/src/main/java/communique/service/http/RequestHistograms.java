package communique.service.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/** Has the time of HTTP requests counted in buckets, so that a share of slow answers can be told over all instances. */
@Singleton
public class RequestHistograms {

    private static final String REQUESTS = "http.server.requests";

    /** From what a person does not notice to what a person does not wait for. */
    private static final List<Duration> BUCKETS = LongStream.of(10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
            .mapToObj(Duration::ofMillis)
            .toList();

    /** Upper ends of the buckets of everything that somebody waits for in front of a page. */
    public static Duration[] buckets() {
        return BUCKETS.toArray(Duration[]::new);
    }

    @Produces
    @Singleton
    MeterFilter requests() {
        var bucketed = DistributionStatisticConfig.builder()
                .serviceLevelObjectives(
                        BUCKETS.stream().mapToDouble(Duration::toNanos).toArray())
                .build();
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(REQUESTS) ? bucketed.merge(config) : config;
            }
        };
    }
}
