package communique.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import communique.events.DocumentRejected;
import communique.events.EventJson;
import communique.events.EventSchemas;
import communique.events.TopicNames;
import communique.index.view.EntryKind;
import communique.kafka.EventHeaders;
import communique.kafka.EventRecords;
import communique.kafka.KafkaClients;
import communique.stack.testing.ScriptedElasticsearch;
import communique.stack.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** The service as it runs, between a real Kafka and a real Elasticsearch. */
@QuarkusTest
@TestProfile(IndexServiceTest.WithKey.class)
@WithTestResource(IndexServiceTest.Neighbours.class)
class IndexServiceTest {

    private static final ScriptedElasticsearch SCRIPTED = new ScriptedElasticsearch();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final RealIndex index = new RealIndex();

    @TestHTTPResource
    URI service;

    /** A key must be sent. */
    public static class WithKey implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("communique.api-key", "secret", "index.stream.group", "index-service-test");
        }
    }

    /** Kafka and Elasticsearch. */
    public static class Neighbours implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            return Map.of("kafka.bootstrap-servers", TestKafka.bootstrapServers(), "elasticsearch.url", SCRIPTED.url());
        }

        @Override
        public void stop() {
            SCRIPTED.close();
        }
    }

    @Test
    void isReadyWhenKafkaAndElasticsearchAre() {
        awaitReady();
    }

    @Test
    void saysWhyItIsNotReady() throws Exception {
        awaitReady();
        for (int i = 0; i < 6; i++) {
            SCRIPTED.thenStatus(403, "security_exception");
        }

        publish(EventRecords.of(Samples.document(index.id("held"), Samples.RECEIVED, 1, 0)));

        await().untilAsserted(() -> {
            var health = get("/q/health/ready");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("holding documents: Elasticsearch refuses the credentials");
        });
        awaitReady();
        await().untilAsserted(() -> assertThat(index.ids(EntryKind.DOCUMENT)).containsExactly("held"));
    }

    @Test
    void goesOnWithTheTraceOfADocument() {
        awaitReady();
        var trace = "0af7651916cd43dd8448eb211c80319c";
        var record = EventRecords.of(Samples.document(index.id("traced"), Samples.RECEIVED, 1, 0));
        EventHeaders.set(record.headers(), EventHeaders.TRACEPARENT, "00-" + trace + "-b7ad6b7169203331-01");

        publish(record);

        await().untilAsserted(() -> assertThat(SCRIPTED.traces()).anyMatch(parent -> parent.contains(trace)));
    }

    @Test
    void rejectsWithAnEventThatKeepsTheContract() {
        awaitReady();
        var key = index.id("broken");

        publish(new ProducerRecord<>(TopicNames.ENRICHED, key, "no JSON".getBytes()));

        var event = rejectionOf(key);
        assertThat(EventSchemas.faults("document-rejected", event)).isEmpty();
        assertThat(EventJson.read(event, DocumentRejected.class).event()).isEqualTo("no JSON");
    }

    @Test
    void rebuildsOnDemandButForNobodyWithoutTheKey() throws Exception {
        awaitReady();
        assertThat(post("/admin/rebuild", "wrong").statusCode()).isEqualTo(401);
        assertThat(get("/admin/rebuild").statusCode()).isEqualTo(200);

        var first = post("/admin/rebuild", "secret");
        var second = post("/admin/rebuild", "secret");

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(second.body()).contains("\"status\":409", "GET /admin/rebuild");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(withKey("/admin/rebuild")).contains("\"state\":\"done\""));
    }

    @Test
    void bringsALostIndexOfDecisionsBack() throws Exception {
        awaitReady();
        publish(EventRecords.of(Samples.document(index.id("d"), Samples.RECEIVED, 1, 0)));
        publish(EventRecords.of(Samples.decision(index.id("d"), 1, "story:x", index.id("d")), Samples.RECEIVED));
        await().untilAsserted(() -> assertThat(index.ids(EntryKind.STORIED)).containsExactly("d"));

        index.call("GET", "/storied/_alias", null)
                .fieldNames()
                .forEachRemaining(name -> index.call("DELETE", "/" + name, null));
        publish(EventRecords.of(Samples.document(index.id("next"), Samples.RECEIVED, 1, 0)));

        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(index.ids(EntryKind.STORIED)).containsExactly("d"));
        await().untilAsserted(() -> assertThat(index.ids(EntryKind.DOCUMENT)).contains("d", "next"));
        assertThat(index.get(EntryKind.DOCUMENT, "d").at("/_source/story/id").textValue())
                .isEqualTo("story:x");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(withKey("/admin/rebuild")).contains("\"state\":\"done\""));
    }

    @Test
    void countsWhatItDoes() {
        awaitReady();
        publish(EventRecords.of(Samples.document(index.id("counted"), Samples.RECEIVED, 1, 0)));

        await().untilAsserted(() -> assertThat(get("/q/metrics").body())
                .contains(
                        "communique_documents_in_total{step=\"index\"}",
                        "communique_documents_out_total{step=\"index\"}",
                        "communique_step_seconds_bucket{step=\"index\"",
                        "communique_searchable_seconds_bucket{step=\"index\"",
                        "kafka_consumer_fetch_manager_records_lag"));
    }

    private void awaitReady() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(get("/q/health/ready").body()).contains("\"status\": \"UP\""));
    }

    private static void publish(ProducerRecord<String, byte[]> record) {
        try (var producer = KafkaClients.producer(kafka())) {
            producer.send(record);
        }
    }

    private static byte[] rejectionOf(String key) {
        try (Consumer<String, byte[]> consumer = KafkaClients.consumer(kafka(), "rejections-of-" + key, null)) {
            consumer.subscribe(List.of(TopicNames.REJECTED));
            return await().atMost(Duration.ofSeconds(30))
                    .until(
                            () -> {
                                for (var record : consumer.poll(Duration.ofMillis(200))) {
                                    if (key.equals(record.key())) {
                                        return record.value();
                                    }
                                }
                                return null;
                            },
                            found -> found != null);
        }
    }

    private static Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", TestKafka.bootstrapServers());
    }

    private String withKey(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path).header("X-Api-Key", "secret").build(), BodyHandlers.ofString())
                .body();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String key) throws IOException, InterruptedException {
        var request = request(path).header("X-Api-Key", key).POST(BodyPublishers.noBody());
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path));
    }
}
