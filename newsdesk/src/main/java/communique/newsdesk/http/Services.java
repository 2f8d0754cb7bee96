package communique.newsdesk.http;

import com.fasterxml.jackson.databind.JsonNode;
import communique.events.EventJson;
import communique.newsdesk.NewsdeskKeys;
import communique.service.http.Guard;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Calls the other services, in this machine's or this network's name: with the configured key, not the browser's. */
@Singleton
public class Services {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration HEALTH = Duration.ofMillis(1_500);
    private static final Duration WORK = Duration.ofSeconds(90);
    private static final Duration READ = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final NewsdeskKeys config;
    private final Guard guard;
    private final OpenTelemetry telemetry;

    /**
     * A service, and whether it can work.
     *
     * @param status {@code UP}, {@code DOWN} or {@code UNREACHABLE}
     */
    public record ServiceHealth(String name, String status, List<String> causes) {}

    /** What a service answered. */
    record Answer(int status, String mediaType, InputStream body) {

        /** The same answer to the page. */
        Response response() {
            return Response.status(status).type(mediaType).entity(body).build();
        }
    }

    public Services(NewsdeskKeys config, Guard guard, OpenTelemetry telemetry) {
        this.config = config;
        this.guard = guard;
        this.telemetry = telemetry;
    }

    Answer ingest(String path, String mediaType, InputStream body) throws IOException {
        return post(config.ingestUrl(), path, mediaType, body);
    }

    Answer enrich(String path, String mediaType, InputStream body) throws IOException {
        return post(config.enrichUrl(), path, mediaType, body);
    }

    /** Asks ingest-service about feeds. @param body null to send none */
    Answer feeds(String method, String path, String mediaType, InputStream body) throws IOException {
        return send(method, at(config.ingestUrl(), path), mediaType, body);
    }

    /**
     * Reads from enrich-service.
     *
     * @return the body of the answer
     * @throws IOException if the answer is no success
     */
    byte[] enrich(String path) throws IOException {
        try {
            var request = HttpRequest.newBuilder(at(config.enrichUrl(), path))
                    .timeout(READ)
                    .build();
            var answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw new IOException("enrich-service answers " + answer.statusCode() + " at " + path);
            }
            return answer.body();
        } catch (ConnectException | HttpTimeoutException e) {
            throw new IOException("no answer from " + config.enrichUrl(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** All three, asked at the same time. */
    List<ServiceHealth> health() {
        return List.of(
                        new Asked("ingest-service", config.ingestUrl()),
                        new Asked("enrich-service", config.enrichUrl()),
                        new Asked("index-service", config.indexUrl()))
                .stream()
                .map(asked -> client.sendAsync(
                                HttpRequest.newBuilder(at(asked.url, "/q/health"))
                                        .timeout(HEALTH)
                                        .build(),
                                BodyHandlers.ofByteArray())
                        .handle((answer, failure) -> healthOf(asked, answer, failure)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private record Asked(String name, URI url) {}

    /** Deletes at ingest-service. */
    Answer delete(String path) throws IOException {
        return send("DELETE", at(config.ingestUrl(), path), null, null);
    }

    private Answer post(URI service, String path, String mediaType, InputStream body) throws IOException {
        return send("POST", at(service, path), mediaType, body);
    }

    private Answer send(String method, URI url, String mediaType, InputStream body) throws IOException {
        var request = HttpRequest.newBuilder(url)
                .timeout(WORK)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofInputStream(() -> body));
        if (mediaType != null) {
            request.header("Content-Type", mediaType);
        }
        guard.key().ifPresent(key -> request.header("X-Api-Key", key));
        telemetry
                .getPropagators()
                .getTextMapPropagator()
                .inject(Context.current(), request, (builder, name, value) -> builder.setHeader(name, value));
        try {
            var answer = client.send(request.build(), BodyHandlers.ofInputStream());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse("application/octet-stream"),
                    answer.body());
        } catch (ConnectException | HttpTimeoutException e) {
            throw new IOException("no answer from " + url.resolve("/"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static ServiceHealth healthOf(Asked asked, HttpResponse<byte[]> answer, Throwable failure) {
        if (failure != null) {
            return new ServiceHealth(asked.name, "UNREACHABLE", List.of("no answer from " + asked.url));
        }
        try {
            var health = EventJson.mapper().readTree(answer.body());
            return new ServiceHealth(asked.name, health.path("status").asText("UNREACHABLE"), causes(health));
        } catch (IOException e) {
            return new ServiceHealth(asked.name, "UNREACHABLE", List.of(asked.url + " is another service"));
        }
    }

    private static List<String> causes(JsonNode health) {
        var causes = new ArrayList<String>();
        for (var check : health.path("checks")) {
            if (!"UP".equals(check.path("status").asText())) {
                var data = check.path("data");
                causes.add(check.path("name").asText()
                        + (data.isMissingNode() ? "" : ": " + data.path("cause").asText(data.toString())));
            }
        }
        return causes;
    }

    private static URI at(URI service, String path) {
        return URI.create(service.toString().replaceFirst("/$", "") + path);
    }
}
