package communique.index.install;

import co.elastic.clients.elasticsearch._types.mapping.Property;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.json.JsonData;
import communique.index.view.EntryKind;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Templates, indices and aliases in the cluster. May be asked for as often as one likes, by several instances. */
public final class Installation {

    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);

    private final ElasticsearchGateway elasticsearch;
    private final Templates templates;
    private final Generations generations;
    private volatile boolean complete;
    private boolean madeEmpty;
    private boolean outdated;

    public Installation(ElasticsearchGateway elasticsearch, InstallConfig config) {
        this.elasticsearch = elasticsearch;
        this.templates = new Templates(elasticsearch, config);
        this.generations = new Generations(elasticsearch);
    }

    /** Brings whatever is missing into the cluster; costs nothing once that is done. */
    public void ensure() throws IOException {
        if (!complete) {
            install();
        }
    }

    /** Something that should be there has been found missing: looks again at the next chance. */
    public void doubt() {
        complete = false;
    }

    public boolean isComplete() {
        return complete;
    }

    /**
     * Whether an index that a rebuild fills had to be made since this was last asked: what Kafka has of earlier days is
     * not in it.
     */
    public synchronized boolean wasEmpty() {
        var was = madeEmpty;
        madeEmpty = false;
        return was;
    }

    /** Whether an index was made by an earlier version, with a mapping that takes a rebuild, since this was last asked. */
    public synchronized boolean wasOutdated() {
        var was = outdated;
        outdated = false;
        return was;
    }

    private synchronized void install() throws IOException {
        if (complete) {
            return;
        }
        templates.install();
        for (var kind : EntryKind.values()) {
            if (generations.ensureLive(kind)) {
                LOG.info("index made alias={}", kind.alias());
                madeEmpty |= Templates.rebuilt().contains(kind);
            } else {
                upgrade(kind);
            }
        }
        complete = true;
        LOG.info("Elasticsearch is ready for documents");
    }

    /** Adds the fields that a later version of a mapping brings. What else is new in it takes a rebuild. */
    private void upgrade(EntryKind kind) throws IOException {
        var installed = elasticsearch.find(client -> client.indices().getMapping(asked -> asked.index(kind.alias())));
        if (installed.isEmpty()) {
            return;
        }
        for (var index : installed.get().result().values()) {
            var present = index.mappings();
            var version = versionOf(present);
            if (version < Templates.firstVersionThatServes(kind)) {
                outdated = true;
                // It keeps its version, so that the next process recognises it, too.
                addFields(kind, present, present.meta());
            } else if (version < Templates.version(kind)) {
                addFields(kind, present, Map.of(Templates.VERSION, JsonData.of(Templates.version(kind))));
            }
        }
    }

    private void addFields(EntryKind kind, TypeMapping present, Map<String, JsonData> meta) throws IOException {
        var added = new HashMap<String, Property>();
        Templates.mappings(kind).forEach(wanted -> added.putAll(missing(wanted.properties(), present.properties())));
        elasticsearch.ask(client -> client.indices()
                .putMapping(put -> put.index(kind.alias()).properties(added).meta(meta)));
        LOG.info(
                "mapping upgraded alias={} version={} added={}", kind.alias(), Templates.version(kind), added.keySet());
    }

    private static Map<String, Property> missing(Map<String, Property> wanted, Map<String, Property> present) {
        var missing = new HashMap<String, Property>();
        wanted.forEach((name, property) -> {
            var there = present.get(name);
            if (there == null) {
                missing.put(name, property);
            } else if (property.isObject() && there.isObject()) {
                var within =
                        missing(property.object().properties(), there.object().properties());
                if (!within.isEmpty()) {
                    missing.put(name, Property.of(field -> field.object(object -> object.properties(within))));
                }
            }
        });
        return missing;
    }

    private static int versionOf(TypeMapping mapping) {
        var version = mapping.meta().get(Templates.VERSION);
        return version == null ? 0 : version.to(Integer.class);
    }
}
