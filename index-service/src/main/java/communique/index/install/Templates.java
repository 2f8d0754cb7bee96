package communique.index.install;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.events.EventJson;
import communique.index.view.Entry.Kind;
import communique.service.elasticsearch.Elasticsearch;
import communique.service.elasticsearch.ElasticsearchRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index templates as files, and their way into the cluster. */
final class Templates {

    private static final Logger LOG = LoggerFactory.getLogger(Templates.class);
    private static final String ANALYSIS = "communique-analysis";
    private static final int BAD_REQUEST = 400;

    private final Elasticsearch elasticsearch;
    private final InstallConfig config;

    Templates(Elasticsearch elasticsearch, InstallConfig config) {
        this.elasticsearch = elasticsearch;
        this.config = config;
    }

    /** Brings all templates into the cluster; those of a later version are left alone. */
    void install() throws IOException {
        putComponent("communique-settings", settings());
        putComponent(ANALYSIS, analysis());
        putComponent("communique-part-of-document", file("communique-part-of-document"));
        for (var kind : Kind.values()) {
            put("/_index_template/" + kind.alias(), "index_templates", "index_template", file(kind.alias()));
        }
    }

    /** The version of an index's mapping in this program. */
    static int version(Kind kind) {
        return file(kind.alias()).path("version").intValue();
    }

    private ObjectNode settings() {
        var file = file("communique-settings");
        ((ObjectNode) file.at("/template/settings/index"))
                .put("number_of_shards", config.shards())
                .put("number_of_replicas", config.replicas());
        return file;
    }

    private ObjectNode analysis() throws IOException {
        var wanted = file(ANALYSIS);
        if (isUnderstood(wanted.at("/template/settings/index/analysis"))) {
            return wanted;
        }
        LOG.warn("Elasticsearch lacks the English analysis: texts are indexed without stems. "
                + "Add the analysis-common module, restart it and this service, and rebuild the index.");
        return file(ANALYSIS + ".plain");
    }

    /** Asks the cluster to analyse a word in the wanted way: it refuses what it does not know. */
    private boolean isUnderstood(JsonNode analysis) throws IOException {
        var analyzer = analysis.at("/analyzer/news_text");
        var request = EventJson.mapper().createObjectNode().put("text", "reports");
        request.set("tokenizer", analyzer.path("tokenizer"));
        var filters = request.putArray("filter");
        analyzer.path("filter").forEach(name -> {
            var own = analysis.path("filter").path(name.textValue());
            filters.add(own.isMissingNode() ? name : own);
        });
        try {
            elasticsearch.call("POST", "/_analyze", request);
            return true;
        } catch (ElasticsearchRefusedException e) {
            if (e.status() == BAD_REQUEST) {
                return false;
            }
            throw e;
        }
    }

    private void putComponent(String name, ObjectNode body) throws IOException {
        put("/_component_template/" + name, "component_templates", "component_template", body);
    }

    private void put(String path, String list, String field, ObjectNode body) throws IOException {
        var present = elasticsearch.find(path).path(list).path(0).path(field);
        if (present.path("version").intValue() > body.path("version").intValue()) {
            LOG.info("template kept, it is of a later version path={}", path);
            return;
        }
        elasticsearch.call("PUT", path, body);
    }

    static ObjectNode file(String name) {
        var path = "/elasticsearch/" + name + ".json";
        try (var stream = Templates.class.getResourceAsStream(path)) {
            return (ObjectNode) EventJson.mapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    static List<Kind> ofDocuments() {
        return List.of(Kind.MENTION, Kind.STATEMENT, Kind.LINK, Kind.DOCUMENT);
    }
}
