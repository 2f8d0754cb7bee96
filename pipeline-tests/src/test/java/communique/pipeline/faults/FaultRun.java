package communique.pipeline.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import communique.events.DocumentRejected;
import communique.events.EventJson;
import communique.events.TopicNames;
import communique.kafka.ConsumerGroups;
import communique.kafka.KafkaClients;
import communique.pipeline.Pipeline;
import communique.stack.run.ServiceSpec;
import communique.stack.testing.ScriptedElasticsearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * One fault: numbered documents go down the road, something breaks at a known point, and in the end nothing may be
 * amiss. The same verifier judges all faults.
 */
final class FaultRun implements AutoCloseable {

    /** For a document whose revision the test does not know. */
    static final String ANY_REVISION = "*";

    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final Duration LAST_REQUEST = Duration.ofSeconds(1);
    private static final int FEW = 12;
    private static final Duration BETWEEN_FEW = Duration.ofMillis(300);
    private static final String USUAL_WORDS = "They agreed to meet again.";

    private final FaultPipeline road;
    private final FaultTable table;
    private final int number;
    private final String fault;
    private final String prefix;
    private final NumberedDocuments documents;
    private final Map<String, String> rejected = new TreeMap<>();
    private CompletableFuture<Void> sender = CompletableFuture.completedFuture(null);
    private Long injectedAt;
    private Double resumedSeconds;
    private Double clusterSeconds;
    private final AtomicInteger next = new AtomicInteger();
    private volatile boolean flowing;
    private final long numberedBefore;
    private final long confirmedBefore;

    FaultRun(FaultPipeline road, FaultTable table, Case shown) {
        this.road = road;
        this.table = table;
        this.number = shown.value();
        this.fault = shown.fault();
        this.prefix = "f%02d%s-".formatted(number, Integer.toHexString(fault.hashCode()));
        this.documents = new NumberedDocuments(road.pipeline(), prefix);
        // One that failed must not make the next one fail, too.
        road.script().ifPresent(script -> script.always(null));
        this.numberedBefore = numberedWrites();
        this.confirmedBefore = confirmedWrites();
    }

    Pipeline pipeline() {
        return road.pipeline();
    }

    ScriptedElasticsearch script() {
        return road.script().orElseThrow();
    }

    /** An id of this fault alone. */
    String id(String name) {
        return prefix + name;
    }

    /** Begins to send numbered documents. */
    FaultRun send(int count) {
        return send(0, count, USUAL_WORDS);
    }

    /** Begins to send; the same numbers with other words are new revisions. */
    FaultRun send(int first, int count, String words) {
        sender = sender.thenRunAsync(() -> documents.send(first, count, words));
        return this;
    }

    /** Sends a few documents at a time until {@link #verify}, so that the road is never idle and never full. */
    FaultRun flow() {
        flowing = true;
        sender = sender.thenRunAsync(() -> {
            while (flowing) {
                documents.send(next.getAndAdd(FEW), FEW, USUAL_WORDS);
                Pause.of(BETWEEN_FEW);
            }
        });
        return this;
    }

    /** Waits until all have been acknowledged. */
    FaultRun sent() {
        sender.join();
        return this;
    }

    /** Waits until so many have been acknowledged. */
    void awaitTaken(long count) {
        await().atMost(PATIENCE).until(() -> documents.revisions().size() >= count);
    }

    /** Waits until so many can be found: there the fault strikes. */
    void awaitIndexed(long count) {
        await().atMost(PATIENCE.plusSeconds(count / 20)).until(() -> indexed() >= count);
        if (injectedAt == null) {
            injectedAt = indexed();
        }
    }

    /** The fault is over: from here on the time counts until the next document can be found. */
    void over() {
        over(System.nanoTime());
    }

    /**
     * The cluster works by itself again: from here on the time counts until documents that are sent from now on, to all
     * partitions, can be found.
     *
     * @param begin when it ceased to work, of {@link System#nanoTime}
     */
    void clusterIsBack(long begin) {
        var back = System.nanoTime();
        var fresh = documents.ids(next.get(), FEW);
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .ignoreException(IOException.class)
                .until(() -> pipeline().countOf(fresh) == FEW);
        clusterSeconds = longest(clusterSeconds, back - begin);
        resumedSeconds = longest(resumedSeconds, System.nanoTime() - back);
    }

    private static double longest(Double seconds, long nanos) {
        return seconds == null ? nanos / 1e9 : Math.max(seconds, nanos / 1e9);
    }

    /** Kills a service. What its last request still brought does not count as resumed. */
    void killAndResume(ServiceSpec service) {
        var begin = System.nanoTime();
        pipeline().kill(service);
        Pause.of(LAST_REQUEST);
        over(begin);
    }

    private void over(long begin) {
        var before = indexed();
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .until(() ->
                        indexed() > before || indexed() == documents.revisions().size() && sender.isDone());
        resumedSeconds = longest(resumedSeconds, System.nanoTime() - begin);
    }

    /** A document that must be found in that revision, though it did not come through {@link #send}. */
    void expectFound(String id, String revision) {
        documents.expect(id, revision);
    }

    /** A document that must be refused for that reason. */
    void expectRejected(String id, String reason) {
        rejected.put(id, reason);
    }

    /** Puts records on Kafka, past the services. */
    void publish(List<ProducerRecord<String, byte[]>> records) {
        try (var producer = KafkaClients.producer(pipeline().topics().settings())) {
            records.forEach(producer::send);
        }
    }

    /** How many documents of this fault can be found now. */
    long indexed() {
        try {
            return pipeline().countOf(prefix);
        } catch (IOException e) {
            return -1;
        }
    }

    /** Nothing lost, nothing twice, the newest revision of each, refused what had to be, nothing waits, all healthy. */
    Row verify() throws IOException {
        flowing = false;
        sender.join();
        var wanted = new TreeMap<>(documents.revisions());
        wanted.keySet().removeAll(rejected.keySet());
        await().atMost(PATIENCE).until(() -> indexed() >= wanted.size());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(waiting()).isEmpty());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(rejections().keySet()).containsAll(rejected.keySet()));
        var found = found();
        var lost = wanted.keySet().stream()
                .filter(id -> !isFound(found.getOrDefault(id, List.of()), wanted.get(id)))
                .toList();
        var twice =
                found.keySet().stream().filter(id -> found.get(id).size() > 1).toList();
        var row = new Row(
                number, fault, injectedAt, lost.size(), twice.size(), rewritten(), clusterSeconds, resumedSeconds);
        table.add(row);
        assertThat(lost).as("lost by: " + fault).isEmpty();
        assertThat(twice).as("twice by: " + fault).isEmpty();
        assertThat(found.keySet()).isEqualTo(wanted.keySet());
        assertThat(rejections()).isEqualTo(rejected);
        pipeline().awaitHealthy();
        return row;
    }

    /** A run that failed must not go on sending. */
    @Override
    public void close() {
        flowing = false;
    }

    /** The row of a fault whose documents did not come through {@link #send}. */
    void tell(long documents, long lost, long twice, double resumed) {
        var written = Math.min(numberedWrites() - numberedBefore, confirmedWrites() - confirmedBefore);
        table.add(new Row(number, fault, documents, lost, twice, Math.max(0, written - documents), null, resumed));
    }

    /** One for each revision, and two for one whose document is taken back because an entry beside it was refused. */
    private long wantedWrites() {
        var takenBack =
                rejected.values().stream().filter("mapping-rejected"::equals).count();
        return documents.revisionsEver() + 2 * takenBack;
    }

    /**
     * Writes beyond those wanted. Elasticsearch numbers its writes, those included that its own crash swallowed; its
     * answers confirm them, except those that a crash kept it from giving. What both count was written.
     */
    private long rewritten() {
        var written = Math.min(numberedWrites() - numberedBefore, confirmedWrites() - confirmedBefore);
        return Math.max(0, written - wantedWrites());
    }

    /** Writes that Elasticsearch's answers have confirmed; where nobody reads them, all that it has numbered. */
    private long confirmedWrites() {
        return road.script().map(ScriptedElasticsearch::documentsWritten).orElseGet(this::numberedWrites);
    }

    private long numberedWrites() {
        try {
            return pipeline().writes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By id, the revisions that can be found. */
    private Map<String, List<String>> found() throws IOException {
        var found = new TreeMap<String, List<String>>();
        pipeline().index().readAll((id, revision) -> {
            if (id.startsWith(prefix)) {
                found.computeIfAbsent(id, any -> new ArrayList<>()).add(revision);
            }
        });
        return found;
    }

    private static boolean isFound(List<String> revisions, String wanted) {
        return wanted.equals(ANY_REVISION) ? !revisions.isEmpty() : revisions.contains(wanted);
    }

    /** By id, why events of this fault were refused; a file that was refused at the door never was an event. */
    private Map<String, String> rejections() {
        var reasons = new TreeMap<String, String>();
        pipeline().topics().read(TopicNames.REJECTED, record -> {
            if (record.key() != null && record.key().startsWith(prefix)) {
                var rejection = EventJson.read(record.value(), DocumentRejected.class);
                if (rejection.origin() != null) {
                    reasons.put(record.key(), rejection.reason().code());
                }
            }
        });
        return reasons;
    }

    private Map<String, Long> waiting() {
        try (var admin = KafkaClients.admin(pipeline().topics().settings())) {
            var waiting = new TreeMap<String, Long>();
            new ConsumerGroups(admin)
                    .all()
                    .forEach((group, topics) -> topics.forEach(
                            (topic, progress) -> waiting.put(group + " " + topic, progress.remaining())));
            waiting.values().removeIf(lag -> lag == 0);
            return waiting;
        }
    }
}
