package communique.index.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import communique.events.DocumentEnriched;
import communique.events.DocumentId;
import communique.events.DocumentRejected;
import communique.events.EventJson;
import communique.events.FeedState;
import communique.events.StoryChanged;
import communique.events.TopicNames;
import communique.index.RealIndex;
import communique.index.Samples;
import communique.index.view.EntryKind;
import communique.kafka.EventHeaders;
import communique.kafka.EventRecords;
import communique.stack.testing.ScriptedElasticsearch;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndexStreamTest {

    private final RealIndex index = new RealIndex();
    private final ScriptedElasticsearch scripted = new ScriptedElasticsearch();
    private final List<RealStream> streams = new ArrayList<>();

    @AfterEach
    void close() {
        streams.forEach(RealStream::close);
        scripted.close();
    }

    @Test
    void indexesWhatCanBeAndRejectsWhatCannotWithItsReasonAndPlace() {
        var stream = start();
        var records = new ArrayList<>(documents(500));
        records.add(100, raw("no-json", "this is no JSON"));
        records.add(200, raw("other-key", EventJson.write(document("mismatch", 0))));
        records.add(300, ofType("later", "communique.document.enriched.v2"));
        records.add(400, raw("bad-number", withInfiniteSalience("bad-number")));
        records.add(450, raw("x".repeat(513), "{\"id\":\"" + "x".repeat(513) + "\"}"));

        stream.publish(records);
        stream.awaitDone();

        assertThat(index.ids(EntryKind.DOCUMENT)).hasSize(500);
        assertThat(index.ids(EntryKind.MENTION)).hasSize(500);
        assertThat(reasonOf("no-json")).isEqualTo("unreadable-event");
        assertThat(reasonOf("other-key")).isEqualTo("unreadable-event");
        assertThat(reasonOf("later")).isEqualTo("unreadable-event");
        assertThat(reasonOf("bad-number")).isEqualTo("mapping-rejected");
        assertThat(stream.counted("communique.documents.rejected", "reason", "unreadable-event"))
                .isEqualTo(4);
    }

    @Test
    void indexesEventsOfTheNextVersionAndOfThePrevious() {
        var stream = start();
        var next = new String(EventJson.write(document("next", 0)), UTF_8)
                .replaceFirst("\\{", "{\"mood\":\"calm\",\"titleOrigin\":\"divined\",")
                .replace("\"titleOrigin\":\"stated\",", "");
        var previous = "{\"id\":\"%s\",\"revision\":\"r\",\"receivedAt\":\"%s\",\"body\":\"text\"}"
                .formatted(index.id("previous"), Samples.RECEIVED);

        stream.publish(List.of(raw("next", next), raw("previous", previous)));
        stream.awaitDone();

        assertThat(index.ids(EntryKind.DOCUMENT)).containsExactly("next", "previous");
        assertThat(index.get(EntryKind.DOCUMENT, "next")
                        .at("/_source/titleOrigin")
                        .textValue())
                .isEqualTo("divined");
    }

    @Test
    void keepsTheNewestRevisionWhateverItsPartitionAndOffset() {
        var stream = start();
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (int second = 9; second >= 0; second--) {
            var record = EventRecords.of(document("a", second));
            records.add(new ProducerRecord<>(record.topic(), second % 6, record.key(), record.value()));
        }

        stream.publish(records);
        stream.awaitDone();

        assertThat(index.ids(EntryKind.DOCUMENT)).containsExactly("a");
        assertThat(index.get(EntryKind.DOCUMENT, "a").at("/_source/revision").textValue())
                .isEqualTo(document("a", 9).revision());
    }

    @Test
    void deletesADocumentForATombstone() {
        var stream = start();
        var id = new DocumentId(index.id("a"));
        stream.publish(List.of(EventRecords.of(document("a", 0)), EventRecords.of(document("b", 0))));
        stream.awaitDone();
        assertThat(index.ids(EntryKind.DOCUMENT)).containsExactly("a", "b");

        stream.publish(List.of(EventRecords.deletion(TopicNames.ENRICHED, id, Samples.RECEIVED.plusSeconds(5))));
        stream.publish(List.of(new ProducerRecord<>(TopicNames.ENRICHED, index.id("b"), null)));
        stream.awaitDone();

        assertThat(index.ids(EntryKind.DOCUMENT)).isEmpty();
        assertThat(index.ids(EntryKind.MENTION)).isEmpty();
    }

    @Test
    void goesOnWhereItWasStoppedAndWritesNothingTwice() {
        var first = start();
        first.publish(documents(300));
        first.awaitDone();
        first.close();
        streams.remove(first);
        var written = index.written(EntryKind.DOCUMENT);

        var second = new RealStream(RealIndex.connect(scripted.url()), first.group());
        streams.add(second);
        second.stream().start();
        second.publish(documents(310));
        second.awaitDone();

        assertThat(index.ids(EntryKind.DOCUMENT)).hasSize(310);
        assertThat(index.written(EntryKind.DOCUMENT)).isEqualTo(written + 10);
    }

    @Test
    void losesNothingWhileElasticsearchIsAwayAndGoesOnByItself() {
        var stream = start();
        stream.awaitDone();
        for (int i = 0; i < 8; i++) {
            scripted.then(body -> null);
        }
        scripted.thenStatus(401, "security_exception").thenStatus(503, "x");

        stream.publish(documents(200));
        await().until(() -> !stream.stream().troubles().isEmpty());
        stream.awaitDone();

        assertThat(index.ids(EntryKind.DOCUMENT)).hasSize(200);
        assertThat(index.ids(EntryKind.REJECTION)).isEmpty();
        await().untilAsserted(() -> assertThat(stream.stream().troubles()).isEmpty());
    }

    @Test
    void startsOverWhenTheTopicIsDeletedAndMadeAnew() {
        var stream = start();
        stream.publish(documents(50));
        stream.awaitDone();

        stream.recreate(TopicNames.ENRICHED);
        stream.publish(documents(60));

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(index.ids(EntryKind.DOCUMENT)).hasSize(60));
    }

    @Test
    void makesRejectionsOfOtherStepsSearchableAndKeepsARepetitionOnce() {
        var stream = start();
        var rejected = EventRecords.of(new DocumentRejected(
                index.id("a"),
                "enrich",
                new DocumentRejected.Reason("enrichment-failed", "because"),
                1,
                Samples.RECEIVED,
                new DocumentRejected.RecordPosition(index.id("topic"), 1, 2),
                java.util.Map.of(),
                "{}",
                "text",
                false));
        var broken = new ProducerRecord<>(TopicNames.REJECTED, index.id("b"), "no rejection".getBytes(UTF_8));

        stream.publish(List.of(rejected, broken, rejected));
        stream.awaitDone();

        assertThat(index.count("rejections", "origin.topic:\"" + index.id("topic") + "\""))
                .isEqualTo(1);
        assertThat(index.count("rejections", "reason.code:\"unreadable-rejection\""))
                .isPositive();
    }

    @Test
    void theLatestDecisionHoldsInWhateverOrderTheyCome() {
        var stream = start();

        stream.publish(List.of(
                storied("a", 7, "story:later"),
                storied("a", 3, "story:earlier"),
                storied("b", 4, "story:later"),
                story("later", 8, 2),
                story("later", 5, 1)));

        await().untilAsserted(() -> {
            assertThat(index.ids(EntryKind.STORIED)).containsExactly("a", "b");
            assertThat(index.ids(EntryKind.STORY)).containsExactly("later");
        });
        assertThat(index.get(EntryKind.STORIED, "a").at("/_source/storyId").textValue())
                .isEqualTo("story:later");
        assertThat(index.get(EntryKind.STORIED, "a")
                        .at("/_source/utterances/0/statement")
                        .textValue())
                .isEqualTo(index.id("a|s0"));
        assertThat(index.count("storied", "utterances.id:\"utterance:" + index.id("a") + "\""))
                .isEqualTo(1);
        assertThat(index.get(EntryKind.STORY, "later").at("/_source/documents").intValue())
                .isEqualTo(2);

        var deletion =
                EventRecords.deletion(TopicNames.STORIED, new DocumentId(index.id("a")), Instant.EPOCH.plusSeconds(9));
        EventHeaders.set(deletion.headers(), EventHeaders.DECISION, "9");
        stream.publish(List.of(deletion, storied("a", 8, "story:late")));

        await().untilAsserted(() -> assertThat(index.ids(EntryKind.STORIED)).containsExactly("b"));
    }

    @Test
    void showsAFeedAsItStandsNowAndForgetsItWhenItIsRemoved() {
        var stream = start();

        stream.publish(List.of(feed("a", "working", null), feed("b", "quiet", "nothing for 9 days")));
        stream.publish(List.of(feed("a", "failing", "the server answers with status 404; look on the site")));

        await().untilAsserted(() -> assertThat(
                        index.get(EntryKind.FEED, "a").at("/_source/health").textValue())
                .isEqualTo("failing"));
        var entry = index.get(EntryKind.FEED, "a").path("_source");
        assertThat(entry.path("explanation").textValue()).contains("look on the site");
        assertThat(entry.path("attention").booleanValue()).isTrue();
        assertThat(entry.at("/source/name").textValue()).isEqualTo("The Oriel Post");
        assertThat(entry.path("documentsWeek").intValue()).isEqualTo(4);

        var removal = new ProducerRecord<String, byte[]>(TopicNames.FEEDS_STATE, 0, index.id("a"), null);
        stream.publish(List.of(removal));

        await().untilAsserted(() -> assertThat(index.ids(EntryKind.FEED)).containsExactly("b"));
    }

    private ProducerRecord<String, byte[]> feed(String id, String health, String explanation) {
        var url = URI.create("https://post.example/rss.xml");
        var at = Instant.parse("2026-03-02T08:00:00Z");
        var items = new FeedState.Items(
                "rss_2.0", at, List.of(), LocalDate.of(2026, 3, 2), List.of(3, 1), null, List.of(), List.of());
        var state = new FeedState(
                index.id(id),
                "The Oriel Post",
                null,
                health,
                explanation,
                new FeedState.Address(url, null, null, null, null, null, 0),
                new FeedState.Polls(at, at.plusSeconds(600), at, at, 600, 80, 12, 9),
                null,
                items);
        var record = new ProducerRecord<>(TopicNames.FEEDS_STATE, 0, state.id(), EventJson.write(state));
        EventHeaders.set(record.headers(), EventHeaders.TYPE, FeedState.TYPE);
        return record;
    }

    private ProducerRecord<String, byte[]> storied(String id, long decision, String storyId) {
        var now = Instant.parse("2026-03-02T09:00:00Z");
        return EventRecords.of(Samples.decision(index.id(id), decision, storyId, index.id(id)), now);
    }

    @Test
    void hasNothingLeftToReadBehindATransaction() {
        var stream = start();

        stream.publishTogether(List.of(story("a", 1, 2), story("b", 1, 2)));

        await().atMost(Duration.ofSeconds(60)).until(() -> index.count(EntryKind.STORY) == 2);
        await().atMost(Duration.ofSeconds(20)).until(() -> stream.storiesLeft() == 0);
    }

    private ProducerRecord<String, byte[]> story(String id, long decision, int documents) {
        var now = Instant.parse("2026-03-02T09:00:00Z");
        return EventRecords.of(
                new StoryChanged(
                        index.id(id), decision, "Talks", "a", now, null, now, documents, 1, 1, 1, List.of("en"), null),
                now);
    }

    private RealStream start() {
        var stream = new RealStream(RealIndex.connect(scripted.url()));
        streams.add(stream);
        stream.stream().start();
        return stream;
    }

    private List<ProducerRecord<String, byte[]>> documents(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> EventRecords.of(document("d" + i, 0)))
                .toList();
    }

    private DocumentEnriched document(String name, int second) {
        return Samples.document(index.id(name), Samples.RECEIVED.plusSeconds(second), 1, 0);
    }

    private ProducerRecord<String, byte[]> raw(String name, String value) {
        return raw(name, value.getBytes(UTF_8));
    }

    private ProducerRecord<String, byte[]> raw(String name, byte[] value) {
        return new ProducerRecord<>(TopicNames.ENRICHED, index.id(name), value);
    }

    private ProducerRecord<String, byte[]> ofType(String name, String type) {
        var record = EventRecords.of(document(name, 0));
        EventHeaders.set(record.headers(), EventHeaders.TYPE, type);
        return record;
    }

    private String withInfiniteSalience(String name) {
        return new String(EventJson.write(document(name, 0)), UTF_8).replace("\"salience\":0.9", "\"salience\":1e999");
    }

    private String reasonOf(String name) {
        var query = EventJson.mapper().createObjectNode();
        query.putObject("query").putObject("term").put("id", index.id(name));
        index.call("POST", "/rejections/_refresh", null);
        var hits = index.call("POST", "/rejections/_search", query).at("/hits/hits");
        assertThat(hits).hasSize(1);
        assertThat(hits.at("/0/_source/origin/topic").textValue()).isEqualTo(TopicNames.ENRICHED);
        return hits.at("/0/_source/reason/code").textValue();
    }
}
