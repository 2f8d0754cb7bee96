package communique.story.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import communique.events.DocumentEnriched;
import communique.events.DocumentId;
import communique.events.DocumentStoried;
import communique.events.EventJson;
import communique.events.EventSchemas;
import communique.events.StoryChanged;
import communique.events.TopicNames;
import communique.kafka.DocumentTopics;
import communique.kafka.EventRecords;
import communique.kafka.KafkaClients;
import communique.kafka.KafkaTopicReader;
import communique.service.stream.KafkaConfig;
import communique.stack.testing.TestKafka;
import communique.story.Wire;
import communique.story.cluster.Memory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoryStreamTest {

    private static final Map<String, Object> KAFKA = Map.of("bootstrap.servers", TestKafka.bootstrapServers());
    private static final Memory MEMORY = new Memory(10_000, Duration.ofHours(72), Duration.ofDays(14));
    private static final AtomicInteger SECOND = new AtomicInteger();

    private static Producer<String, byte[]> producer;

    @AfterEach
    void disconnect() {
        producer.close();
    }

    /** Every test has the topics to itself; they are made anew, as offsets and transactions count from their beginning. */
    @BeforeEach
    void emptyTopics() throws Exception {
        try (var admin = KafkaClients.admin(KAFKA)) {
            var standing = admin.listTopics().names().get();
            var ours = DocumentTopics.topics().stream()
                    .map(topic -> topic.name())
                    .filter(standing::contains)
                    .toList();
            admin.deleteTopics(ours).all().get();
            await().ignoreExceptions()
                    .until(() -> admin.listTopics().names().get().stream().noneMatch(ours::contains));
            await().ignoreExceptions().untilAsserted(() -> DocumentTopics.create(admin));
        }
        producer = KafkaClients.producer(KAFKA);
    }

    @Test
    void whatLeavesKeepsTheContractAndTellsStoriesAndCopies() {
        var original = Wire.text(1, 0, 20);
        try (var stream = stream("contract", "one")) {
            publish(Wire.document("a0", 1, original, SECOND.incrementAndGet()));
            publish(Wire.document("a1", 1, original.substring(200), SECOND.incrementAndGet()));
            publish(Wire.document("b0", 2, Wire.text(2, 0, 20), SECOND.incrementAndGet()));
            awaitDecided(3);
            assertThat(stream.troubles()).isEmpty();
        }

        assertThat(decided().get("a1").origin()).isEqualTo("a0");
        assertThat(decided().get("a1").storyId()).isEqualTo(decided().get("a0").storyId());
        assertThat(decided().get("b0").storyId())
                .isNotEqualTo(decided().get("a0").storyId());
        assertThat(stories()).hasSize(1);
        decided().values().forEach(event -> assertThat(EventSchemas.faults("document-storied", EventJson.write(event)))
                .isEmpty());
        stories().values().forEach(event -> assertThat(EventSchemas.faults("story-changed", EventJson.write(event)))
                .isEmpty());
    }

    @Test
    void aSecondMemberWaitsAndGoesOnWhereTheFirstEnded() {
        var first = stream("two", "one");
        publishStories(0, 3);
        awaitDecided(9);
        try (var second = stream("two", "two")) {
            publishStories(3, 6);
            awaitDecided(18);
            assertThat(second.isActive()).isFalse();
            first.close();
            publishStories(6, 9);
            awaitDecided(27);
            assertThat(second.isActive()).isTrue();
        }

        for (int event = 0; event < 3; event++) {
            var story = decided().get("e" + event + "-0").storyId();
            for (int telling = 0; telling < 9; telling++) {
                assertThat(decided().get("e" + event + "-" + telling).storyId()).isEqualTo(story);
            }
        }
    }

    @Test
    void aDocumentThatComesAgainIsNotDecidedAgain() {
        try (var stream = stream("again", "one")) {
            publishStories(0, 2);
            awaitDecided(6);
            var before = records();
            var again = Wire.document("e0-0", 0, Wire.text(0, 0, 12), 1);
            publish(again);
            publish(Wire.document("e0-9", 0, Wire.text(0, 9, 12), SECOND.incrementAndGet() + 10));
            awaitDecided(7);

            assertThat(stream.troubles()).isEmpty();
            assertThat(records() - before).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void aRecordThatIsNoEventHoldsNothingUp() {
        try (var stream = stream("poison", "one")) {
            producer.send(
                    new ProducerRecord<>(TopicNames.ENRICHED, "poison", "not { JSON".getBytes(StandardCharsets.UTF_8)));
            publishStories(0, 1);
            awaitDecided(3);
            assertThat(stream.troubles()).isEmpty();
        }
    }

    @Test
    void aDeletedDocumentLosesItsDecision() {
        try (var stream = stream("deletion", "one")) {
            publishStories(0, 1);
            awaitDecided(3);
            producer.send(EventRecords.deletion(
                    TopicNames.ENRICHED, new DocumentId("e0-0"), Wire.START.plusSeconds(SECOND.incrementAndGet())));

            await().untilAsserted(() -> assertThat(decided()).hasSize(2));
            assertThat(stream.troubles()).isEmpty();
        }
    }

    @Test
    void decidesAllAnew() {
        try (var stream = stream("anew", "one")) {
            publishStories(0, 3);
            awaitDecided(9);
            var before = storyByDocument();

            assertThat(stream.decideAnew()).isTrue();
            await().untilAsserted(() -> assertThat(stream.progress().state()).isEqualTo("done"));

            assertThat(decided().values())
                    .extracting(DocumentStoried::generation)
                    .containsOnly(1);
            assertThat(storyByDocument()).isEqualTo(before);
            assertThat(stories()).hasSize(3);
        }
    }

    @Test
    void decidesAllAnewInTheOrderInWhichItCameInOverAllPartitions() {
        try (var stream = stream("order", "one")) {
            for (int i = 0; i < 900; i++) {
                publish(Wire.document("d" + i, i % 300, Wire.text(i % 300, i, 2), SECOND.incrementAndGet()));
            }
            awaitDecided(900);

            assertThat(stream.decideAnew()).isTrue();
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(stream.progress().state()).isEqualTo("done"));
        }

        assertThat(decided().values()).extracting(DocumentStoried::generation).containsOnly(1);
        var byNumber = decided().values().stream()
                .sorted(Comparator.comparingLong(DocumentStoried::number))
                .map(DocumentStoried::receivedAt)
                .toList();
        assertThat(byNumber).isSorted();
    }

    @Test
    void oneThatWaitsFollowsWhenAllIsDecidedAnew() {
        var active = stream("follows", "one");
        try (var waiting = new Follower(KAFKA, MEMORY)) {
            publishStories(0, 3);
            awaitDecided(9);
            waiting.follow(Duration.ofMillis(100));
            assertThat(active.decideAnew()).isTrue();
            await().until(() -> {
                waiting.follow(Duration.ofMillis(100));
                return active.progress().state().equals("done");
            });
            var before = storyByDocument();
            active.close();

            var engine = waiting.complete(Position.START, () -> {});

            assertThat(engine.generation()).isEqualTo(1);
            assertThat(engine.documents()).isEqualTo(before.size());
            assertThat(engine.stories()).isEqualTo(3);
        }
    }

    @Test
    void oneThatHasTakenThePlaceKeepsItWhileItStillReads() {
        var positions = Map.of(new TopicPartition(TopicNames.ENRICHED, 0), 0L);
        var settings = new HashMap<>(KAFKA);
        settings.put("transactional.id", "reads");
        try (var writer = KafkaClients.producer(settings);
                var reader = KafkaClients.consumer(KAFKA, "reads", null)) {
            writer.initTransactions();
            var place = new Place("one", writer, reader.groupMetadata(), Duration.ofMillis(400));
            place.take(positions, Position.START);
            try (var second = stream("reads", "two")) {
                await().during(Duration.ofSeconds(5))
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> {
                            place.beat(0, 0);
                            return !second.isActive();
                        });
                await().atMost(Duration.ofSeconds(30)).until(second::isActive);
            }
        }
    }

    private static Map<String, String> storyByDocument() {
        var stories = new HashMap<String, String>();
        decided().forEach((id, event) -> stories.put(id, event.storyId()));
        return stories;
    }

    private static void publishStories(int from, int to) {
        IntStream.range(from, to).forEach(telling -> IntStream.range(0, 3)
                .forEach(event -> publish(Wire.document(
                        "e" + event + "-" + telling, event, Wire.text(event, telling, 12), SECOND.incrementAndGet()))));
    }

    /** One by one: of several on their way to topics that were just made anew, retries can lose some. */
    private static void publish(DocumentEnriched document) {
        try {
            producer.send(EventRecords.of(document)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("not published: " + document.id(), e);
        }
    }

    private static void awaitDecided(int documents) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(decided()).hasSize(documents));
    }

    private static Map<String, DocumentStoried> decided() {
        var decided = new LinkedHashMap<String, DocumentStoried>();
        committed().read(TopicNames.STORIED, record -> {
            if (record.value() == null) {
                decided.remove(record.key());
            } else {
                decided.put(record.key(), EventJson.read(record.value(), DocumentStoried.class));
            }
        });
        return decided;
    }

    private static Map<String, StoryChanged> stories() {
        var stories = new LinkedHashMap<String, StoryChanged>();
        committed().read(TopicNames.STORIES, record -> {
            if (record.value() == null) {
                stories.remove(record.key());
            } else {
                stories.put(record.key(), EventJson.read(record.value(), StoryChanged.class));
            }
        });
        return stories;
    }

    private static int records() {
        var count = new AtomicInteger();
        committed().read(TopicNames.STORIED, record -> count.incrementAndGet());
        return count.get();
    }

    private static KafkaTopicReader committed() {
        var settings = new HashMap<>(KAFKA);
        settings.put("isolation.level", "read_committed");
        return new KafkaTopicReader(settings);
    }

    private static StoryStream stream(String group, String instance) {
        var kafka = new SmallRyeConfigBuilder()
                .withMapping(KafkaConfig.class)
                .withDefaultValue("kafka.bootstrap-servers", TestKafka.bootstrapServers())
                .withDefaultValue("kafka.instance-id", instance)
                .build()
                .getConfigMapping(KafkaConfig.class);
        var stream = new StoryStream(kafka, new Settings(group), MEMORY, new SimpleMeterRegistry());
        stream.start();
        return stream;
    }

    /** Small batches, so that a test sees several. */
    private record Settings(String group) implements StreamConfig {
        @Override
        public int batch() {
            return 2;
        }

        @Override
        public Duration holdBack() {
            return Duration.ofMillis(200);
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(2);
        }
    }
}
