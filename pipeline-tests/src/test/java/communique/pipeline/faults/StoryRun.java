package communique.pipeline.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import communique.events.DocumentEnriched;
import communique.events.DocumentStoried;
import communique.events.EventJson;
import communique.events.TopicNames;
import communique.kafka.EventRecords;
import communique.kafka.KafkaClients;
import communique.kafka.KafkaTopicReader;
import communique.pipeline.Pipeline;
import communique.stack.client.HttpJson;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.KafkaException;

/**
 * One fault of story-service: documents of several stories come one after the other, something breaks, and in the end every
 * document is decided once, and just as a replay of the log decides it.
 */
final class StoryRun {

    private static final Duration BETWEEN_DOCUMENTS = Duration.ofMillis(20);

    private final StoryRoad road;
    private final FaultTable table;
    private final int number;
    private final String fault;
    private final String prefix;
    private final KafkaTopicReader committed;
    private final List<DocumentEnriched> sent = new ArrayList<>();
    private CompletableFuture<Void> sender = CompletableFuture.completedFuture(null);
    private Long injectedAt;
    private Double resumedSeconds;

    StoryRun(StoryRoad road, FaultTable table, Case shown) {
        this.road = road;
        this.table = table;
        this.number = shown.value();
        this.fault = shown.fault();
        this.prefix = "s%02d%s-".formatted(number, Integer.toHexString(fault.hashCode()));
        committed = new KafkaTopicReader(
                Map.of("bootstrap.servers", road.kafka().address(), "isolation.level", "read_committed"));
    }

    StoryRoad road() {
        return road;
    }

    /** Begins to send documents, a few at a time, for as long as it takes. */
    StoryRun send(int count) {
        int first = sent.size();
        sender = sender.thenRunAsync(() -> {
            try (var producer = KafkaClients.producer(
                    Map.of("bootstrap.servers", road.kafka().address()))) {
                for (int i = first; i < first + count; i++) {
                    var document = StoryTexts.document(prefix, number, i, Instant.now());
                    await().atMost(Pipeline.PATIENCE)
                            .ignoreExceptions()
                            .until(() ->
                                    producer.send(EventRecords.of(document)).get() != null);
                    synchronized (sent) {
                        sent.add(document);
                    }
                    Pause.of(BETWEEN_DOCUMENTS);
                }
            }
        });
        return this;
    }

    /** Waits until so many are decided: there the fault strikes. */
    void awaitDecided(int count) {
        await().atMost(Pipeline.PATIENCE).until(() -> decidedBy() >= count);
        injectedAt = (long) decidedBy();
    }

    /** From here on the time counts until the next document is decided. */
    void over() {
        var begin = System.nanoTime();
        int before = decidedBy();
        await().atMost(Pipeline.PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> decidedBy() > before);
        resumedSeconds = (System.nanoTime() - begin) / 1e9;
    }

    /** Every document decided, none twice, all as a replay decides them; one process decides, and both are healthy. */
    void verify() throws IOException {
        sender.join();
        await().atMost(Pipeline.PATIENCE).until(() -> decidedBy() >= sent.size());
        await().atMost(Pipeline.PATIENCE).until(() -> road.active().size() == 1);
        var live = stories();
        var twice = decidedTwice();
        decideAnew();
        var replayed = stories();
        var lost = sent.stream()
                .filter(document -> !live.containsKey(document.id().value()))
                .count();
        var otherwise = live.keySet().stream()
                .filter(id -> !live.get(id).equals(replayed.get(id)))
                .toList();
        table.add(new Row(number, fault, injectedAt, lost, twice.size(), otherwise.size(), null, resumedSeconds));
        assertThat(lost).as("lost by: " + fault).isZero();
        assertThat(twice).as("twice by: " + fault).isEmpty();
        assertThat(otherwise).as("decided otherwise after: " + fault).isEmpty();
        assertThat(live.values().stream().map(StoryRun::story).distinct().count())
                .isBetween(2L, (long) StoryTexts.EVENTS);
        road.awaitHealthy();
    }

    /** Decides everything anew, from the log. */
    void decideAnew() throws IOException {
        var http = new HttpJson();
        var task = URI.create(road.active().get(0) + "/admin/decide-anew");
        assertThat(http.post(task, null).isGood()).isTrue();
        await().atMost(Pipeline.PATIENCE)
                .until(() -> http.get(task).json().path("state").asText().equals("done"));
    }

    private int decidedBy() {
        try {
            return stories().size();
        } catch (KafkaException e) {
            return -1;
        }
    }

    /** By id, the story and the origin of each document of this fault. */
    Map<String, String> stories() {
        var stories = new TreeMap<String, String>();
        committed.read(TopicNames.STORIED, record -> {
            if (record.key().startsWith(prefix) && record.value() != null) {
                var event = EventJson.read(record.value(), DocumentStoried.class);
                stories.put(record.key(), event.storyId() + " " + event.origin());
            }
        });
        return stories;
    }

    private static String story(String storyAndOrigin) {
        return storyAndOrigin.substring(0, storyAndOrigin.indexOf(' '));
    }

    /** Documents that were taken for new ones more than once; one that only moves keeps its number. */
    private Set<String> decidedTwice() {
        var numbers = new HashMap<String, Set<Long>>();
        committed.read(TopicNames.STORIED, record -> {
            if (record.key().startsWith(prefix) && record.value() != null) {
                var event = EventJson.read(record.value(), DocumentStoried.class);
                numbers.computeIfAbsent(record.key() + " " + event.generation(), key -> new HashSet<>())
                        .add(event.number());
            }
        });
        var twice = new LinkedHashMap<>(numbers);
        twice.values().removeIf(all -> all.size() < 2);
        return twice.keySet();
    }
}
