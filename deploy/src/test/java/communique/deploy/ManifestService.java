package communique.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import communique.deploy.Manifests.Manifest;
import communique.events.EventJson;
import communique.stack.process.ChildProcess;
import communique.stack.process.Launch;
import communique.stack.process.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A service as its pod would start it: every variable of its manifest, with what the cluster would put there. */
final class ManifestService implements AutoCloseable {

    static final String API_KEY = "key-of-the-test";

    private static final Duration STOP = Duration.ofSeconds(8);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Manifest manifest;
    private final int port = Ports.free();
    private ChildProcess process;

    ManifestService(Manifest manifest) {
        this.manifest = manifest;
    }

    /**
     * Starts it.
     *
     * @param cluster what the cluster gives: values by the name of the variable, instead of addresses within the cluster
     *     and of secrets
     */
    void start(Map<String, String> cluster, Path folder) {
        var environment = new HashMap<>(image());
        for (var variable : manifest.container().path("env")) {
            var name = variable.path("name").asText();
            var value = cluster.getOrDefault(name, variable.path("value").asText());
            if (value.isEmpty()) {
                throw new AssertionError(name + " of " + manifest + " has no value here");
            }
            environment.put(name, value);
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        process = ChildProcess.start(new Launch(
                manifest.name(),
                Stream.of(
                                Stream.of(java.toString()),
                                Arrays.stream(environment.get("JAVA_OPTIONS").split(" ")),
                                Stream.of("-jar", jar().toString()))
                        .flatMap(part -> part)
                        .toList(),
                environment,
                folder,
                folder.resolve(manifest.name() + ".log")));
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    boolean isReady() throws IOException {
        if (!process.isAlive()) {
            throw new AssertionError(manifest.name() + " has ended:\n" + process.lastLines(30));
        }
        return get(probe("startupProbe")).statusCode() == 200
                && get(probe("readinessProbe")).statusCode() == 200;
    }

    private String probe(String name) {
        return manifest.container().path(name).at("/httpGet/path").asText();
    }

    String lastLines() {
        return process.lastLines(40);
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(url().resolve(path)));
    }

    JsonNode json(String path) throws IOException {
        return EventJson.mapper().readTree(get(path).body());
    }

    HttpResponse<String> post(String path, String json) throws IOException {
        return send(HttpRequest.newBuilder(url().resolve(path))
                .header("Content-Type", "application/json")
                .header("X-Api-Key", API_KEY)
                .POST(BodyPublishers.ofString(json)));
    }

    @Override
    public void close() {
        if (process != null) {
            process.stop(STOP);
        }
    }

    /** What the image sets, but for the address: nobody else need reach this one. */
    private Map<String, String> image() {
        return Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "ENRICH_KNOWLEDGE_DIRECTORY",
                        Manifests.PROJECT.resolve("knowledge").toString());
    }

    private Path jar() {
        return Manifests.PROJECT.resolve(manifest.name()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
