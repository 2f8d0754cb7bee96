package communique.benchmarks.index;

import communique.events.EventJson;
import communique.stack.client.HttpJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;

/** The indices that index-service fills: counted, and recreated for each lap. */
public final class Indices {

    static final List<String> KINDS = List.of("documents", "mentions", "statements");

    private static final String ALL = String.join(",", KINDS);

    private final HttpJson http = new HttpJson();
    private final URI elasticsearch;

    public Indices(String elasticsearch) {
        this.elasticsearch = URI.create(elasticsearch);
    }

    /** Number of entries written since the indices were created; 0 while there are none. */
    public long operations() throws IOException {
        return get("/" + ALL + "/_stats/indexing?filter_path=_all.primaries.indexing.index_total")
                .json()
                .at("/_all/primaries/indexing/index_total")
                .asLong();
    }

    /** Number of documents that a search finds. */
    public long found() throws IOException {
        return get("/documents/_count").json().path("count").asLong();
    }

    /** Replaces all indices with empty ones, from the templates that index-service has installed. */
    public void renew() throws IOException {
        for (var kind : KINDS) {
            var names = new ArrayList<String>();
            get("/" + kind + "-0*/_alias").json().fieldNames().forEachRemaining(names::add);
            if (!names.isEmpty()) {
                good(http.call("DELETE", elasticsearch.resolve("/" + String.join(",", names)), ""));
            }
            var body = EventJson.mapper().createObjectNode();
            body.putObject("aliases").putObject(kind).put("is_write_index", true);
            good(http.call("PUT", elasticsearch.resolve("/" + kind + "-000001"), body.toString()));
        }
    }

    /** The answer to a request, which must succeed. */
    HttpJson.Answer post(String path, byte[] body) throws IOException {
        return good(http.post(elasticsearch.resolve(path), "application/x-ndjson", BodyPublishers.ofByteArray(body)));
    }

    private HttpJson.Answer get(String path) throws IOException {
        return http.get(elasticsearch.resolve(path));
    }

    private static HttpJson.Answer good(HttpJson.Answer answer) throws IOException {
        if (!answer.isGood()) {
            throw new IOException("Elasticsearch answered " + answer.status() + ": " + answer.text());
        }
        return answer;
    }
}
