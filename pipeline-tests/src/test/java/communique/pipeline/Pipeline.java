package communique.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import communique.audit.Audit;
import communique.audit.AuditReport;
import communique.events.EventJson;
import communique.kafka.KafkaTopicReader;
import communique.stack.client.HttpJson;
import communique.stack.client.SearchIndex;
import communique.stack.process.Ports;
import communique.stack.run.PipelineSetup;
import communique.stack.run.Service;
import communique.stack.run.ServiceSpec;
import communique.stack.run.Supervisor;
import communique.stack.server.Host;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The whole pipeline for one test class: its own servers, the packaged services as processes, free ports. */
public final class Pipeline implements AutoCloseable {

    /** Timeout of any step on a busy machine. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final List<ServiceSpec> SERVICES =
            List.of(ServiceSpec.INGEST, ServiceSpec.ENRICH, ServiceSpec.INDEX);

    private final HttpJson http = new HttpJson();
    private final LocalServer kafka;
    private final LocalServer elasticsearch;
    private final SearchIndex index;
    private final PipelineSetup setup;
    private final Map<ServiceSpec, Service> services = new LinkedHashMap<>();
    private final Supervisor supervisor = new Supervisor(news -> {}, () -> {});

    private Pipeline(LocalServer kafka, LocalServer elasticsearch, PipelineSetup setup) {
        this.kafka = kafka;
        this.elasticsearch = elasticsearch;
        this.index = new SearchIndex(
                elasticsearch.addresses().stream().map(URI::create).toList());
        this.setup = setup;
        SERVICES.forEach(service -> services.put(service, new Service(setup, service)));
    }

    /** Starts the pipeline; a service that dies is restarted, as {@code ./communique up} does. */
    public static Pipeline start() throws IOException {
        var search = CompletableFuture.supplyAsync(TestElasticsearch::own);
        var kafka = TestKafka.own();
        return start(kafka, search.join(), search.join().address());
    }

    /**
     * The same with given servers.
     *
     * @param searchUrl Elasticsearch, or a proxy in front of it
     */
    public static Pipeline start(LocalServer kafka, LocalServer elasticsearch, String searchUrl) throws IOException {
        return start(kafka, elasticsearch, searchUrl, folder(), Map.of());
    }

    /**
     * The same with other folders or more settings for the services.
     *
     * @param data folder of the services: watched folder, revisions, logs
     * @param told additional environment variables
     */
    public static Pipeline start(
            LocalServer kafka, LocalServer elasticsearch, String searchUrl, Path data, Map<String, String> told)
            throws IOException {
        var inbox = Files.createDirectories(data.resolve("inbox"));
        var folders = new PipelineSetup.Folders(data, inbox, Optional.empty());
        var setup = new PipelineSetup(StackHome.find(), kafka.address(), searchUrl, freePorts(), folders, told);
        var pipeline = new Pipeline(kafka, elasticsearch, setup).started();
        pipeline.services.values().forEach(pipeline.supervisor::watch);
        return pipeline;
    }

    /** Starts the services of another version, which nobody restarts: see {@link #upgrade}. */
    public static Pipeline ofVersion(StackHome built) throws IOException {
        var kafka = TestKafka.own();
        var elasticsearch = TestElasticsearch.own();
        var data = folder();
        var folders = new PipelineSetup.Folders(data, Files.createDirectories(data.resolve("inbox")), Optional.empty());
        var setup = new PipelineSetup(built, kafka.address(), elasticsearch.address(), freePorts(), folders, Map.of());
        return new Pipeline(kafka, elasticsearch, setup).started();
    }

    private static Map<ServiceSpec, Integer> freePorts() {
        return SERVICES.stream().collect(Collectors.toMap(service -> service, service -> Ports.free()));
    }

    private Pipeline started() {
        services.values().forEach(Service::start);
        services.values().forEach(Service::awaitReady);
        return this;
    }

    /** Replaces a service by the one that was built there, on its port and with its data. */
    public void upgrade(ServiceSpec service, StackHome built) {
        services.get(service).stop();
        services.put(service, new Service(of(built, setup.ports(), setup.folders()), service));
        services.get(service).start();
        services.get(service).awaitReady();
    }

    /** A new build folder for the data of one pipeline's services. */
    public static Path folder() throws IOException {
        var runs = Files.createDirectories(StackHome.find().root().resolve("pipeline-tests/target/runs"));
        return Files.createTempDirectory(runs, "run-");
    }

    public LocalServer kafka() {
        return kafka;
    }

    public LocalServer elasticsearch() {
        return elasticsearch;
    }

    public Service service(ServiceSpec service) {
        return services.get(service);
    }

    public Path inbox() {
        return setup.folders().inbox();
    }

    public KafkaTopicReader topics() {
        return new KafkaTopicReader(Map.of("bootstrap.servers", kafka.address()));
    }

    public SearchIndex index() {
        return index;
    }

    /** Posts one document; the answer comes after Kafka has acknowledged it. */
    public JsonNode post(String json) throws IOException {
        var answer = http.post(documents(), json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.json();
    }

    /** Posts JSON documents, one per line, and returns the result lines. */
    public HttpJson.Answer postLines(String lines) throws IOException {
        return http.post(documents(), "application/x-ndjson", BodyPublishers.ofString(lines));
    }

    public void delete(String id) throws IOException {
        var answer = http.call("DELETE", URI.create(documents() + "/" + id), "");
        assertThat(answer.isGood()).as(answer.text()).isTrue();
    }

    /** Waits until a revision of a document is searchable, and returns the indexed document. */
    public JsonNode awaitFound(String id, String revision) {
        await().atMost(PATIENCE).until(() -> index().find(id, revision).isPresent());
        return search("documents", "{\"ids\": {\"values\": [\"" + id + "\"]}}").get(0);
    }

    public void awaitGone(String id) {
        await().atMost(PATIENCE).until(() -> index().find(id, null).isEmpty());
    }

    /** The hits of a query on an alias. */
    public List<JsonNode> search(String alias, String query) {
        try {
            var answer =
                    http.post(elasticsearchAt("/" + alias + "/_search"), "{\"size\": 100, \"query\": " + query + "}");
            assertThat(answer.isGood()).as(answer.text()).isTrue();
            return answer.json().at("/hits/hits").findValues("_source");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long count() throws IOException {
        return index().count();
    }

    /** Number of searchable documents with an id prefix. */
    public long countOf(String prefix) throws IOException {
        http.post(elasticsearchAt("/documents/_refresh"), null);
        var query = "{\"query\": {\"prefix\": {\"id\": \"" + prefix + "\"}}}";
        return http.post(elasticsearchAt("/documents/_count"), query)
                .json()
                .path("count")
                .asLong();
    }

    /** How many of these documents can be searched for. */
    public long countOf(Collection<String> ids) throws IOException {
        http.post(elasticsearchAt("/documents/_refresh"), null);
        var query = EventJson.mapper().createObjectNode();
        ids.forEach(query.putObject("query").putObject("ids").putArray("values")::add);
        return http.post(elasticsearchAt("/documents/_count"), query.toString())
                .json()
                .path("count")
                .asLong();
    }

    /**
     * Number of writes that the document index has ever accepted, by Elasticsearch's sequence numbers: restarts and version
     * conflicts do not count.
     */
    public long writes() throws IOException {
        var shards = http.get(elasticsearchAt("/documents/_stats/docs?level=shards"))
                .json()
                .findParents("seq_no");
        return shards.stream()
                .filter(shard -> shard.at("/routing/primary").asBoolean())
                .mapToLong(shard -> shard.at("/seq_no/max_seq_no").asLong() + 1)
                .sum();
    }

    /** Kills a service; its supervisor restarts it. */
    public void kill(ServiceSpec service) {
        services.get(service).kill();
    }

    /** Stops a service in an orderly way; its supervisor restarts it. Returns how long the stop took. */
    public Duration terminate(ServiceSpec service) {
        var begin = System.nanoTime();
        services.get(service).stop();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Memory of a service. */
    public long residentMegabytes(ServiceSpec service) throws IOException {
        try (var status =
                Files.lines(Path.of("/proc", Long.toString(services.get(service).pid()), "status"))) {
            return status.filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * The current value of a metric of a service.
     *
     * @param lines which of its lines to sum up
     */
    public double metric(ServiceSpec service, Predicate<String> lines) throws IOException {
        return http.get(URI.create(setup.url(service) + "/q/metrics"))
                .text()
                .lines()
                .filter(lines)
                .mapToDouble(MetricLine::value)
                // A meter without a value yet.
                .filter(value -> !Double.isNaN(value))
                .sum();
    }

    /** Live heap of a service in megabytes, after a full garbage collection. */
    public long liveMegabytes(ServiceSpec service) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var pid = Long.toString(services.get(service).pid());
        try {
            new ProcessBuilder(jcmd, pid, "GC.run")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return (long) (metric(service, line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\"")) / 1024 / 1024);
    }

    /** The log of a service. */
    public String log(ServiceSpec service) {
        try {
            return Files.readString(setup.folders().log(service.shortName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Posts JSON to a service. */
    public HttpJson.Answer post(ServiceSpec service, String path, String json) throws IOException {
        return http.post(URI.create(setup.url(service) + path), json);
    }

    /** Sends a request to Elasticsearch itself. */
    public void search(String method, String path, String json) throws IOException {
        var answer = http.call(method, elasticsearchAt(path), json);
        assertThat(answer.isGood()).as(answer.text()).isTrue();
    }

    /** Reads a path of Elasticsearch itself, bypassing a proxy. */
    public URI elasticsearchAt(String path) {
        return URI.create(elasticsearch.address() + path);
    }

    /** Waits until every service reports readiness, without intervention. */
    public void awaitHealthy() {
        services.keySet().forEach(service -> await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(health(service).status())
                        .as(health(service).text())
                        .isEqualTo(200)));
    }

    /** The health of a service; status 0 while it does not answer. */
    public HttpJson.Answer health(ServiceSpec service) {
        try {
            return http.get(URI.create(setup.url(service) + "/q/health/ready"));
        } catch (IOException e) {
            return new HttpJson.Answer(0, service + " does not answer: " + e);
        }
    }

    public URI url(ServiceSpec service) {
        return URI.create(setup.url(service));
    }

    /** Starts one more process of a service; the caller stops it. */
    public Service another(ServiceSpec service) {
        return another(service, setup.home());
    }

    /** One more process of a service, with a memory of its own where it has one, as it was built there. */
    public Service another(ServiceSpec service, StackHome built) {
        var folders = service == ServiceSpec.INGEST ? ofAnotherDoor() : setup.folders();
        return new Service(of(built, portsWith(service, Ports.free()), folders), service, 2);
    }

    /** One more door on another host, with a memory of its own. */
    public Service anotherDoor(Host host, int port) {
        var door = of(setup.home(), portsWith(ServiceSpec.INGEST, port), ofAnotherDoor());
        return new Service(door, ServiceSpec.INGEST, 2, host);
    }

    private PipelineSetup.Folders ofAnotherDoor() {
        var data = setup.folders().data().resolve("another");
        try {
            return new PipelineSetup.Folders(data, Files.createDirectories(data.resolve("inbox")), Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<ServiceSpec, Integer> portsWith(ServiceSpec service, int port) {
        var ports = new HashMap<>(setup.ports());
        ports.put(service, port);
        return ports;
    }

    private PipelineSetup of(StackHome built, Map<ServiceSpec, Integer> ports, PipelineSetup.Folders folders) {
        return new PipelineSetup(built, setup.kafka(), setup.elasticsearch(), ports, folders, setup.environment());
    }

    public AuditReport audit() throws IOException {
        return new Audit(topics(), index()).run();
    }

    /** JSON documents, one per line, with an id prefix. */
    public static String documents(String prefix, int count) {
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

    public URI documents() {
        return URI.create(setup.url(ServiceSpec.INGEST) + "/documents");
    }

    @Override
    public void close() {
        supervisor.stop();
        services.values().forEach(Service::stop);
        elasticsearch.kill();
        kafka.kill();
    }
}
