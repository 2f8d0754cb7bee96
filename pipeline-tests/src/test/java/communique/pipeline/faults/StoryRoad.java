package communique.pipeline.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import communique.kafka.DocumentTopics;
import communique.kafka.KafkaClients;
import communique.pipeline.Pipeline;
import communique.stack.client.HttpJson;
import communique.stack.process.Ports;
import communique.stack.run.PipelineSetup;
import communique.stack.run.Service;
import communique.stack.run.ServiceSpec;
import communique.stack.run.Supervisor;
import communique.stack.server.LocalServer;
import communique.stack.server.StackHome;
import communique.stack.testing.TestKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Two processes of story-service over a broker of their own; a process that dies is started again. */
final class StoryRoad implements AutoCloseable {

    private final LocalServer kafka = TestKafka.own();
    private final Path data;
    private final HttpJson http = new HttpJson();
    private final Supervisor supervisor = new Supervisor(news -> {}, () -> {});
    private final Map<Service, String> services = new LinkedHashMap<>();

    private StoryRoad() throws IOException {
        data = Pipeline.folder();
        Files.createDirectories(data.resolve("inbox"));
        try (var admin = KafkaClients.admin(Map.of("bootstrap.servers", kafka.address()))) {
            DocumentTopics.create(admin);
        }
        add(1);
        add(2);
        services.keySet().forEach(Service::awaitReady);
        await().atMost(Pipeline.PATIENCE).until(() -> active().size() == 1);
    }

    /** Hands the road to every test that asks for a {@link StoryRun}; the first one starts it. */
    static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == StoryRun.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var store = context.getRoot().getStore(Namespace.GLOBAL);
            var table = store.computeIfAbsent(FaultTable.class);
            var road = store.computeIfAbsent(StoryRoad.class, key -> started(), StoryRoad.class);
            return new StoryRun(road, table, context.getRequiredTestMethod().getAnnotation(Case.class));
        }

        private static StoryRoad started() {
            try {
                return new StoryRoad();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    LocalServer kafka() {
        return kafka;
    }

    /**
     * Starts one more process, which is started again when it dies.
     *
     * @param number its name ends in; two of one name are a mistake of whoever runs them
     */
    Service add(int number) {
        int port = Ports.free();
        var folders = new PipelineSetup.Folders(data, data.resolve("inbox"), Optional.empty());
        var setup = new PipelineSetup(
                StackHome.find(), kafka.address(), "http://localhost:1", Map.of(ServiceSpec.STORY, port), folders);
        var service = new Service(setup, ServiceSpec.STORY, number);
        service.start();
        supervisor.watch(service);
        services.put(service, "http://127.0.0.1:" + port);
        return service;
    }

    /** Addresses of the processes that say that they decide. */
    List<String> active() {
        return services.values().stream()
                .filter(url -> health(url).text().contains("\"decides\""))
                .toList();
    }

    /** The process that decides. */
    Service decider() {
        var url = await().atMost(Pipeline.PATIENCE)
                .until(this::active, active -> active.size() == 1)
                .get(0);
        return services.keySet().stream()
                .filter(service -> services.get(service).equals(url))
                .findFirst()
                .orElseThrow();
    }

    List<Service> services() {
        return List.copyOf(services.keySet());
    }

    void awaitHealthy() {
        services.values().forEach(url -> await().atMost(Pipeline.PATIENCE)
                .untilAsserted(() ->
                        assertThat(health(url).status()).as(health(url).text()).isEqualTo(200)));
    }

    private HttpJson.Answer health(String url) {
        try {
            return http.get(URI.create(url + "/q/health/ready"));
        } catch (IOException e) {
            return new HttpJson.Answer(0, url + " does not answer: " + e);
        }
    }

    @Override
    public void close() {
        supervisor.stop();
        services.keySet().forEach(Service::stop);
        kafka.kill();
    }
}
