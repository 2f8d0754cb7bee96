package communique.service.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * Makes consumers that are measured, one after the other: the meters of one end when the next takes its place. Otherwise
 * each outage would leave a set of meters behind, and the thread that reads them.
 */
public final class MeteredConsumers implements Supplier<Consumer<String, byte[]>> {

    private final MeterRegistry registry;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private KafkaClientMetrics meters;

    public MeteredConsumers(MeterRegistry registry, Supplier<Consumer<String, byte[]>> consumers) {
        this.registry = registry;
        this.consumers = consumers;
    }

    @Override
    public synchronized Consumer<String, byte[]> get() {
        var fresh = consumers.get();
        if (meters != null) {
            meters.close();
        }
        meters = new KafkaClientMetrics(fresh);
        meters.bindTo(registry);
        return fresh;
    }
}
