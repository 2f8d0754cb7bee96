package communique.enrich;

import communique.enrich.knowledge.LiveKnowledge;
import communique.enrich.name.NameRecognizer;
import communique.enrich.topic.TopicLimits;
import communique.events.DocumentEnriched;
import communique.events.DocumentReceived;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The recipe with the knowledge that is in force now: an edit of the files takes effect without a restart. */
public final class LiveEnricher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveEnricher.class);

    private final LiveKnowledge<Enricher> enricher;

    /** Loads the knowledge; broken files stop the start, naming file and line. */
    public LiveEnricher(KnowledgeConfig config, NameRecognizer recognizer) {
        var limits = new TopicLimits(config.minimumTopicScore(), config.maximumDossiers(), config.maximumMediaTopics());
        this.enricher = new LiveKnowledge<>(
                config.directory(), files -> new Enricher(files, recognizer, limits, Clock.systemUTC()));
    }

    /** Looks at the files from now on, on a thread of its own. */
    public void watch(Duration interval) {
        enricher.watch(interval, this::report);
    }

    public DocumentEnriched enrich(DocumentReceived document) {
        return enricher.current().enrich(document);
    }

    /** The recipe in force. */
    public Enricher current() {
        return enricher.current();
    }

    /** Why the newest edit of the knowledge is not in force; empty when it is. */
    public Optional<String> refusedEdit() {
        return enricher.lastError();
    }

    @Override
    public void close() {
        enricher.close();
    }

    private void report(LiveKnowledge<Enricher> live) {
        live.lastError()
                .ifPresentOrElse(
                        error -> LOG.warn("edit of the knowledge refused, the one before stays reason={}", error),
                        () -> LOG.info(
                                "knowledge in force version={}", current().version()));
    }
}
