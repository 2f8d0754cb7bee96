package communique.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import communique.events.DocumentEnriched;
import communique.events.DocumentRejected;
import communique.events.EventJson;
import communique.events.TopicNames;
import communique.kafka.EventHeaders;
import communique.kafka.KafkaClients;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Documents from every way in to the index. */
class DocumentJourneyIT {

    private static Pipeline pipeline;

    @BeforeAll
    static void start() throws IOException {
        pipeline = Pipeline.start();
    }

    @AfterAll
    static void stop() {
        pipeline.close();
    }

    @Test
    void carriesADocumentWithItsFieldsIntoTheIndex() throws IOException {
        var answer = pipeline.post("""
                {"title": "Lavrov and Zarif meet in Moscow",
                 "text": "MOSCOW - Russian Foreign Minister Sergey Lavrov met Iranian Foreign Minister Mohammad Javad Zarif in Moscow. Lavrov said sanctions against Iran must be lifted.",
                 "source": "Harbour Wire", "url": "https://wire.example/1", "publishedAt": "2019-05-08"}
                """);

        var document = pipeline.awaitFound(
                answer.path("id").asText(), answer.path("revision").asText());

        assertThat(document.path("title").asText()).isEqualTo("Lavrov and Zarif meet in Moscow");
        assertThat(document.path("revision").asText())
                .isEqualTo(answer.path("revision").asText());
        assertThat(document.path("body").asText()).contains("sanctions against Iran must be lifted");
        assertThat(document.at("/source/name").asText()).isEqualTo("Harbour Wire");
        assertThat(document.at("/source/channel").asText()).isEqualTo("http");
        assertThat(document.path("language").asText()).isEqualTo("en");
        assertThat(document.path("publishedAt").asText()).startsWith("2019-05-08");
        assertThat(document.at("/actors/id").toString()).contains("sergey-lavrov");
        awaitMentionsOf(answer.path("id").asText());
    }

    @Test
    void replacesARevisionAndEverythingMadeFromIt() throws IOException {
        var first = pipeline.post(
                "{\"id\": \"corrected\", \"text\": \"Foreign Minister Sergey Lavrov arrived in Geneva.\"}");
        pipeline.awaitFound("corrected", first.path("revision").asText());
        awaitMentionsOf("corrected");

        var second = pipeline.post("{\"id\": \"corrected\", \"text\": \"Nobody in particular arrived anywhere.\"}");
        pipeline.awaitFound("corrected", second.path("revision").asText());

        await().atMost(Pipeline.PATIENCE)
                .untilAsserted(() -> assertThat(mentionsOf("corrected")).isZero());
    }

    @Test
    void doesNothingAboutTheSameRevisionAgain() throws IOException {
        var document = "{\"id\": \"again\", \"text\": \"The same words twice.\"}";
        var first = pipeline.post(document);
        var indexed = pipeline.awaitFound("again", first.path("revision").asText());

        var second = pipeline.post(document);

        assertThat(second.path("status").asText()).isEqualTo("unchanged");
        assertThat(second.path("revision")).isEqualTo(first.path("revision"));
        assertThat(recordsOf(TopicNames.RECEIVED, "again")).isEqualTo(1);
        assertThat(pipeline.awaitFound("again", null)).isEqualTo(indexed);
    }

    @Test
    void deletesADocumentAndEverythingMadeFromIt() throws IOException {
        var answer = pipeline.post(
                "{\"id\": \"withdrawn\", \"text\": \"Foreign Minister Sergey Lavrov arrived in Vienna.\"}");
        pipeline.awaitFound("withdrawn", answer.path("revision").asText());
        awaitMentionsOf("withdrawn");

        pipeline.delete("withdrawn");

        pipeline.awaitGone("withdrawn");
        await().atMost(Pipeline.PATIENCE)
                .untilAsserted(() -> assertThat(mentionsOf("withdrawn")).isZero());
    }

    @Test
    void takesAFileThatIsDroppedIntoTheWatchedFolder() throws IOException {
        var unfinished = pipeline.inbox().resolve("dispatch.txt.tmp");
        Files.writeString(unfinished, "Quince growers of the northern valley\n\nThey report a good harvest.\n");
        Files.move(unfinished, pipeline.inbox().resolve("dispatch.txt"));

        await().atMost(Pipeline.PATIENCE).untilAsserted(() -> assertThat(
                        pipeline.search("documents", "{\"match\": {\"body\": \"harvest\"}}"))
                .hasSize(1)
                .allSatisfy(document ->
                        assertThat(document.at("/source/channel").asText()).isEqualTo("folder")));
    }

    @Test
    void rejectsAPoisonedEventAndLetsItsNeighboursPass() throws Exception {
        try (var producer = KafkaClients.producer(pipeline.topics().settings())) {
            producer.send(new ProducerRecord<>(
                            TopicNames.RECEIVED, 0, "poison", "{\"no\": ".getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
        pipeline.postLines(Pipeline.documents("neighbour", 30));

        for (int i = 0; i < 30; i++) {
            pipeline.awaitFound("neighbour-" + i, null);
        }
        await().atMost(Pipeline.PATIENCE).until(() -> recordsOf(TopicNames.REJECTED, "poison") == 1);
        var rejections = new ArrayList<DocumentRejected>();
        pipeline.topics().read(TopicNames.REJECTED, record -> {
            if ("poison".equals(record.key())) {
                rejections.add(EventJson.read(record.value(), DocumentRejected.class));
            }
        });
        assertThat(rejections).singleElement().satisfies(rejection -> {
            assertThat(rejection.step()).isEqualTo("enrich");
            assertThat(rejection.event()).isEqualTo("{\"no\": ");
            assertThat(rejection.origin().topic()).isEqualTo(TopicNames.RECEIVED);
        });
        assertThat(pipeline.audit().isClean()).isTrue();
    }

    @Test
    void leavesAWayThatCanBeFollowedStepByStep() throws IOException {
        var posted = "{\"title\": \"Border to open\", \"source\": \"Varenna Herald\", \"publishedAt\": \"2026-03-02\","
                + " \"text\": \"GENEVA - \\\"The border will open on Monday,\\\" said Foreign Minister Ada Brink."
                + " The European Union lifted its sanctions.\"}";
        var answer = pipeline.post(posted);
        var id = answer.path("id").asText();
        var document = pipeline.awaitFound(id, answer.path("revision").asText());
        var received = lastRecord(TopicNames.RECEIVED, id);
        var enriched = lastRecord(TopicNames.ENRICHED, id);

        var page = new FlowPage();
        page.say("1. The door", "A document is sent to ingest-service with `POST /documents`:");
        page.show(EventJson.mapper().readTree(posted));
        page.say("2. The answer", "`202`, once Kafka has it on every in-sync replica:");
        page.show(answer);
        page.say("3. Received", "What ingest-service wrote. From this event everything else can be made again:");
        page.show(received);
        page.say("4. Enriched", "What enrich-service made of it, each tag with the words that earned it:");
        page.show(enriched);
        page.say("5. Searchable", "What index-service stored under the alias `documents`:");
        page.show(document);
        page.say("6. Statements", "One of the entries beside it, here from the alias `statements`:");
        await().atMost(Pipeline.PATIENCE).until(() -> !statementsOf(id).isEmpty());
        page.show(statementsOf(id).get(0));
        page.write(Path.of("target", "flow.md"));
        if (System.getProperty("flow.write") != null) {
            page.write(Path.of("..", "docs", "flow.md"));
        }

        assertThat(EventJson.read(enriched.value(), DocumentEnriched.class).statements())
                .extracting(statement -> statement.speaker().name())
                .contains("Ada Brink");
        assertThat(traceOf(enriched)).isEqualTo(traceOf(received));
    }

    private static List<JsonNode> statementsOf(String id) {
        return pipeline.search("statements", "{\"term\": {\"documentId\": \"" + id + "\"}}");
    }

    private static String traceOf(ConsumerRecord<String, byte[]> record) {
        return EventHeaders.get(record.headers(), EventHeaders.TRACEPARENT).split("-")[1];
    }

    private static ConsumerRecord<String, byte[]> lastRecord(String topic, String id) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        pipeline.topics().read(topic, record -> {
            if (id.equals(record.key())) {
                found.add(record);
            }
        });
        return found.get(found.size() - 1);
    }

    /** Each index refreshes on its own, slightly before or after the others. */
    private static void awaitMentionsOf(String id) {
        await().atMost(Pipeline.PATIENCE).until(() -> mentionsOf(id) > 0);
    }

    private static int mentionsOf(String id) {
        return pipeline.search("mentions", "{\"term\": {\"documentId\": \"" + id + "\"}}")
                .size();
    }

    private static int recordsOf(String topic, String id) {
        var found = new ArrayList<Long>();
        pipeline.topics().read(topic, record -> {
            if (id.equals(record.key())) {
                found.add(record.offset());
            }
        });
        return found.size();
    }
}
