package communique.stack.client;

import com.fasterxml.jackson.databind.JsonNode;
import communique.events.EventJson;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** The feeds of the ingest-service. */
public final class FeedsClient {

    private final HttpJson http;
    private final String feeds;

    public FeedsClient(HttpJson http, String ingestService) {
        this.http = http;
        this.feeds = ingestService + "/feeds";
    }

    /** All feeds, each as {@code GET /feeds} says it. */
    public JsonNode list() throws IOException {
        return good(http.get(URI.create(feeds))).json().path("feeds");
    }

    /** All feeds as OPML. */
    public String export() throws IOException {
        return good(http.get(URI.create(feeds + "?format=opml"))).text();
    }

    /** Adds a feed. @param fields {@code url} and whatever else is known of it */
    public JsonNode add(Map<String, Object> fields) throws IOException {
        return good(http.post(URI.create(feeds), json(fields))).json();
    }

    /** Registers the feeds of an OPML file. */
    public JsonNode importOpml(Path file) throws IOException {
        return good(http.post(URI.create(feeds), "text/x-opml", BodyPublishers.ofFile(file)))
                .json();
    }

    /** Changes what is said of a feed. */
    public JsonNode change(String id, Map<String, Object> fields) throws IOException {
        return good(http.post(address(id), json(fields))).json();
    }

    public void remove(String id) throws IOException {
        good(http.call("DELETE", address(id), ""));
    }

    private URI address(String id) {
        return URI.create(feeds + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8));
    }

    private static String json(Map<String, Object> fields) {
        return new String(EventJson.write(fields), StandardCharsets.UTF_8);
    }

    /** @throws IOException with the sentence of the service if it says no */
    private static HttpJson.Answer good(HttpJson.Answer answer) throws IOException {
        if (answer.isGood()) {
            return answer;
        }
        var detail = answer.json().path("detail").asText("");
        throw new IOException(detail.isEmpty() ? "the service answered with status " + answer.status() : detail);
    }
}
