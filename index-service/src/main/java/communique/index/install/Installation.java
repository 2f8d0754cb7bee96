package communique.index.install;

import communique.index.view.Entry.Kind;
import communique.service.elasticsearch.Elasticsearch;
import communique.service.elasticsearch.ElasticsearchRefusedException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Templates, indices and aliases in the cluster. May be asked for as often as one likes, by several instances. */
public final class Installation {

    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);
    private static final int BAD_REQUEST = 400;

    private final Elasticsearch elasticsearch;
    private final Templates templates;
    private final Generations generations;
    private volatile boolean complete;
    private boolean madeEmpty;

    public Installation(Elasticsearch elasticsearch, InstallConfig config) {
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
        for (var kind : Kind.values()) {
            if (generations.ensureLive(kind)) {
                LOG.info("index made alias={}", kind.alias());
                madeEmpty |= kind == Kind.DOCUMENT;
            } else {
                upgrade(kind);
            }
        }
        complete = true;
        LOG.info("Elasticsearch is ready for documents");
    }

    /** Adds the fields that a later version of a mapping brings. */
    private void upgrade(Kind kind) throws IOException {
        var mapping = elasticsearch.find("/" + kind.alias() + "/_mapping");
        for (var index : mapping) {
            if (index.at("/mappings/_meta/version").intValue() < Templates.version(kind)) {
                upgradeMapping(kind);
            }
        }
    }

    private void upgradeMapping(Kind kind) throws IOException {
        var wanted = elasticsearch.call("POST", "/_index_template/_simulate/" + kind.alias(), null);
        try {
            elasticsearch.call("PUT", "/" + kind.alias() + "/_mapping", wanted.at("/template/mappings"));
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
