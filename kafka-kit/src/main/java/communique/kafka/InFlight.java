package communique.kafka;

import communique.background.BackgroundLoop;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The batches being processed, oldest first. Lives on the consumer's thread. */
final class InFlight implements ConsumerRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(InFlight.class);
    private static final Duration IDLE_POLL = Duration.ofMillis(200);
    private static final Duration BUSY_POLL = Duration.ofMillis(5);
    /** A commit is a request of its own; what a crash leaves uncommitted is read again, and changes nothing. */
    private static final Duration BETWEEN_COMMITS = Duration.ofMillis(200);

    private static final Duration COMMIT_ANSWER = Duration.ofSeconds(2);
    private static final long FIRST_PAUSE_MILLIS = 100;

    private final Consumer<String, byte[]> consumer;
    private final BatchConsumer.Limits limits;
    private final BatchStep step;
    private final BackgroundLoop loop;
    private final Deque<Task> tasks = new ArrayDeque<>();
    private final Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
    private final Map<TopicPartition, Long> passed = new HashMap<>();
    private volatile long lastPoll = System.nanoTime();
    private long lastCommit = System.nanoTime();

    InFlight(Consumer<String, byte[]> consumer, BatchConsumer.Limits limits, BatchStep step, BackgroundLoop loop) {
        this.consumer = consumer;
        this.limits = limits;
        this.step = step;
        this.loop = loop;
    }

    /** One round: repeat what failed, commit what is done, read more when there is room. */
    void turn() {
        var failing = repeatFailed();
        commitDone();
        if (failing || tasks.size() >= limits.batchesInFlight()) {
            awaitOldest();
            pollWithoutReading();
        } else {
            var records = poll(tasks.isEmpty() ? IDLE_POLL : BUSY_POLL);
            if (!records.isEmpty()) {
                start(records);
            } else if (tasks.isEmpty()) {
                loop.recovered();
                passMarkers();
            }
        }
    }

    /**
     * Behind the records of a transaction stands a marker that no poll returns. Unless it is committed, too, a group that has read
     * everything looks as if one record were left for ever.
     */
    private void passMarkers() {
        for (var partition : consumer.assignment()) {
            try {
                long position = consumer.position(partition, Duration.ZERO);
                if (position > passed.getOrDefault(partition, 0L)) {
                    passed.put(partition, position);
                    done.put(partition, new OffsetAndMetadata(position));
                }
            } catch (org.apache.kafka.common.errors.TimeoutException e) {
                LOG.trace("position not known yet partition={}", partition, e);
            }
        }
    }

    void drainAndCommit() {
        awaitAll();
        commitNow();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        LOG.info("assigned partitions={}", partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        awaitAll();
        commitNow();
        abandon();
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        LOG.warn("lost partitions={}", partitions);
        abandon();
    }

    private List<ConsumerRecord<String, byte[]>> poll(Duration patience) {
        var polled = consumer.poll(patience);
        lastPoll = System.nanoTime();
        var records = new ArrayList<ConsumerRecord<String, byte[]>>(polled.count());
        polled.forEach(records::add);
        return records;
    }

    /** Keeps the membership alive while there is no room: no rebalance because of a slow next system. */
    private void pollWithoutReading() {
        consumer.pause(consumer.assignment());
        var records = poll(Duration.ZERO);
        if (!records.isEmpty()) {
            // Partitions assigned during that very poll are not paused yet; what they gave is read again.
            records.forEach(record -> consumer.seek(
                    new TopicPartition(record.topic(), record.partition()), offsetBefore(records, record)));
        }
        consumer.resume(consumer.paused());
    }

    private static long offsetBefore(
            List<ConsumerRecord<String, byte[]>> records, ConsumerRecord<String, byte[]> like) {
        return records.stream()
                .filter(record -> record.partition() == like.partition())
                .mapToLong(ConsumerRecord::offset)
                .min()
                .orElseThrow();
    }

    private void start(List<ConsumerRecord<String, byte[]>> records) {
        var task = new Task(records);
        tasks.add(task);
        run(task);
    }

    private void run(Task task) {
        try {
            task.outcome = step.process(task.batch).toCompletableFuture();
        } catch (RuntimeException e) {
            task.outcome = CompletableFuture.failedFuture(e);
        }
    }

    /** Whether any batch has failed and waits for its next try. */
    private boolean repeatFailed() {
        var failing = false;
        for (var task : tasks) {
            if (!task.outcome.isCompletedExceptionally()) {
                continue;
            }
            failing = true;
            if (task.nextTry == 0) {
                task.failed();
                loop.report(causeOf(task.outcome));
            } else if (System.nanoTime() - task.nextTry >= 0) {
                task.nextTry = 0;
                run(task);
            }
        }
        return failing;
    }

    private void commitDone() {
        if (collectDone()) {
            loop.recovered();
        }
        if (done.isEmpty() || System.nanoTime() - lastCommit < BETWEEN_COMMITS.toNanos()) {
            return;
        }
        lastCommit = System.nanoTime();
        var committed = new HashMap<>(done);
        done.clear();
        consumer.commitAsync(committed, (offsets, failure) -> {
            if (failure != null) {
                // Later commits cover these; after a crash the batch is read again, and changes nothing.
                LOG.info("commit refused reason={}", failure.toString());
            }
        });
    }

    /** Whether any batch has been done since the last time. */
    private boolean collectDone() {
        var any = false;
        while (!tasks.isEmpty() && tasks.peek().isDone()) {
            any = true;
            for (var record : tasks.poll().batch.records()) {
                done.merge(
                        new TopicPartition(record.topic(), record.partition()),
                        new OffsetAndMetadata(record.offset() + 1),
                        (a, b) -> a.offset() > b.offset() ? a : b);
            }
        }
        return any;
    }

    private void commitNow() {
        collectDone();
        if (done.isEmpty()) {
            return;
        }
        try {
            commitSync();
        } catch (KafkaException e) {
            LOG.info("last commit refused, its batch will be read again reason={}", e.toString());
        }
        done.clear();
    }

    private void commitSync() {
        try {
            consumer.commitSync(Map.copyOf(done), COMMIT_ANSWER);
        } catch (WakeupException e) {
            // The wake-up that asked for the stop came between two polls and hits this call instead.
            consumer.commitSync(Map.copyOf(done), COMMIT_ANSWER);
        }
    }

    private void abandon() {
        tasks.forEach(task -> task.abandoned = true);
        tasks.clear();
        done.clear();
        passed.clear();
    }

    private void awaitOldest() {
        var oldest = tasks.peek();
        if (oldest != null) {
            await(oldest.outcome, IDLE_POLL.dividedBy(4));
        }
    }

    private void awaitAll() {
        var deadline = System.nanoTime() + limits.drain().toNanos();
        for (var task : tasks) {
            await(task.outcome, Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        }
    }

    private static void await(CompletableFuture<?> outcome, Duration patience) {
        if (outcome.isCompletedExceptionally()) {
            pause(patience);
            return;
        }
        try {
            outcome.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.trace("not done yet", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(Duration duration) {
        try {
            TimeUnit.NANOSECONDS.sleep(Math.min(duration.toNanos(), BUSY_POLL.toNanos()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String causeOf(CompletableFuture<?> failed) {
        try {
            failed.join();
            return "unknown";
        } catch (RuntimeException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            return cause.getMessage() == null ? cause.toString() : cause.getMessage();
        }
    }

    /** One batch and how it stands. */
    private final class Task {

        private final Batch batch;
        private CompletableFuture<Void> outcome;
        private volatile boolean abandoned;
        private int failures;
        private long nextTry;

        private Task(List<ConsumerRecord<String, byte[]>> records) {
            this.batch = new Batch(records, () -> !abandoned && heardFromLately());
        }

        private boolean heardFromLately() {
            return System.nanoTime() - lastPoll < KafkaClients.SESSION.toNanos();
        }

        private boolean isDone() {
            return outcome.isDone() && !outcome.isCompletedExceptionally();
        }

        private void failed() {
            failures++;
            var longest = Math.min(
                    FIRST_PAUSE_MILLIS << Math.min(failures, 10),
                    limits.longestPause().toMillis());
            var millis = ThreadLocalRandom.current().nextLong(longest / 2, longest + 1);
            nextTry = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        }
    }
}
