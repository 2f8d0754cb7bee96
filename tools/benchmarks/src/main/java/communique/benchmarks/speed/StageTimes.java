package communique.benchmarks.speed;

import communique.enrich.Enricher;
import communique.enrich.actor.ActorTagger;
import communique.enrich.actor.DocumentContext;
import communique.enrich.clean.Cleaner;
import communique.enrich.language.LanguageDetector;
import communique.enrich.link.LinkFinder;
import communique.enrich.name.NameRecognizer;
import communique.enrich.origin.OriginFinder;
import communique.enrich.origin.Stated;
import communique.enrich.place.PlaceTagger;
import communique.enrich.statement.GenderHint;
import communique.enrich.statement.StatementFinder;
import communique.enrich.text.Tokenizer;
import communique.enrich.topic.TaggedText;
import communique.enrich.topic.TopicLimits;
import communique.enrich.topic.TopicTagger;
import communique.events.DocumentReceived;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The recipe step by step, with the CPU time that each step takes. */
public final class StageTimes {

    private static final double NANOS_IN_A_MILLI = 1e6;

    private final ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private final Cleaner cleaner = new Cleaner();
    private final LanguageDetector languages = new LanguageDetector();
    private final OriginFinder origins = new OriginFinder();
    private final Tokenizer tokenizer = new Tokenizer();
    private final ActorTagger actorTagger;
    private final PlaceTagger placeTagger;
    private final StatementFinder statementFinder = new StatementFinder();
    private final TopicTagger topicTagger;
    private final LinkFinder linkFinder = new LinkFinder();

    /** Takes the knowledge of a recipe and the recogniser that it uses; the latter's time is told apart. */
    public StageTimes(Enricher enricher, NameRecognizer recognizer) {
        NameRecognizer timed =
                (text, sentences) -> time("of actors: recogniser", () -> recognizer.recognize(text, sentences));
        this.actorTagger = new ActorTagger(enricher.knowledge(), timed);
        this.placeTagger = new PlaceTagger(enricher.knowledge());
        this.topicTagger = new TopicTagger(enricher.taxonomy(), enricher.knowledge(), TopicLimits.DEFAULT);
    }

    /** CPU milliseconds a document by the name of the step. */
    public Map<String, Double> measure(List<DocumentReceived> documents, int laps) {
        nanos.clear();
        for (var lap = 0; lap < laps; lap++) {
            documents.forEach(this::enrich);
        }
        var millis = new LinkedHashMap<String, Double>();
        nanos.forEach((stage, sum) -> millis.put(stage, sum / NANOS_IN_A_MILLI / laps / documents.size()));
        return millis;
    }

    private void enrich(DocumentReceived document) {
        var clean = time("clean", () -> cleaner.clean(document.mediaType(), document.content()));
        var language = time("language", () -> languages.detect(clean.body()));
        var origin = time("origin", () -> origins.find(clean, Stated.of(document)));
        var text = time("tokenize", () -> tokenizer.tokenize(clean.body()));
        var about = DocumentContext.of(language, origin.publishedAt(), origin.title());
        var named = time("actors", () -> actorTagger.tag(text, about));
        var places = time("places", () -> placeTagger.tag(text.body(), named.places(), named.actors()));
        var spoken = time("statements", () -> statementFinder.find(text, named.actors(), GenderHint.NONE));
        var tagged = new TaggedText(origin.title(), text, named.actors(), places);
        var topics = time("topics", () -> topicTagger.tag(tagged));
        time("topics of statements", () -> StatementFinder.withTopics(spoken, topics));
        time("links", () -> linkFinder.find(text, named.actors()));
    }

    private <T> T time(String stage, Supplier<T> work) {
        var start = thread.getCurrentThreadCpuTime();
        var result = work.get();
        nanos.merge(stage, thread.getCurrentThreadCpuTime() - start, Long::sum);
        return result;
    }
}
