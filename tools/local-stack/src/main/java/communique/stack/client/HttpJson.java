package communique.stack.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import communique.events.EventJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Plain requests to the services and to Elasticsearch. */
public final class HttpJson {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            // HTTP/2 would cost an upgrade per connection and has no benefit on one machine.
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final String apiKey = System.getenv("COMMUNIQUE_API_KEY");

    /** An answer: its status and its text. */
    public record Answer(int status, String text) {

        public boolean isGood() {
            return status < 300;
        }

        /** The text as JSON; a missing node if it is not JSON. */
        public JsonNode json() {
            try {
                return EventJson.mapper().readTree(text);
            } catch (JsonProcessingException e) {
                return MissingNode.getInstance();
            }
        }
    }

    public Answer get(URI url) throws IOException {
        return send(HttpRequest.newBuilder(url).GET());
    }

    /** Posts JSON text; null posts an empty body. */
    public Answer post(URI url, String json) throws IOException {
        return json == null
                ? post(url, "application/json", BodyPublishers.noBody())
                : post(url, "application/json", BodyPublishers.ofString(json));
    }

    public Answer post(URI url, String contentType, BodyPublisher body) throws IOException {
        return send(
                HttpRequest.newBuilder(url).header("Content-Type", contentType).POST(body));
    }

    /** Sends JSON text with any method. */
    public Answer call(String method, URI url, String json) throws IOException {
        return send(HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        if (apiKey != null && !apiKey.isBlank()) {
            request.header("X-Api-Key", apiKey);
        }
        try {
            var answer = http.send(request.timeout(ANSWER).build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
