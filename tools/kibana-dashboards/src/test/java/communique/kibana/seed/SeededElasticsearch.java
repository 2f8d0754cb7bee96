package communique.kibana.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.kibana.Exported;
import communique.kibana.Project;
import communique.kibana.seed.Entries.Entry;
import communique.stack.testing.TestElasticsearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A real Elasticsearch with index-service's own templates and thirty days of invented news behind the aliases.
 *
 * <p>The mappings are strict, so an entry of another shape than index-service's is refused here.
 */
public final class SeededElasticsearch {

    /** The end of the thirty days. */
    public static final Instant NOW = Instant.parse("2026-10-31T00:00:00Z");

    public static final List<String> ALIASES =
            List.of("documents", "mentions", "statements", "stories", "rejections", "feeds");

    private static final int DOCUMENTS = 600;
    private static final int DAYS = 30;
    private static final int REJECTIONS = 26;

    private static SeededElasticsearch shared;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url = TestElasticsearch.url();

    private SeededElasticsearch() {
        install();
        var entries = new ArrayList<Entry>();
        var stories = stories();
        stories.forEach(story -> entries.addAll(Entries.of(story)));
        entries.addAll(Told.all(stories));
        entries.addAll(Rejected.all(REJECTIONS, NOW));
        entries.addAll(AskedFeeds.all(NOW));
        bulk(entries);
    }

    /** The one of this JVM. */
    public static synchronized SeededElasticsearch shared() {
        if (shared == null) {
            shared = new SeededElasticsearch();
        }
        return shared;
    }

    /** Sends JSON and reads the answer, which must be a success. */
    public JsonNode call(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + path + " " + body + "\n" + response.body());
            }
            return Exported.json(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public JsonNode search(String index, JsonNode body) {
        return call("POST", "/" + index + "/_search", body.toString());
    }

    /** The mapping that the index behind an alias really has. */
    public JsonNode mapping(String alias) {
        return call("GET", "/" + alias + "/_mapping", null).elements().next().path("mappings");
    }

    private void install() {
        for (var name : List.of("communique-settings", "communique-analysis", "communique-part-of-document")) {
            call("PUT", "/_component_template/" + name, template(name));
        }
        for (var alias : ALIASES) {
            call("PUT", "/_index_template/" + alias, template(alias));
            call("PUT", "/" + alias + "-000001", "{\"aliases\":{\"" + alias + "\":{\"is_write_index\":true}}}");
        }
    }

    private static String template(String name) {
        return Project.read(Project.HOME.resolve("index-service/src/main/resources/elasticsearch/" + name + ".json"));
    }

    /** Published through the thirty days; four in ten arrive in the last day, as when an archive is read in. */
    private static List<Story> stories() {
        var random = new Random(20_261_031);
        var stories = new ArrayList<Story>();
        for (int i = 0; i < DOCUMENTS; i++) {
            var age = Duration.ofMinutes(random.nextInt(DAYS * 24 * 60));
            var published = NOW.minus(age);
            var late = Duration.ofMinutes(2 + random.nextInt(600));
            var received = random.nextInt(10) < 4
                    ? NOW.minus(Duration.ofSeconds(600 + (long) (random.nextGaussian() * 9_000 + 40_000) % 85_000))
                    : published.plus(late);
            stories.add(Story.tell(i, published, earlier(received), random));
        }
        return stories;
    }

    private static Instant earlier(Instant time) {
        return time.isBefore(NOW.minusSeconds(10)) ? time : NOW.minusSeconds(10);
    }

    private void bulk(List<Entry> entries) {
        var body = new StringBuilder();
        for (var entry : entries) {
            ObjectNode action = Entries.object();
            action.putObject("index").put("_index", entry.alias()).put("_id", entry.id());
            body.append(action).append('\n').append(entry.json()).append('\n');
        }
        var answer = call("POST", "/_bulk?refresh=true", body.toString());
        if (answer.path("errors").asBoolean()) {
            throw new IllegalStateException("refused: " + answer.findValues("error"));
        }
    }
}
