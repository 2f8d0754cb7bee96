package communique.benchmarks.stage;

import communique.benchmarks.ShippedRecipe;
import communique.benchmarks.quality.QualityFiles;
import communique.benchmarks.quality.QualitySet;
import communique.benchmarks.speed.Articles;
import communique.enrich.Enricher;
import communique.enrich.actor.ActorTagger;
import communique.enrich.actor.DocumentContext;
import communique.enrich.actor.NamedText;
import communique.enrich.clean.CleanText;
import communique.enrich.clean.Cleaner;
import communique.enrich.language.LanguageDetector;
import communique.enrich.link.LinkFinder;
import communique.enrich.origin.OriginFinder;
import communique.enrich.origin.Stated;
import communique.enrich.place.PlaceTagger;
import communique.enrich.recognizer.StanfordNames;
import communique.enrich.statement.GenderHint;
import communique.enrich.statement.StatementFinder;
import communique.enrich.text.TokenizedText;
import communique.enrich.text.Tokenizer;
import communique.enrich.topic.TaggedText;
import communique.enrich.topic.TopicLimits;
import communique.enrich.topic.TopicTagger;
import communique.events.DocumentId;
import communique.events.DocumentReceived;
import communique.events.Source;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The steps of the enrichment, each alone on what the steps before it make of an article, and all of them together. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Stages {

    static final int ARTICLES = 24;

    private final Cleaner cleaner = new Cleaner();
    private final LanguageDetector languages = new LanguageDetector();
    private final OriginFinder origins = new OriginFinder();
    private final Tokenizer tokenizer = new Tokenizer();
    private final StatementFinder statements = new StatementFinder();
    private final LinkFinder links = new LinkFinder();
    private Enricher enricher;
    private StanfordNames recognizer;
    private ActorTagger actors;
    private PlaceTagger places;
    private TopicTagger topics;
    private List<Prepared> prepared;
    private int next;

    /** Prepares what every step gets. */
    @Setup
    public void prepare() {
        var home = ShippedRecipe.home();
        enricher = ShippedRecipe.load(home);
        recognizer = StanfordNames.load();
        actors = new ActorTagger(enricher.knowledge(), recognizer);
        places = new PlaceTagger(enricher.knowledge());
        topics = new TopicTagger(enricher.taxonomy(), enricher.knowledge(), TopicLimits.DEFAULT);
        prepared = Articles.of(QualitySet.load(new QualityFiles(home).set()), ARTICLES).stream()
                .map(article -> new Prepared(this, received(article)))
                .toList();
    }

    @Benchmark
    public Object everything() {
        return enricher.enrich(article().document);
    }

    @Benchmark
    public Object clean() {
        var document = article().document;
        return cleaner.clean(document.mediaType(), document.content());
    }

    @Benchmark
    public Object language() {
        return languages.detect(article().text.body());
    }

    @Benchmark
    public Object origin() {
        var article = article();
        return origins.find(article.clean, Stated.of(article.document));
    }

    @Benchmark
    public Object tokenize() {
        return tokenizer.tokenize(article().text.body());
    }

    @Benchmark
    public Object actors() {
        var article = article();
        return actors.tag(article.text, article.about);
    }

    @Benchmark
    public Object recognizer() {
        var article = article();
        return recognizer.recognize(article.text, article.text.sentences());
    }

    @Benchmark
    public Object places() {
        var article = article();
        return places.tag(article.text.body(), article.named.places(), article.named.actors());
    }

    @Benchmark
    public Object statements() {
        var article = article();
        return statements.find(article.text, article.named.actors(), GenderHint.NONE);
    }

    @Benchmark
    public Object topics() {
        return topics.tag(article().tagged);
    }

    @Benchmark
    public Object links() {
        var article = article();
        return links.find(article.text, article.named.actors());
    }

    private Prepared article() {
        next = (next + 1) % prepared.size();
        return prepared.get(next);
    }

    /** An article as every step finds it. */
    private static final class Prepared {

        private final DocumentReceived document;
        private final CleanText clean;
        private final TokenizedText text;
        private final DocumentContext about;
        private final NamedText named;
        private final TaggedText tagged;

        private Prepared(Stages stages, DocumentReceived document) {
            this.document = document;
            clean = stages.cleaner.clean(document.mediaType(), document.content());
            text = stages.tokenizer.tokenize(clean.body());
            var origin = stages.origins.find(clean, Stated.of(document));
            about = DocumentContext.of(stages.languages.detect(clean.body()), origin.publishedAt(), origin.title());
            named = stages.actors.tag(text, about);
            var found = stages.places.tag(text.body(), named.places(), named.actors());
            tagged = new TaggedText(origin.title(), text, named.actors(), found);
        }
    }

    private static DocumentReceived received(String article) {
        return new DocumentReceived(
                new DocumentId("article"),
                "1",
                Instant.EPOCH,
                new Source("bench", null, "bench"),
                "text/plain",
                article,
                null,
                null,
                null,
                null);
    }
}
