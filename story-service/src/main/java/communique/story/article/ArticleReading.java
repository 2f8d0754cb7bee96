package communique.story.article;

import communique.events.DocumentEnriched;
import communique.events.DocumentEnriched.ActorTag;
import communique.story.copy.Fingerprint;
import communique.story.copy.Shingles;
import communique.story.text.TextRange;
import communique.story.text.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A document as it was read: its features before they are weighed, and its shingles. */
public final class ArticleReading {

    /** Words from the start of a text that its features are taken from: what comes later tells of other things too. */
    private static final int WORDS_READ = 400;

    private static final double LEAST_SALIENCE = 0.4;
    private static final int LONGEST_NUMBER = 12;

    private final DocumentEnriched document;
    private final Map<FeatureKind, Terms> terms = new EnumMap<>(FeatureKind.class);
    private final Shingles shingles;
    private final boolean cut;
    private int protagonist;

    private ArticleReading(DocumentEnriched document, Tokens tokens) {
        this.document = document;
        this.shingles = Shingles.of(tokens);
        this.cut = tokens.size() == Tokens.LIMIT;
        for (var kind : FeatureKind.values()) {
            terms.put(kind, new Terms(kind));
        }
    }

    /** Reads a document. */
    public static ArticleReading of(DocumentEnriched document) {
        var tokens = Tokens.of(document.body());
        var reading = new ArticleReading(document, tokens);
        var title = Tokens.of(document.title() == null ? "" : document.title());
        reading.addTitle(title);
        reading.addWords(title, title.size());
        reading.addWords(tokens, Math.min(WORDS_READ, tokens.size()));
        reading.addNames();
        return reading;
    }

    public DocumentEnriched document() {
        return document;
    }

    /** Whether the text is longer than what is read of it. */
    public boolean isCut() {
        return cut;
    }

    public Shingles shingles() {
        return shingles;
    }

    /** Where somebody is quoted. */
    public List<TextRange> quotations() {
        return document.statements().stream()
                .filter(statement -> "direct".equals(statement.kind()))
                .map(statement -> new TextRange(statement.start(), statement.end()))
                .toList();
    }

    /** How the text writes a feature of {@link Article}; null when it does not have it. */
    public String shown(FeatureKind kind, int key) {
        return terms.get(kind).shown(key);
    }

    /** What is remembered of it. */
    public Article article(DocumentFrequencies frequencies) {
        var weighed = new ArrayList<List<Terms.Weighed>>();
        for (var kind : FeatureKind.values()) {
            weighed.add(terms.get(kind).weighed(frequencies));
        }
        return new Article(
                time().toEpochMilli(),
                document.language() == null ? "und" : document.language().intern(),
                protagonist,
                ArticleVector.of(weighed),
                Fingerprint.of(shingles, document.body().length()));
    }

    private void addTitle(Tokens title) {
        for (int i = 0; i < title.size(); i++) {
            var word = title.word(i);
            var stem = title.isNumber(i) ? null : WordStems.of(word);
            if (stem != null) {
                terms.get(FeatureKind.TITLE).add(stem, word);
            }
        }
    }

    private void addWords(Tokens tokens, int words) {
        for (int i = 0; i < words; i++) {
            var word = tokens.word(i);
            if (!tokens.isNumber(i)) {
                var stem = WordStems.of(word);
                if (stem != null) {
                    terms.get(FeatureKind.WORD).add(stem, word);
                }
            } else if (word.length() <= LONGEST_NUMBER) {
                terms.get(FeatureKind.NUMBER).add(word.replace(",", ""), word);
            }
        }
    }

    private void addNames() {
        for (var actor : document.actors()) {
            actor.mentions().forEach(mention -> addName(mention.text()));
            if (actor.known()) {
                terms.get(FeatureKind.LISTED).add(actor.id(), actor.name());
            }
        }
        for (var place : document.places()) {
            place.mentions().forEach(mention -> addName(mention.text()));
            if (place.location() != null) {
                terms.get(FeatureKind.LISTED).add(place.id(), place.name());
            }
        }
        document.actors().stream()
                .filter(actor -> "person".equals(actor.type()))
                .limit(1)
                .filter(actor -> actor.salience() >= LEAST_SALIENCE)
                .forEach(actor -> protagonist = surname(actor));
    }

    private void addName(String name) {
        var tokens = Tokens.of(name);
        for (int i = 0; i < tokens.size(); i++) {
            var stem = WordStems.ofName(tokens.word(i));
            if (stem != null) {
                terms.get(FeatureKind.NAME).add(stem, name);
            }
        }
    }

    private static int surname(ActorTag person) {
        var tokens = Tokens.of(person.name());
        var stem = tokens.size() == 0 ? null : WordStems.ofName(tokens.word(tokens.size() - 1));
        return stem == null ? 0 : Terms.key(FeatureKind.NAME, stem);
    }

    /** A document that claims to be of tomorrow is of the moment it came in. */
    private Instant time() {
        var published = PublishedTime.of(document.publishedAt());
        boolean credible =
                published != null && published.isBefore(document.receivedAt().plus(Duration.ofHours(1)));
        return credible ? published : document.receivedAt();
    }
}
