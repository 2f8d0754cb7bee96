package communique.kafka;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records of one poll, in the order of their partitions. */
public final class Batch {

    private final List<ConsumerRecord<String, byte[]>> records;
    private final BooleanSupplier current;

    Batch(List<ConsumerRecord<String, byte[]>> records, BooleanSupplier current) {
        this.records = records;
        this.current = current;
    }

    public List<ConsumerRecord<String, byte[]>> records() {
        return records;
    }

    /**
     * Whether the partitions are still this process's. A process that was frozen for longer than its session finds
     * out here, before it publishes something that another has overtaken.
     */
    public boolean isCurrent() {
        return current.getAsBoolean();
    }
}
