package communique.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.events.EventJson;
import communique.index.install.InstallConfig;
import communique.index.install.Installation;
import communique.index.view.EntryKind;
import communique.service.elasticsearch.ElasticsearchConfig;
import communique.service.elasticsearch.ElasticsearchGateway;
import communique.stack.client.HttpJson;
import communique.stack.testing.TestElasticsearch;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The indices in a real Elasticsearch. Tests share them and keep apart by the ids of their documents, which is faster
 * than making new ones for each.
 */
public final class RealIndex {

    private static final HttpJson HTTP = new HttpJson();
    private static final AtomicInteger TESTS = new AtomicInteger();

    private final String prefix = "t" + TESTS.incrementAndGet() + "-";
    private final ElasticsearchGateway elasticsearch = connect(TestElasticsearch.url());

    /** A document id of this test alone. */
    public String id(String name) {
        return prefix + name;
    }

    /** Drops every index. */
    public void drop() {
        var names = new ArrayList<String>();
        call("GET", "/_alias", null).fieldNames().forEachRemaining(names::add);
        names.forEach(name -> call("DELETE", "/" + name, null));
    }

    public ElasticsearchGateway elasticsearch() {
        return elasticsearch;
    }

    public Installation installation() {
        return installation(elasticsearch);
    }

    public static Installation installation(ElasticsearchGateway elasticsearch) {
        return new Installation(elasticsearch, config(InstallConfig.class));
    }

    public static ElasticsearchGateway connect(String url) {
        return new ElasticsearchGateway(
                config(ElasticsearchConfig.class, "elasticsearch.url", url), Duration.ofSeconds(30));
    }

    /** The configuration with its real defaults, but for the given keys and values. */
    public static <T> T config(Class<T> type, String... overrides) {
        var builder = new SmallRyeConfigBuilder().withMapping(type);
        for (int i = 0; i < overrides.length; i += 2) {
            builder.withDefaultValue(overrides[i], overrides[i + 1]);
        }
        return builder.build().getConfigMapping(type);
    }

    /** How many entries are searchable behind an alias. */
    public long count(EntryKind kind) {
        return count(kind.alias(), "*");
    }

    public long count(String alias, String query) {
        call("POST", "/" + alias + "/_refresh", null);
        var body = EventJson.mapper().createObjectNode();
        body.putObject("query").putObject("query_string").put("query", query);
        return call("POST", "/" + alias + "/_count", body).path("count").longValue();
    }

    /** An entry as stored; missing if it is not. */
    public JsonNode get(EntryKind kind, String id) {
        try {
            var entry = HTTP.get(URI.create(TestElasticsearch.url() + "/" + kind.alias() + "/_doc/"
                    + id(id).replace("|", "%7C").replace("/", "%2F")));
            return entry.isGood() ? entry.json() : EventJson.mapper().missingNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ids of this test's entries behind an alias, without the prefix, sorted. */
    public List<String> ids(EntryKind kind) {
        call("POST", "/" + kind.alias() + "/_refresh", null);
        var body = EventJson.mapper().createObjectNode().put("size", 10_000).put("_source", false);
        var ids = new ArrayList<String>();
        call("POST", "/" + kind.alias() + "/_search", body)
                .at("/hits/hits")
                .forEach(hit -> ids.add(hit.path("_id").textValue()));
        ids.removeIf(id -> !id.startsWith(prefix));
        ids.replaceAll(id -> id.substring(prefix.length()));
        ids.sort(null);
        return ids;
    }

    /** How many entries have been written behind an alias, the same one twice counting twice. */
    public long written(EntryKind kind) {
        var stats = call("GET", "/" + kind.alias() + "/_stats/indexing", null);
        return stats.at("/_all/primaries/indexing/index_total").longValue();
    }

    public void setting(EntryKind kind, String name, Object value) {
        ObjectNode body = EventJson.mapper().createObjectNode();
        body.putPOJO(name, value);
        call("PUT", "/" + kind.alias() + "/_settings", EventJson.mapper().valueToTree(body));
    }

    public JsonNode call(String method, String path, JsonNode body) {
        try {
            var answer =
                    HTTP.call(method, URI.create(TestElasticsearch.url() + path), body == null ? "" : body.toString());
            if (!answer.isGood()) {
                throw new IOException(method + " " + path + ": " + answer.text());
            }
            return answer.json();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
