package communique.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import communique.events.EventJson;
import communique.events.audit.Audit;
import communique.events.audit.AuditReport;
import communique.events.kafka.TopicReader;
import communique.stack.client.HttpJson;
import communique.stack.client.SearchIndex;
import communique.stack.process.Ports;
import communique.stack.run.Road;
import communique.stack.run.Service;
import communique.stack.run.ServiceSpec;
import communique.stack.run.Supervisor;
import communique.stack.server.LocalServer;
import communique.stack.server.StackHome;
import communique.stack.testing.TestElasticsearch;
import communique.stack.testing.TestKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** The whole road for one test class: servers of its own, the packaged services as processes, free ports. */
final class Pipeline implements AutoCloseable {

    /** How long anything on the road may take on a machine that is busy with other things. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final List<ServiceSpec> SERVICES =
            List.of(ServiceSpec.INGEST, ServiceSpec.ENRICH, ServiceSpec.INDEX);

    private final HttpJson http = new HttpJson();
    private final LocalServer kafka;
    private final LocalServer elasticsearch;
    private final Road road;
    private final Map<ServiceSpec, Service> services = new LinkedHashMap<>();
    private final Supervisor supervisor = new Supervisor(news -> {}, () -> {});

    private Pipeline(LocalServer kafka, LocalServer elasticsearch) throws IOException {
        this.kafka = kafka;
        this.elasticsearch = elasticsearch;
        var home = StackHome.find();
        var runs = Files.createDirectories(home.root().resolve("pipeline-tests/target/runs"));
        var data = Files.createTempDirectory(runs, "run-");
        var inbox = Files.createDirectories(data.resolve("inbox"));
        this.road = new Road(
                home,
                kafka.address(),
                elasticsearch.address(),
                SERVICES.stream().collect(Collectors.toMap(service -> service, service -> Ports.free())),
                new Road.Folders(data, inbox, Optional.empty()));
        SERVICES.forEach(service -> services.put(service, new Service(road, service)));
    }

    /** Starts the road; a service that dies is started again, as {@code ./communique up} does. */
    static Pipeline start() throws IOException {
        var search = CompletableFuture.supplyAsync(TestElasticsearch::own);
        var pipeline = new Pipeline(TestKafka.own(), search.join());
        pipeline.services.values().forEach(Service::start);
        pipeline.services.values().forEach(Service::awaitReady);
        pipeline.services.values().forEach(pipeline.supervisor::watch);
        return pipeline;
    }

    LocalServer elasticsearch() {
        return elasticsearch;
    }

    Service service(ServiceSpec service) {
        return services.get(service);
    }

    Path inbox() {
        return road.folders().inbox();
    }

    TopicReader topics() {
        return new TopicReader(Map.of("bootstrap.servers", kafka.address()));
    }

    SearchIndex index() {
        return new SearchIndex(http, URI.create(elasticsearch.address()));
    }

    /** Posts one document; the answer is only given when Kafka has it. */
    JsonNode post(String json) throws IOException {
        var answer = http.post(documents(), json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.json();
    }

    /** Posts JSON documents, one in a line, and returns the result lines. */
    HttpJson.Answer postLines(String lines) throws IOException {
        return http.post(documents(), "application/x-ndjson", BodyPublishers.ofString(lines));
    }

    void delete(String id) throws IOException {
        var answer = http.call("DELETE", URI.create(documents() + "/" + id), "");
        assertThat(answer.isGood()).as(answer.text()).isTrue();
    }

    /** Waits until a revision of a document can be found, and returns the document as indexed. */
    JsonNode awaitFound(String id, String revision) {
        await().atMost(PATIENCE).until(() -> index().find(id, revision).isPresent());
        return search("documents", "{\"ids\": {\"values\": [\"" + id + "\"]}}").get(0);
    }

    void awaitGone(String id) {
        await().atMost(PATIENCE).until(() -> index().find(id, null).isEmpty());
    }

    /** What a query finds behind an alias. */
    List<JsonNode> search(String alias, String query) {
        try {
            var answer = http.post(
                    URI.create(elasticsearch.address() + "/" + alias + "/_search"),
                    "{\"size\": 100, \"query\": " + query + "}");
            assertThat(answer.isGood()).as(answer.text()).isTrue();
            return answer.json().at("/hits/hits").findValues("_source");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long count() throws IOException {
        return index().count();
    }

    AuditReport audit() throws IOException {
        return new Audit(topics(), index()).run();
    }

    /** JSON documents, one in a line, whose ids start with the prefix. */
    static String documents(String prefix, int count) {
        var lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            var document = EventJson.mapper().createObjectNode();
            document.put("id", prefix + "-" + i)
                    .put("title", "Harbour talks, round " + i)
                    .put("text", "Delegates met for round " + i + " of the harbour talks and agreed to meet again.");
            lines.append(document).append('\n');
        }
        return lines.toString();
    }

    private URI documents() {
        return URI.create(road.url(ServiceSpec.INGEST) + "/documents");
    }

    @Override
    public void close() {
        supervisor.stop();
        services.values().forEach(Service::stop);
        elasticsearch.kill();
        kafka.kill();
    }
}
