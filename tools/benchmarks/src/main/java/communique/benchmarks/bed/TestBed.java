package communique.benchmarks.bed;

import communique.kafka.DocumentTopics;
import communique.kafka.KafkaClients;
import communique.kafka.KafkaTopicReader;
import communique.stack.process.Ports;
import communique.stack.run.PipelineSetup;
import communique.stack.run.Service;
import communique.stack.run.ServiceSpec;
import communique.stack.server.Elasticsearch;
import communique.stack.server.KafkaBroker;
import communique.stack.server.Place;
import communique.stack.server.StackHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** The servers and services as {@code ./communique up} starts them, on free ports and with temporary data. */
public final class TestBed implements AutoCloseable {

    /** The same memory as with {@code ./communique up}. */
    private static final int ELASTICSEARCH_MEGABYTES = 768;

    private final StackHome home = StackHome.find();
    private final Path folder;
    private final KafkaBroker kafka;
    private final Elasticsearch elasticsearch;
    private final List<Service> services = new ArrayList<>();

    private TestBed(boolean search) throws IOException {
        var base = Files.createDirectories(home.root().resolve("tools/benchmarks/target/bench"));
        folder = Files.createTempDirectory(base, "bed");
        kafka = new KafkaBroker(home, Place.within(folder.resolve("kafka")), Ports.free(), Ports.free());
        var settings = new Elasticsearch.Settings(Ports.free(), ELASTICSEARCH_MEGABYTES, Elasticsearch.Compilers.BOTH);
        elasticsearch = search
                ? new Elasticsearch(home, Place.within(folder.resolve("elasticsearch")), Ports.free(), settings)
                : null;
    }

    /** Starts Kafka only, and creates the topics. */
    public static TestBed kafka() throws IOException {
        return started(false);
    }

    /** Starts Kafka and Elasticsearch, and creates the topics. */
    public static TestBed kafkaAndElasticsearch() throws IOException {
        return started(true);
    }

    private static TestBed started(boolean search) throws IOException {
        var bed = new TestBed(search);
        try {
            var broker = CompletableFuture.runAsync(bed.kafka::start);
            if (search) {
                bed.elasticsearch.start();
            }
            broker.join();
            try (var admin = KafkaClients.admin(bed.settings())) {
                DocumentTopics.create(admin);
            }
            return bed;
        } catch (RuntimeException e) {
            bed.close();
            throw e;
        }
    }

    /** Starts a service and returns when it is ready. */
    public Running start(ServiceSpec spec) {
        return start(spec, Map.of());
    }

    /** Starts a service with more settings, as environment variables, and returns when it is ready. */
    public Running start(ServiceSpec spec, Map<String, String> told) {
        var running = launch(spec, 1, told);
        running.service().awaitReady();
        return running;
    }

    /** Starts one of several processes of a service. */
    public Running launch(ServiceSpec spec, int number) {
        return launch(spec, number, Map.of());
    }

    private Running launch(ServiceSpec spec, int number, Map<String, String> told) {
        var ports = Arrays.stream(ServiceSpec.values()).collect(Collectors.toMap(each -> each, each -> Ports.free()));
        var folders = new PipelineSetup.Folders(folder, inbox(), Optional.empty());
        var search = elasticsearch == null ? "http://127.0.0.1:1" : elasticsearch.address();
        var setup = new PipelineSetup(home, kafka.address(), search, ports, folders, told);
        var service = new Service(setup, spec, number);
        services.add(service);
        service.start();
        return new Running(service, setup.url(spec));
    }

    /**
     * From now on Elasticsearch has one half of the processors, as on its own host, and all others have the other half.
     *
     * @throws IOException if the system cannot; the message says why
     */
    public void setSearchApart() throws IOException, InterruptedException {
        var halves = Processors.halves();
        halves.get(1).keep(ProcessHandle.current().pid());
        halves.get(0).keep(searchPid());
    }

    /** A running service and its URL. */
    public record Running(Service service, String url) {

        public long pid() {
            return service.pid();
        }
    }

    /** The folder that the ingest-service watches. */
    public Path inbox() {
        return folder.resolve("inbox");
    }

    /** A temporary folder for a part. */
    public Path folder() {
        return folder;
    }

    public StackHome home() {
        return home;
    }

    public String kafkaAddress() {
        return kafka.address();
    }

    public long kafkaPid() {
        return kafka.pid();
    }

    public String searchAddress() {
        return elasticsearch.address();
    }

    public long searchPid() {
        return elasticsearch.pid();
    }

    /** What a Kafka client needs. */
    public Map<String, Object> settings() {
        return Map.of("bootstrap.servers", kafka.address());
    }

    public KafkaTopicReader topics() {
        return new KafkaTopicReader(settings());
    }

    @Override
    public void close() throws IOException {
        services.forEach(Service::stop);
        if (elasticsearch != null) {
            elasticsearch.stop();
            elasticsearch.erase();
        }
        kafka.stop();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
