package communique.benchmarks.part;

import communique.benchmarks.bed.TestBed;
import communique.stack.process.ChildProcess;
import communique.stack.process.Launch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Kafka's own {@code kafka-producer-perf-test}. */
final class PerfTest {

    private final TestBed bed;

    PerfTest(TestBed bed) {
        this.bed = bed;
    }

    /** The producer settings of the services. */
    static final List<String> LIKE_SERVICES = List.of("compression.type=lz4", "linger.ms=5", "batch.size=131072");

    /**
     * Sends documents from the lines of a file at full speed.
     *
     * @param settings of the producer, beside those that make it wait for all acknowledgements
     */
    ChildProcess start(String topic, int count, Path payload, List<String> settings) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // The broker's folder has all its dependencies, but not the class itself.
        var classes = System.getProperty("java.class.path") + ":"
                + bed.home().root().resolve("tools/local-stack/target/kafka/lib") + "/*";
        var command = new ArrayList<>(List.of(
                java,
                "-Xmx512m",
                "-cp",
                classes,
                "org.apache.kafka.tools.ProducerPerformance",
                "--topic",
                topic,
                "--num-records",
                Integer.toString(count),
                "--throughput",
                "-1",
                "--payload-file",
                payload.toString(),
                "--producer-props",
                "bootstrap.servers=" + bed.kafkaAddress(),
                "acks=all"));
        command.addAll(settings);
        return ChildProcess.start(new Launch(
                "producer-perf-test",
                command,
                Map.of(),
                bed.folder(),
                bed.folder().resolve("producer-perf-test.log")));
    }
}
