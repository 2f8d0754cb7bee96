package communique.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The loop against Kafka's own in-memory consumer; the real broker has its say in the tests of the services. */
@Timeout(20)
class BatchConsumerTest {

    private static final TopicPartition PARTITION = new TopicPartition("news", 0);
    private static final BatchConsumer.Limits LIMITS =
            new BatchConsumer.Limits(2, Duration.ofMillis(200), Duration.ofSeconds(2));

    private final Queue<CompletableFuture<Void>> answers = new ConcurrentLinkedQueue<>();
    private final Queue<Batch> batches = new ConcurrentLinkedQueue<>();
    private final AtomicLong lastCommit = new AtomicLong(-1);
    private final MockConsumer<String, byte[]> kafka = new MockConsumer<>("earliest") {
        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets, Duration timeout) {
            lastCommit.set(offsets.get(PARTITION).offset());
            super.commitSync(offsets, timeout);
        }

        @Override
        public synchronized void commitAsync(
                Map<TopicPartition, OffsetAndMetadata> offsets, OffsetCommitCallback callback) {
            lastCommit.set(offsets.get(PARTITION).offset());
            super.commitAsync(offsets, callback);
        }
    };
    private BatchConsumer consumer;

    @AfterEach
    void stop() {
        answers.forEach(answer -> answer.complete(null));
        consumer.close();
    }

    @Test
    void commitsABatchOnlyAfterItIsDone() {
        start(this::answerLater);
        arrive(0, 3);
        await().until(() -> batches.size() == 1);
        assertThat(committed()).isNull();

        answers.element().complete(null);

        await().until(() -> Long.valueOf(3).equals(committed()));
    }

    @Test
    void readsNoMoreThanItMayHaveInFlightAndKeepsItsMembership() {
        start(this::answerLater);
        arrive(0, 1);
        await().until(() -> batches.size() == 1);
        arrive(1, 2);
        await().until(() -> batches.size() == 2);
        arrive(2, 3);

        await().during(Duration.ofMillis(300)).until(() -> batches.size() == 2);

        answers.remove().complete(null);
        await().until(() -> batches.size() == 3);
    }

    @Test
    void commitsNothingBehindABatchThatIsNotDone() {
        start(this::answerLater);
        arrive(0, 1);
        await().until(() -> batches.size() == 1);
        arrive(1, 2);
        await().until(() -> batches.size() == 2);
        var first = answers.remove();

        answers.remove().complete(null);
        await().during(Duration.ofMillis(500)).until(() -> committed() == null);

        first.complete(null);
        await().until(() -> Long.valueOf(2).equals(committed()));
    }

    @Test
    void repeatsAFailedBatchUntilItSucceedsAndSaysWhyItHolds() {
        var tries = new AtomicInteger();
        start(batch -> {
            batches.add(batch);
            return tries.incrementAndGet() < 4
                    ? CompletableFuture.failedFuture(new IllegalStateException("cluster is away"))
                    : answerLater(batch);
        });
        arrive(0, 2);

        await().until(() -> consumer.trouble().isPresent());
        assertThat(consumer.trouble()).contains("cluster is away");
        await().until(() -> tries.get() == 4);
        answers.element().complete(null);

        await().until(() -> Long.valueOf(2).equals(committed()));
        await().until(() -> consumer.trouble().isEmpty());
        assertThat(batches).allSatisfy(batch -> assertThat(batch.records()).hasSize(2));
    }

    @Test
    void aStepThatThrowsIsRepeatedToo() {
        var tries = new AtomicInteger();
        start(batch -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalArgumentException("a bug");
            }
            return CompletableFuture.completedFuture(null);
        });
        arrive(0, 1);

        await().until(() -> Long.valueOf(1).equals(committed()));
    }

    @Test
    void closingWaitsForTheBatchInFlightAndCommitsIt() {
        start(this::answerLater);
        arrive(0, 5);
        await().until(() -> batches.size() == 1);
        var closing = CompletableFuture.runAsync(consumer::close);

        answers.element().complete(null);

        closing.join();
        assertThat(lastCommit).hasValue(5);
    }

    @Test
    void aConsumerThatKafkaTurnsAwayIsReplaced() {
        var second = new MockConsumer<String, byte[]>("earliest");
        var consumers = new ConcurrentLinkedQueue<>(List.of(kafka, second));
        consumer = new BatchConsumer(consumers::remove, "news", LIMITS, this::answerLater);
        kafka.setPollException(new KafkaException("fenced"));

        consumer.start();

        await().until(() -> !second.subscription().isEmpty());
        assertThat(kafka.closed()).isTrue();
    }

    private void start(BatchStep step) {
        kafka.updateBeginningOffsets(Map.of(PARTITION, 0L));
        kafka.schedulePollTask(() -> kafka.rebalance(List.of(PARTITION)));
        consumer = new BatchConsumer(() -> kafka, "news", LIMITS, step);
        consumer.start();
    }

    private CompletableFuture<Void> answerLater(Batch batch) {
        batches.add(batch);
        var answer = new CompletableFuture<Void>();
        answers.add(answer);
        return answer;
    }

    private void arrive(long from, long to) {
        kafka.schedulePollTask(() -> LongStream.range(from, to)
                .forEach(offset -> kafka.addRecord(
                        new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), offset, "id", new byte[0]))));
    }

    private Long committed() {
        var offset = kafka.committed(Set.of(PARTITION)).get(PARTITION);
        return offset == null ? null : offset.offset();
    }
}
