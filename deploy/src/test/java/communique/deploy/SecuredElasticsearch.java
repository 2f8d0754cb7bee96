package communique.deploy;

import communique.stack.server.LocalServer;
import communique.stack.testing.TestElasticsearch;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** A real Elasticsearch with the roles of the manifests and the users that Compose makes. */
final class SecuredElasticsearch implements AutoCloseable {

    static final String ADMINISTRATOR = "elastic";

    static final Path ROLES = Manifests.FOLDER.resolve("elasticsearch-roles.yml");

    private static final Path SCRIPT = Manifests.PROJECT.resolve("deploy/compose/elasticsearch-users.sh");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String password;
    private final LocalServer server;

    /** @param password of the administrator */
    SecuredElasticsearch(String password) {
        this.password = password;
        server = TestElasticsearch.secured(password, ROLES);
    }

    String url() {
        return server.address();
    }

    /**
     * Makes the users as the start of Compose does.
     *
     * @param environment of the service {@code elasticsearch-users}
     * @return what the script says
     */
    String makeUsers(Map<String, String> environment) throws IOException {
        var script = new ProcessBuilder("bash", SCRIPT.toString()).redirectErrorStream(true);
        script.environment().putAll(environment);
        script.environment().put("ELASTICSEARCH_URL", url());
        var process = script.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new AssertionError("elasticsearch-users.sh: " + output);
        }
        return output;
    }

    /** Sends a request as the administrator. */
    HttpResponse<String> send(String method, String path, String body) throws IOException {
        return send(ADMINISTRATOR, password, method, path, body);
    }

    HttpResponse<String> send(String user, String password, String method, String path, String body)
            throws IOException {
        var credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(url() + path))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        server.kill();
    }
}
