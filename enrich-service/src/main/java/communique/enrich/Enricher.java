package communique.enrich;

import static java.util.Objects.requireNonNull;

import communique.enrich.actor.About;
import communique.enrich.actor.ActorTagger;
import communique.enrich.actor.NameRecognizer;
import communique.enrich.clean.Cleaner;
import communique.enrich.knowledge.BrokenKnowledgeException;
import communique.enrich.knowledge.Knowledge;
import communique.enrich.knowledge.KnowledgeFolder;
import communique.enrich.language.LanguageDetector;
import communique.enrich.link.LinkFinder;
import communique.enrich.origin.Origin;
import communique.enrich.origin.OriginFinder;
import communique.enrich.origin.Stated;
import communique.enrich.place.PlaceTagger;
import communique.enrich.statement.GivenNames;
import communique.enrich.statement.StatementFinder;
import communique.enrich.text.TokenizedText;
import communique.enrich.text.Tokenizer;
import communique.enrich.topic.TaggedText;
import communique.enrich.topic.TopicLimits;
import communique.enrich.topic.TopicTagger;
import communique.enrich.topic.TopicTaxonomy;
import communique.events.DocumentEnriched;
import communique.events.DocumentEnriched.Enrichment;
import communique.events.DocumentReceived;
import communique.events.Source;
import java.time.Clock;

/**
 * The recipe: what becomes of a document, step by step.
 *
 * <p>Built for one state of the knowledge; serves all threads. The same document and knowledge always give the same
 * tags; only the time of enrichment and the milliseconds differ.
 */
public final class Enricher {

    private static final long NANOS_IN_A_MILLI = 1_000_000;

    private final Clock clock;
    private final String version;
    private final Knowledge knowledge;
    private final TopicTaxonomy taxonomy;
    private final Cleaner cleaner = new Cleaner();
    private final LanguageDetector languages = new LanguageDetector();
    private final OriginFinder origins = new OriginFinder();
    private final Tokenizer tokenizer = new Tokenizer();
    private final ActorTagger actorTagger;
    private final PlaceTagger placeTagger;
    private final StatementFinder statementFinder = new StatementFinder();
    private final GivenNames genders = new GivenNames();
    private final TopicTagger topicTagger;
    private final LinkFinder linkFinder = new LinkFinder();

    /**
     * Makes a recipe from the knowledge files.
     *
     * @param clock tells when a document was enriched
     * @throws BrokenKnowledgeException if a file is broken, naming file and line
     */
    public Enricher(KnowledgeFolder files, NameRecognizer recognizer, TopicLimits limits, Clock clock) {
        this.clock = requireNonNull(clock, "clock");
        this.knowledge = Knowledge.of(files);
        this.version = RecipeVersion.of(limits) + "-" + knowledge.version();
        this.taxonomy = TopicTaxonomy.of(files, knowledge);
        this.actorTagger = new ActorTagger(knowledge, recognizer);
        this.placeTagger = new PlaceTagger(knowledge);
        this.topicTagger = new TopicTagger(taxonomy, knowledge, limits);
    }

    /** Enriches one document. Whatever it holds, there is an answer; what could not be told is among its warnings. */
    public DocumentEnriched enrich(DocumentReceived document) {
        var start = System.nanoTime();
        var clean = cleaner.clean(document.mediaType(), document.content());
        var language = document.language() == null ? languages.detect(clean.body()) : document.language();
        var origin = origins.find(clean, Stated.of(document));
        var text = tokenizer.tokenize(clean.body());
        var named = actorTagger.tag(text, About.of(language, origin.publishedAt(), origin.title()));
        var actors = named.actors();
        var places = placeTagger.tag(text.body(), named.places(), actors);
        var spoken = statementFinder.find(text, actors, genders);
        var topics = topicTagger.tag(new TaggedText(origin.title(), text, actors, places));
        var statements = StatementFinder.withTopics(spoken, topics);
        var links = linkFinder.find(text, actors);
        var tags = new Tags(topics, actors, places, statements, links);
        var warnings = Warnings.of(language, origin, tags, named.isWhole());
        var millis = (System.nanoTime() - start) / NANOS_IN_A_MILLI;
        return enriched(document, new Read(language, origin, text), tags, new Enrichment(version(), millis, warnings));
    }

    /**
     * What is in force, the code and its limits before the hyphen, the knowledge behind it: goes into every event, so that
     * a reader can tell which tags are out of date.
     */
    public String version() {
        return version;
    }

    public Knowledge knowledge() {
        return knowledge;
    }

    public TopicTaxonomy taxonomy() {
        return taxonomy;
    }

    private DocumentEnriched enriched(DocumentReceived document, Read read, Tags tags, Enrichment enrichment) {
        var source = document.source();
        var outlet = source.name() == null ? read.origin().outlet() : source.name();
        return new DocumentEnriched(
                document.id(),
                document.revision(),
                document.receivedAt(),
                clock.instant(),
                new Source(outlet, source.url(), source.channel()),
                read.origin().title(),
                read.origin().titleOrigin(),
                read.origin().author(),
                read.origin().publishedAt(),
                read.origin().publishedAtOrigin(),
                read.language(),
                read.text().body(),
                read.text().words(),
                tags.topics(),
                tags.actors(),
                tags.places(),
                tags.statements(),
                tags.links(),
                enrichment);
    }

    /** The document before anything in it has been tagged. */
    private record Read(String language, Origin origin, TokenizedText text) {}
}
