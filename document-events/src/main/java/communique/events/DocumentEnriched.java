package communique.events;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * A document with everything that could be read out of it, each tag with the words that earned it.
 *
 * <p>Every {@code start} and {@code end} is a UTF-16 offset into {@link #body}: an index into a Java or JavaScript
 * string.
 *
 * @param id as in {@link DocumentReceived}
 * @param revision as in {@link DocumentReceived}
 * @param receivedAt as in {@link DocumentReceived}: decides which of two events about one document is newer
 * @param enrichedAt when the tags were computed
 * @param source where it came from; the name may have been found in the text
 * @param title headline; null when there is none
 * @param titleOrigin {@code stated}, {@code first-line} or {@code none}
 * @param author byline; null when there is none
 * @param publishedAt ISO 8601 date or time; null when it cannot be known
 * @param publishedAtOrigin {@code stated}, {@code dateline}, {@code url}, {@code inferred} or {@code none}
 * @param language BCP 47 tag; {@code und} when it could not be told
 * @param body the article alone, paragraphs parted by an empty line
 * @param words number of words in the body
 * @param categories as in {@link DocumentReceived}
 * @param enclosures as in {@link DocumentReceived}
 * @param topics best first
 * @param actors most salient first
 * @param places most mentioned first
 * @param statements in the order of the text
 * @param links pairs of actors named in one sentence, most frequent first
 * @param enrichment how the tags were made
 */
public record DocumentEnriched(
        DocumentId id,
        String revision,
        Instant receivedAt,
        Instant enrichedAt,
        Source source,
        String title,
        String titleOrigin,
        String author,
        String publishedAt,
        String publishedAtOrigin,
        String language,
        String body,
        int words,
        List<String> categories,
        List<URI> enclosures,
        List<TopicTag> topics,
        List<ActorTag> actors,
        List<PlaceTag> places,
        List<Statement> statements,
        List<ActorLink> links,
        Enrichment enrichment) {

    /** The {@code ce_type} of this event. */
    public static final String TYPE = "communique.document.enriched.v1";

    public DocumentEnriched {
        requireNonNull(id, "id");
        requireNonNull(revision, "revision");
        requireNonNull(receivedAt, "receivedAt");
        requireNonNull(body, "body");
        categories = Lists.copyOf(categories);
        enclosures = Lists.copyOf(enclosures);
        topics = Lists.copyOf(topics);
        actors = Lists.copyOf(actors);
        places = Lists.copyOf(places);
        statements = Lists.copyOf(statements);
        links = Lists.copyOf(links);
    }

    /** A document that nobody filed and that nothing is attached to. */
    public DocumentEnriched(
            DocumentId id,
            String revision,
            Instant receivedAt,
            Instant enrichedAt,
            Source source,
            String title,
            String titleOrigin,
            String author,
            String publishedAt,
            String publishedAtOrigin,
            String language,
            String body,
            int words,
            List<TopicTag> topics,
            List<ActorTag> actors,
            List<PlaceTag> places,
            List<Statement> statements,
            List<ActorLink> links,
            Enrichment enrichment) {
        this(
                id,
                revision,
                receivedAt,
                enrichedAt,
                source,
                title,
                titleOrigin,
                author,
                publishedAt,
                publishedAtOrigin,
                language,
                body,
                words,
                List.of(),
                List.of(),
                topics,
                actors,
                places,
                statements,
                links,
                enrichment);
    }

    /**
     * A subject of the document.
     *
     * @param id {@code medtop:} code of IPTC Media Topics, or {@code dossier:} of our own
     * @param path labels of the broader topics, broadest first
     * @param score from 0 to 1
     * @param primary whether the document is chiefly about it
     */
    public record TopicTag(
            String id, String label, List<String> path, double score, boolean primary, List<Evidence> evidence) {
        public TopicTag {
            requireNonNull(id, "topic id");
            path = Lists.copyOf(path);
            evidence = Lists.copyOf(evidence);
        }
    }

    /** The words that earned a topic, and the rule that took them: {@code phrase}, {@code actor}, {@code place} … */
    public record Evidence(int start, int end, String text, String rule) {}

    /**
     * A person, body, state or group named in the document.
     *
     * @param id of the registry, or derived from the name when the registry does not know it
     * @param type {@code person}, {@code organization}, {@code country}, {@code group} or {@code treaty}
     * @param kind finer than the type, such as {@code ministry}; null when not known
     * @param wikidata such as {@code Q58217}; null when not certain
     * @param country ISO 3166-1 alpha-2; null when not known
     * @param role office held at the date of the document; null when none is known
     * @param known whether the registry lists it
     * @param salience from 0 to 1: how much the document is about it
     */
    public record ActorTag(
            String id,
            String name,
            String type,
            String kind,
            String wikidata,
            String country,
            String role,
            boolean known,
            double salience,
            List<ActorMention> mentions) {
        public ActorTag {
            requireNonNull(id, "actor id");
            requireNonNull(name, "actor name");
            mentions = Lists.copyOf(mentions);
        }
    }

    /** Where an actor is named, and how: {@code name}, {@code alias}, {@code surname}, {@code title} … */
    public record ActorMention(int start, int end, String text, String by) {}

    /**
     * A place named in the document.
     *
     * @param id of the knowledge, or derived from the name when the knowledge does not list it
     * @param country ISO 3166-1 alpha-2; null for seas and regions that span states, and where the location is null
     * @param location null when nothing lists the name, or when it is not clear which place of the name is meant; never
     *     guessed
     * @param precision {@code country}, {@code region} or {@code city}; null when the location is
     */
    public record PlaceTag(
            String id, String name, String country, Location location, String precision, List<PlaceMention> mentions) {
        public PlaceTag {
            requireNonNull(id, "place id");
            mentions = Lists.copyOf(mentions);
        }
    }

    /** A point on the globe in degrees, WGS 84. */
    public record Location(double lat, double lon) {}

    /** Where a place is named. */
    public record PlaceMention(int start, int end, String text) {}

    /**
     * What somebody said.
     *
     * @param text the words said: inside the quotation marks, or the reported clause. A tag inside them ("…, Brink said,
     *     …") is left out, so the text may be shorter than the span from start to end
     * @param kind {@code direct} or {@code reported}
     * @param verb of the text, such as {@code said}; null when the text has none
     * @param modality what the speaker does with the words: {@code says}, {@code denies}, {@code demands}, {@code warns},
     *     {@code threatens}, {@code promises}, {@code asks} or {@code accuses}; null in events that do not tell. Speaker,
     *     modality and text read as one line of a list
     * @param polarity {@code positive} when the speaker affirms the main clause, {@code negative} when the speaker negates
     *     it, by "denied" or by "not"; null in events that do not tell
     * @param saidOn ISO 8601 date of the day on which it was said; null when the text does not say it
     * @param speaker null when it cannot be known; never guessed
     * @param speakerBy {@code name}, {@code title}, {@code pronoun}, {@code previous} or {@code none}
     * @param topics ids of topics of the document that this statement touches
     * @param about ids of actors that it is about
     */
    public record Statement(
            String text,
            int start,
            int end,
            String kind,
            String verb,
            String modality,
            String polarity,
            String saidOn,
            Speaker speaker,
            String speakerBy,
            List<String> topics,
            List<String> about) {
        public Statement {
            requireNonNull(text, "statement text");
            topics = Lists.copyOf(topics);
            about = Lists.copyOf(about);
        }
    }

    /** Who said it: an actor of the document. */
    public record Speaker(String id, String name) {}

    /** Two actors named together, {@code a} before {@code b} in the alphabet, and in how many sentences. */
    public record ActorLink(String a, String b, int sentences) {}

    /**
     * How the tags were made.
     *
     * @param version of the code and the knowledge
     * @param millis spent on this document
     */
    public record Enrichment(String version, long millis, List<Warning> warnings) {
        public Enrichment {
            warnings = Lists.copyOf(warnings);
        }
    }

    /** Something that a reader of the tags should know, such as {@code language-unsupported}. */
    public record Warning(String code, String detail) {}
}
