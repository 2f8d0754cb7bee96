package communique.deploy;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A service as its container would run it, with the environment that a deployment gives it. */
final class ServiceProcess implements AutoCloseable {

    static final String API_KEY = "key-of-the-test";

    private static final Duration STOP = Duration.ofSeconds(8);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String name;
    private final List<String> probes;
    private final int port = Ports.free();
    private ChildProcess process;

    /** @param probes addresses that answer 200 once it is ready */
    ServiceProcess(String name, List<String> probes) {
        this.name = name;
        this.probes = probes;
    }

    void start(Map<String, String> given, Path folder) {
        var environment = new HashMap<>(image());
        environment.putAll(given);
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        process = ChildProcess.start(new Launch(
                name,
                Stream.of(
                                Stream.of(java.toString()),
                                Arrays.stream(environment.get("JAVA_OPTIONS").split(" ")),
                                Stream.of("-jar", jar().toString()))
                        .flatMap(part -> part)
                        .toList(),
                environment,
                folder,
                folder.resolve(name + ".log")));
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    boolean isReady() throws IOException {
        if (!process.isAlive()) {
            throw new AssertionError(name + " has ended:\n" + process.lastLines(30));
        }
        for (var probe : probes) {
            if (get(probe).statusCode() != 200) {
                return false;
            }
        }
        return true;
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
        return post(path, json, API_KEY);
    }

    HttpResponse<String> post(String path, String json, String key) throws IOException {
        return send(HttpRequest.newBuilder(url().resolve(path))
                .header("Content-Type", "application/json")
                .header("X-Api-Key", key)
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
        return Manifests.PROJECT.resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
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
