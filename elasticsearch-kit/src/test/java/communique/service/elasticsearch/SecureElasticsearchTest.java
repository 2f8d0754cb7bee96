package communique.service.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS and credentials, against a server with a certificate that nobody else would trust. */
class SecureElasticsearchTest {

    private static final String PASSWORD = "changeit";

    private final List<String> credentials = new CopyOnWriteArrayList<>();
    private HttpsServer server;
    private Path authority;

    /** What the test sets of the configuration. */
    private record Config(
            List<URI> urls,
            Optional<String> username,
            Optional<String> password,
            Optional<String> apiKey,
            Optional<Path> caCertificate)
            implements ElasticsearchConfig {

        @Override
        public boolean discovery() {
            return false;
        }
    }

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        var keys = folder.resolve("server.p12");
        authority = folder.resolve("ca.pem");
        keytool(
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD);
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "server",
                "-file",
                authority.toString(),
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD);
        server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls(keys)));
        server.createContext("/", exchange -> {
            credentials.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            var answer = "{\"status\":\"green\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void trustsTheGivenAuthorityAndSendsUserAndPassword() throws IOException {
        try (var connection = connect(Optional.of("elastic"), Optional.empty(), Optional.of(authority))) {
            connection.probe();
        }
        var expected = Base64.getEncoder().encodeToString("elastic:secret".getBytes(StandardCharsets.UTF_8));
        assertThat(credentials).containsExactly("Basic " + expected);
    }

    @Test
    void sendsTheApiKeyInsteadWhereThereIsOne() throws IOException {
        try (var connection = connect(Optional.of("elastic"), Optional.of("a2V5"), Optional.of(authority))) {
            connection.probe();
        }
        assertThat(credentials).containsExactly("ApiKey a2V5");
    }

    @Test
    void sendsNothingToAServerThatItDoesNotTrust() throws IOException {
        try (var connection = connect(Optional.of("elastic"), Optional.empty(), Optional.empty())) {
            assertThatThrownBy(connection::probe)
                    .isInstanceOf(IOException.class)
                    .satisfies(failure -> assertThat(Causes.of((IOException) failure))
                            .startsWith("Elasticsearch: ")
                            .doesNotContain("secret"));
        }
        assertThat(credentials).isEmpty();
    }

    private ElasticsearchGateway connect(Optional<String> user, Optional<String> apiKey, Optional<Path> trusted) {
        var url = URI.create("https://localhost:" + server.getAddress().getPort());
        return new ElasticsearchGateway(
                new Config(List.of(url), user, Optional.of("secret"), apiKey, trusted), Duration.ofSeconds(5));
    }

    private static SSLContext tls(Path keys) throws Exception {
        var store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void keytool(String... arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        var log = Files.createTempFile("keytool", ".log");
        var ended = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertThat(ended).as(Files.readString(log)).isZero();
        Files.delete(log);
    }
}
