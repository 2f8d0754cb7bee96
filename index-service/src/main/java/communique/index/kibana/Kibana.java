package communique.index.kibana;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import communique.events.EventJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** The connection to Kibana. */
final class Kibana {

    private static final String BOUNDARY = "communique-saved-objects";
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration STATUS = Duration.ofSeconds(10);
    private static final Duration IMPORT = Duration.ofMinutes(2);

    /** Services of Kibana's core without which saved objects cannot be imported. */
    private static final List<String> NEEDED = List.of("elasticsearch", "savedObjects");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final String url;
    private final String authorization;

    /** @param url must be set in the configuration */
    Kibana(KibanaConfig config) {
        url = config.url().orElseThrow().toString().replaceAll("/+$", "");
        authorization = authorization(config);
    }

    /**
     * Checks that Kibana can import: its connection to Elasticsearch and its saved objects must be available. Kibana as a
     * whole may be degraded, or answer with HTTP 503, because of a plugin that the import does not need.
     *
     * @throws IOException if it cannot, with the reason
     */
    void requireReady() throws IOException {
        var answer = send(request("/api/status").timeout(STATUS).GET());
        var status = json(answer).path("status");
        for (var service : NEEDED) {
            requireAvailable(service, status.at("/core/" + service));
        }
        if (status.has("core")) {
            return;
        }
        // Older and anonymous answers have no more than the level of the whole.
        if (answer.statusCode() != 200) {
            throw new IOException(refusal("its status", answer));
        }
        requireAvailable("overall", status.path("overall"));
        if (!status.has("overall")) {
            throw new IOException("Kibana is starting");
        }
    }

    private static void requireAvailable(String service, JsonNode state) throws IOException {
        var level = state.path("level").asText();
        if (!state.isMissingNode() && !level.equals("available")) {
            var summary = state.path("summary").asText();
            throw new IOException(
                    "Kibana is not ready: " + service + " is " + level + (summary.isEmpty() ? "" : ", " + summary));
        }
    }

    /**
     * Imports saved objects; those of the same ids are replaced, all others stay.
     *
     * @param ndjson one object per line
     * @return how many were imported
     * @throws IOException if not all were, whatever the HTTP status says
     */
    int importObjects(String ndjson) throws IOException {
        var body = "--" + BOUNDARY + "\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"communique.ndjson\"\r\n"
                + "Content-Type: application/ndjson\r\n\r\n"
                + ndjson + "\r\n--" + BOUNDARY + "--\r\n";
        var answer = send(request("/api/saved_objects/_import?overwrite=true")
                .timeout(IMPORT)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body)));
        var result = json(answer);
        if (answer.statusCode() != 200 || !result.path("success").asBoolean()) {
            throw new IOException(refusal("the dashboards", answer));
        }
        return result.path("successCount").asInt();
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(url + path)).header("kbn-xsrf", "communique");
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (IOException e) {
            var reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new IOException("no answer from " + url + " (" + reason + ")", e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return EventJson.mapper().readTree(answer.body());
        } catch (JsonProcessingException e) {
            return EventJson.mapper().missingNode();
        }
    }

    /** What a person can act on, and the beginning of what Kibana says itself, in one line. */
    private static String refusal(String what, HttpResponse<String> answer) {
        var advice =
                switch (answer.statusCode()) {
                    case 401, 403 -> ": check kibana.username, kibana.password, kibana.api-key and their rights";
                    case 422 -> ": the dashboards need Kibana 8.19 or later";
                    default -> "";
                };
        var text = answer.body().replaceAll("\\s+", " ");
        return "Kibana refused " + what + " with HTTP " + answer.statusCode() + advice + ": "
                + (text.length() > 400 ? text.substring(0, 400) + " …" : text);
    }

    private static String authorization(KibanaConfig config) {
        if (config.apiKey().isPresent()) {
            return "ApiKey " + config.apiKey().get();
        }
        if (config.username().isEmpty()) {
            return null;
        }
        var credentials = config.username().get() + ":" + config.password().orElse("");
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
