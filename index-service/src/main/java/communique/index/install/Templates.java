package communique.index.install;

import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.events.EventJson;
import communique.index.view.EntryKind;
import communique.service.elasticsearch.ElasticsearchGateway;
import communique.service.elasticsearch.ElasticsearchRefusedException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index templates as files, and their way into the cluster. */
final class Templates {

    private static final Logger LOG = LoggerFactory.getLogger(Templates.class);
    /** Where the mapping of an index tells its version. */
    static final String VERSION = "version";

    private static final String ANALYSIS = "communique-analysis";
    private static final int BAD_REQUEST = 400;
    private static final int MOST_SHARDS = 3;

    private final ElasticsearchGateway elasticsearch;
    private final InstallConfig config;

    Templates(ElasticsearchGateway elasticsearch, InstallConfig config) {
        this.elasticsearch = elasticsearch;
        this.config = config;
    }

    /** Brings all templates into the cluster; those of a later version are left alone. */
    void install() throws IOException {
        putComponent("communique-settings", settings());
        putComponent(ANALYSIS, analysis());
        putComponent("communique-part-of-document", file("communique-part-of-document"));
        for (var kind : EntryKind.values()) {
            putTemplate(kind.alias(), file(kind.alias()));
        }
    }

    /** The version of an index's mapping in this program. */
    static int version(EntryKind kind) {
        return file(kind.alias()).path("version").intValue();
    }

    /** An index whose mapping is of an earlier version than this lacks what readers need until it is rebuilt. */
    static int firstVersionThatServes(EntryKind kind) {
        return file(kind.alias())
                .at("/template/mappings/_meta/firstVersionThatServes")
                .intValue();
    }

    /** The mappings that an index gets from its component templates and its own template. */
    static List<TypeMapping> mappings(EntryKind kind) {
        var template = file(kind.alias());
        var mappings = new ArrayList<TypeMapping>();
        template.path("composed_of").forEach(name -> mappings.add(mapping(file(name.textValue()))));
        mappings.add(mapping(template));
        return mappings;
    }

    private static TypeMapping mapping(ObjectNode template) {
        var mapping = template.at("/template/mappings");
        return TypeMapping.of(
                read -> mapping.isMissingNode() ? read : read.withJson(new StringReader(mapping.toString())));
    }

    private ObjectNode settings() throws IOException {
        var file = file("communique-settings");
        var index = (ObjectNode) file.at("/template/settings/index");
        index.put(
                "number_of_shards",
                config.shards().isPresent() ? config.shards().getAsInt() : fittingShards());
        if (config.replicas().isPresent()) {
            index.put("number_of_replicas", config.replicas().getAsInt());
        } else {
            // Follows the number of nodes also when it changes later.
            index.put("auto_expand_replicas", "0-1");
        }
        return file;
    }

    private int fittingShards() throws IOException {
        var nodes = elasticsearch
                .ask(client -> client.cluster().health(asked -> asked))
                .numberOfDataNodes();
        return Math.max(1, Math.min(MOST_SHARDS, nodes));
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
        for (var kind : List.of("char_filter", "filter")) {
            var filters = request.putArray(kind);
            analyzer.path(kind).forEach(name -> {
                var own = analysis.path(kind).path(name.textValue());
                filters.add(own.isMissingNode() ? name : own);
            });
        }
        try {
            elasticsearch.ask(client -> client.indices().analyze(asked -> asked.withJson(reader(request))));
            return true;
        } catch (ElasticsearchRefusedException e) {
            if (e.status() == BAD_REQUEST) {
                return false;
            }
            throw e;
        }
    }

    private void putComponent(String name, ObjectNode body) throws IOException {
        var present = elasticsearch.find(client -> client.cluster().getComponentTemplate(asked -> asked.name(name)));
        if (present.isPresent()
                && isLater(
                        present.get()
                                .componentTemplates()
                                .get(0)
                                .componentTemplate()
                                .version(),
                        name,
                        body)) {
            return;
        }
        elasticsearch.ask(client ->
                client.cluster().putComponentTemplate(put -> put.name(name).withJson(reader(body))));
    }

    private void putTemplate(String name, ObjectNode body) throws IOException {
        var present = elasticsearch.find(client -> client.indices().getIndexTemplate(asked -> asked.name(name)));
        if (present.isPresent()
                && isLater(present.get().indexTemplates().get(0).indexTemplate().version(), name, body)) {
            return;
        }
        elasticsearch.ask(client ->
                client.indices().putIndexTemplate(put -> put.name(name).withJson(reader(body))));
    }

    private static boolean isLater(Long version, String name, ObjectNode body) {
        var isLater = version != null && version > body.path("version").longValue();
        if (isLater) {
            LOG.info("template kept, it is of a later version name={}", name);
        }
        return isLater;
    }

    private static Reader reader(ObjectNode json) {
        return new StringReader(json.toString());
    }

    static ObjectNode file(String name) {
        var path = "/elasticsearch/" + name + ".json";
        try (var stream = Templates.class.getResourceAsStream(path)) {
            return (ObjectNode) EventJson.mapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** The indices that a rebuild makes anew, together. */
    static List<EntryKind> rebuilt() {
        return List.of(
                EntryKind.MENTION,
                EntryKind.STATEMENT,
                EntryKind.STORIED,
                EntryKind.STORY,
                EntryKind.FEED,
                EntryKind.DOCUMENT);
    }
}
