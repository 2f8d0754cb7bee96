package communique.stack.testing;

import communique.stack.process.Ports;
import communique.stack.server.Elasticsearch;
import communique.stack.server.LocalServer;
import communique.stack.server.Place;
import communique.stack.server.StackHome;
import java.nio.file.Path;
import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/**
 * A real Elasticsearch for tests: one per JVM, started on first use, stopped when the JVM ends.
 *
 * <p>Has the language analyzers; has no security unless asked for, no scripts, no root page ({@code GET /}). What a module needs to use
 * it is said at {@link TestKafka}.
 */
public final class TestElasticsearch {

    private static final String IMAGE = "docker.elastic.co/elasticsearch/elasticsearch:8.19.21";
    private static final int PORT = 9200;
    private static final String HEALTH = "/_cluster/health?wait_for_status=yellow";
    private static final int HEAP_MEGABYTES = 512;
    private static final Duration UNTIL_READY = Duration.ofMinutes(2);

    private static LocalServer shared;

    private TestElasticsearch() {}

    /** URL of the server that all tests of this JVM share; tests use different indices. */
    public static synchronized String url() {
        if (shared == null) {
            shared = own();
        }
        return shared.address();
    }

    /** A server for a single test, which may stop or kill it. */
    public static LocalServer own() {
        return Infrastructure.start(TestElasticsearch::container, TestElasticsearch::local);
    }

    /**
     * A server that asks who comes, for a single test.
     *
     * @param password of its administrator {@code elastic}
     * @param roles file of roles
     */
    public static LocalServer secured(String password, Path roles) {
        return Infrastructure.start(() -> container(password, roles), () -> {
            var folder = TemporaryFolders.create("elasticsearch");
            var settings = new Elasticsearch.Settings(Ports.free(), HEAP_MEGABYTES, Elasticsearch.Compilers.C1);
            var access = new Elasticsearch.Access(password, roles);
            return LocalTestServer.started(
                    Elasticsearch.secured(StackHome.find(), Place.within(folder), Ports.free(), settings, access),
                    folder);
        });
    }

    private static LocalServer local() {
        var folder = TemporaryFolders.create("elasticsearch");
        var settings = new Elasticsearch.Settings(Ports.free(), HEAP_MEGABYTES, Elasticsearch.Compilers.C1);
        return LocalTestServer.started(
                new Elasticsearch(StackHome.find(), Place.within(folder), Ports.free(), settings), folder);
    }

    private static LocalServer container() {
        return started(
                image("false").waitingFor(Wait.forHttp(HEALTH).forPort(PORT).withStartupTimeout(UNTIL_READY)));
    }

    private static LocalServer container(String password, Path roles) {
        return started(image("true")
                .withEnv("ELASTIC_PASSWORD", password)
                .withEnv("xpack.security.http.ssl.enabled", "false")
                .withCopyFileToContainer(MountableFile.forHostPath(roles), "/usr/share/elasticsearch/config/roles.yml")
                .waitingFor(Wait.forHttp(HEALTH)
                        .forPort(PORT)
                        .withBasicCredentials("elastic", password)
                        .withStartupTimeout(UNTIL_READY)));
    }

    @SuppressWarnings("resource") // Testcontainers removes it when this JVM ends.
    private static GenericContainer<?> image(String secured) {
        return new GenericContainer<>(DockerImageName.parse(IMAGE))
                .withExposedPorts(PORT)
                .withEnv("discovery.type", "single-node")
                .withEnv("xpack.security.enabled", secured)
                .withEnv("cluster.routing.allocation.disk.threshold_enabled", "false")
                .withEnv("ES_JAVA_OPTS", "-Xms%1$dm -Xmx%1$dm".formatted(HEAP_MEGABYTES));
    }

    private static LocalServer started(GenericContainer<?> container) {
        var server = new ContainerServer(
                container, () -> "http://" + container.getHost() + ":" + container.getMappedPort(PORT));
        server.start();
        return server;
    }
}
