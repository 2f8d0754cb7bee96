package communique.enrich;

import communique.enrich.knowledge.LiveKnowledge;
import communique.enrich.topic.TopicLimits;
import communique.events.DocumentEnriched;
import communique.events.DocumentReceived;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** The recipe with the knowledge that is in force now: an edit of the files takes effect without a restart. */
@Startup
@ApplicationScoped
public class LiveEnricher {

    private final LiveKnowledge<Enricher> enricher;

    /** Loads the knowledge; broken files stop the start, naming file and line. */
    public LiveEnricher(KnowledgeConfig config) {
        var recognizer = EnrichService.recognizer();
        var limits = new TopicLimits(config.minimumTopicScore(), config.maximumDossiers(), config.maximumMediaTopics());
        this.enricher = new LiveKnowledge<>(
                config.directory(), files -> new Enricher(files, recognizer, limits, Clock.systemUTC()));
        EnrichService.awaitModel();
        enricher.watch(config.lookEvery(), this::report);
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

    @PreDestroy
    void stop() {
        enricher.close();
    }

    private void report(LiveKnowledge<Enricher> live) {
        live.lastError()
                .ifPresentOrElse(
                        error -> Log.warnf("edit of the knowledge refused, the one before stays reason=%s", error),
                        () -> Log.infof(
                                "knowledge in force version=%s", current().version()));
    }
}
