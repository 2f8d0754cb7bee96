package communique.stack.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.audit.Audit;
import communique.audit.redrive.Redrive;
import communique.events.EventJson;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What Elasticsearch can find. */
public final class SearchIndex implements Audit.Index, Redrive.Index {

    private static final int PAGE = 2_000;

    private final HttpJson http;
    private final URI elasticsearch;

    public SearchIndex(HttpJson http, URI elasticsearch) {
        this.http = http;
        this.elasticsearch = elasticsearch;
    }

    /** A revision of a document that can be found. */
    public Optional<JsonNode> find(String id, String revision) throws IOException {
        var query = EventJson.mapper().createObjectNode();
        query.put("size", 1).putArray("_source").add("topics").add("actors").add("language");
        var filter = query.putObject("query").putObject("bool").putArray("filter");
        filter.addObject().putObject("ids").putArray("values").add(id);
        if (revision != null) {
            filter.addObject().putObject("term").put("revision", revision);
        }
        var hits = search("/documents/_search", query).at("/hits/hits");
        return hits.isEmpty() ? Optional.empty() : Optional.of(hits.get(0).path("_source"));
    }

    /** How many documents Elasticsearch has; 0 while there is no index. */
    public long count() throws IOException {
        return count("documents");
    }

    /** How many refused documents it tells about; 0 while there is no index. */
    public long countRejections() throws IOException {
        return count("rejections");
    }

    private long count(String alias) throws IOException {
        http.post(elasticsearch.resolve("/" + alias + "/_refresh"), null);
        return http.get(elasticsearch.resolve("/" + alias + "/_count"))
                .json()
                .path("count")
                .asLong();
    }

    @Override
    public Optional<Instant> receivedAt(String id) throws IOException {
        var query = EventJson.mapper().createObjectNode();
        query.put("size", 1).putArray("_source").add("receivedAt");
        query.putObject("query").putObject("ids").putArray("values").add(id);
        var found = search("/documents/_search", query).at("/hits/hits/0/_source/receivedAt");
        return found.isTextual() ? Optional.of(Instant.parse(found.textValue())) : Optional.empty();
    }

    @Override
    public void readAll(BiConsumer<String, String> reader) throws IOException {
        http.post(elasticsearch.resolve("/documents/_refresh"), null);
        var opened = http.post(elasticsearch.resolve("/documents/_pit?keep_alive=5m"), null);
        if (opened.status() == 404) {
            return;
        }
        var view = good(opened).path("id").asText();
        try {
            readPages(view, reader);
        } finally {
            http.call("DELETE", elasticsearch.resolve("/_pit"), "{\"id\":\"" + view + "\"}");
        }
    }

    private void readPages(String view, BiConsumer<String, String> reader) throws IOException {
        var query = EventJson.mapper().createObjectNode();
        query.put("size", PAGE)
                .put("track_total_hits", false)
                .putArray("_source")
                .add("revision");
        query.putObject("pit").put("id", view).put("keep_alive", "5m");
        query.putArray("sort").add("_shard_doc");
        while (true) {
            var hits = search("/_search", query).at("/hits/hits");
            hits.forEach(hit -> reader.accept(
                    hit.path("_id").asText(), hit.at("/_source/revision").asText()));
            if (hits.size() < PAGE) {
                return;
            }
            query.set("search_after", hits.get(hits.size() - 1).path("sort"));
        }
    }

    private JsonNode search(String path, ObjectNode query) throws IOException {
        var answer = http.post(elasticsearch.resolve(path), query.toString());
        return answer.status() == 404 ? answer.json() : good(answer);
    }

    private static JsonNode good(HttpJson.Answer answer) throws IOException {
        if (!answer.isGood()) {
            throw new IOException("Elasticsearch answered " + answer.status() + ": " + answer.text());
        }
        return answer.json();
    }
}
