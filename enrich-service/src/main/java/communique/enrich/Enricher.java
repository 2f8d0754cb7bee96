package communique.enrich;

import static java.util.Objects.requireNonNull;

import communique.enrich.actor.ActorTagger;
import communique.enrich.actor.DocumentContext;
import communique.enrich.actor.NamedText;
import communique.enrich.clean.ArticleText;
import communique.enrich.clean.Cleaner;
import communique.enrich.knowledge.BrokenKnowledgeException;
import communique.enrich.knowledge.Knowledge;
import communique.enrich.knowledge.KnowledgeFolder;
import communique.enrich.language.LanguageDetector;
import communique.enrich.link.LinkFinder;
import communique.enrich.name.NameRecognizer;
import communique.enrich.origin.DocumentOrigin;
import communique.enrich.origin.OriginFinder;
import communique.enrich.origin.Stated;
import communique.enrich.pack.LanguagePack;
import communique.enrich.pack.LanguagePacks;
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
import communique.events.DocumentEnriched.ActorLink;
import communique.events.DocumentEnriched.ActorTag;
import communique.events.DocumentEnriched.Enrichment;
import communique.events.DocumentEnriched.PlaceTag;
import communique.events.DocumentEnriched.Statement;
import communique.events.DocumentEnriched.TopicTag;
import communique.events.DocumentReceived;
import communique.events.Source;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

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
        this.topicTagger = new TopicTagger(taxonomy, files, knowledge, limits);
    }

    /** Enriches one document. Whatever it holds, there is an answer; what could not be told is among its warnings. */
    public DocumentEnriched enrich(DocumentReceived document) {
        return enrich(document, StepListener.NONE);
    }

    /** Enriches one document while somebody listens to its steps. */
    public DocumentEnriched enrich(DocumentReceived document, StepListener listener) {
        var start = System.nanoTime();
        var steps = new Steps(document.id(), listener);
        var read = read(document, steps);
        var tags = tag(read, steps);
        var warnings = new ArrayList<>(steps.warnings());
        warnings.addAll(Warnings.of(read.body(), read.language(), read.origin(), tags));
        var millis = (System.nanoTime() - start) / NANOS_IN_A_MILLI;
        return enriched(document, read, tags, new Enrichment(version(), millis, warnings));
    }

    private Read read(DocumentReceived document, Steps steps) {
        var content = document.content();
        var clean = steps.run(
                "text", () -> cleaner.clean(document.mediaType(), content), () -> ArticleText.unread(content));
        var language = document.language() == null
                ? steps.run("language", () -> languages.detect(clean.body()), () -> LanguageDetector.UNDETERMINED)
                : document.language();
        var stated = Stated.of(document);
        var origin = steps.run("origin", () -> origins.find(clean, stated), () -> DocumentOrigin.unread(stated));
        var tokenizer = Tokenizer.of(language);
        var text = steps.run("words", () -> tokenizer.tokenize(clean.body()), () -> tokenizer.tokenize(""));
        return new Read(language, origin, clean.body(), text);
    }

    private DocumentTags tag(Read read, Steps steps) {
        var text = read.text();
        var title = read.origin().title();
        var about = DocumentContext.of(read.language(), read.origin().publishedAt(), title);
        var named = steps.run(
                "actors", () -> actorTagger.tag(text, about), () -> new NamedText(List.of(), List.of(), true));
        var actors = named.actors();
        var places =
                steps.run("places", () -> placeTagger.tag(text.body(), named.places(), actors), List::<PlaceTag>of);
        var spoken = steps.run("statements", () -> statements(text, actors, about), List::<Statement>of);
        var topics = steps.run(
                "topics",
                () -> topicTagger.tag(new TaggedText(read.language(), title, text, actors, places)),
                List::<TopicTag>of);
        var links = steps.run("links", () -> linkFinder.find(text, actors), List::<ActorLink>of);
        var statements =
                steps.run("topics of statements", () -> StatementFinder.withTopics(spoken, topics), () -> spoken);
        return new DocumentTags(topics, actors, places, statements, links, named.isWhole());
    }

    private List<Statement> statements(TokenizedText text, List<ActorTag> actors, DocumentContext about) {
        return LanguagePacks.of(about.language())
                .filter(LanguagePack::readsMoreThanLists)
                .map(pack -> statementFinder.find(text, actors, pack))
                .orElseGet(() -> statementFinder.find(text, actors, genders, about.date()));
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

    private DocumentEnriched enriched(DocumentReceived document, Read read, DocumentTags tags, Enrichment enrichment) {
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
                read.body(),
                read.text().words(),
                document.categories(),
                document.enclosures(),
                tags.topics(),
                tags.actors(),
                tags.places(),
                tags.statements(),
                tags.links(),
                enrichment);
    }

    /** The document before anything in it has been tagged. */
    private record Read(String language, DocumentOrigin origin, String body, TokenizedText text) {}
}
