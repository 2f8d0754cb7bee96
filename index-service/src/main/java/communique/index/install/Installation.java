package communique.index.install;

import communique.index.view.EntryKind;
import communique.service.elasticsearch.ElasticsearchGateway;
import communique.service.elasticsearch.ElasticsearchRefusedException;
import java.io.IOException;
import java.io.StringReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Templates, indices and aliases in the cluster. May be asked for as often as one likes, by several instances. */
public final class Installation {

    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);
    private static final int BAD_REQUEST = 400;

    private final ElasticsearchGateway elasticsearch;
    private final Templates templates;
    private final Generations generations;
    private volatile boolean complete;
    private boolean madeEmpty;

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
     * Whether the index of documents had to be made since this was last asked: what Kafka has of earlier days is not in
     * it.
     */
    public synchronized boolean wasEmpty() {
        var was = madeEmpty;
        madeEmpty = false;
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
                madeEmpty |= kind == EntryKind.DOCUMENT;
            } else {
                upgrade(kind);
            }
        }
        complete = true;
        LOG.info("Elasticsearch is ready for documents");
    }

    /** Adds the fields that a later version of a mapping brings. */
    private void upgrade(EntryKind kind) throws IOException {
        var installed = elasticsearch.find(client -> client.indices().getMapping(asked -> asked.index(kind.alias())));
        if (installed.isPresent()) {
            for (var index : installed.get().result().values()) {
                var version = index.mappings().meta().get("version");
                if (version == null || version.to(Integer.class) < Templates.version(kind)) {
                    upgradeMapping(kind);
                }
            }
        }
    }

    private void upgradeMapping(EntryKind kind) throws IOException {
        try {
            for (var mapping : Templates.mappings(kind)) {
                elasticsearch.ask(client -> client.indices()
                        .putMapping(put -> put.index(kind.alias()).withJson(new StringReader(mapping.toString()))));
            }
            LOG.info("mapping upgraded alias={} version={}", kind.alias(), Templates.version(kind));
        } catch (ElasticsearchRefusedException e) {
            if (e.status() != BAD_REQUEST) {
                throw e;
            }
            LOG.warn(
                    "mapping stays as it is until the index is rebuilt alias={} reason={}",
                    kind.alias(),
                    e.getMessage());
        }
    }
}
