package communique.newsdesk.desk;

import communique.events.DocumentEnriched;
import communique.events.DocumentEnriched.ActorLink;
import communique.events.DocumentEnriched.ActorMention;
import communique.events.DocumentEnriched.ActorTag;
import communique.events.DocumentEnriched.Enrichment;
import communique.events.DocumentEnriched.Evidence;
import communique.events.DocumentEnriched.PlaceMention;
import communique.events.DocumentEnriched.PlaceTag;
import communique.events.DocumentEnriched.Speaker;
import communique.events.DocumentEnriched.Statement;
import communique.events.DocumentEnriched.TopicTag;
import communique.events.DocumentId;
import communique.events.DocumentReceived;
import communique.events.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes enriched documents out of invented articles: finds the words of the {@link Lexicon}, with their offsets. */
final class Tagger {

    private static final Pattern QUOTE = Pattern.compile(
            "\"([^\"]+)\"(?: (said|warned|insisted|announced) (?:the )?([A-Z][a-z]+(?: [A-Z][a-z]+)?))?");

    private Tagger() {}

    /**
     * An article as an outlet would publish it.
     *
     * @param publishedAt a day or a time; null when nobody knows
     */
    record Article(String id, String source, String publishedAt, String title, String body) {}

    /** What a site puts around an article, and enrich-service leaves out. */
    static final String AROUND = "Home | World | Subscribe\n\n%s\n\nShare this article\nYou may also be interested in";

    /** The event that stands for the arrival of an enriched document. */
    static DocumentReceived arrivalOf(DocumentEnriched event) {
        return new DocumentReceived(
                event.id(),
                event.revision(),
                event.receivedAt(),
                event.source(),
                "text/plain",
                AROUND.formatted(event.body()),
                event.title(),
                null,
                event.publishedAt(),
                event.language());
    }

    static DocumentEnriched tag(Article article, Instant receivedAt) {
        var body = article.body();
        var actors = actors(body);
        var topics = topics(body);
        return new DocumentEnriched(
                new DocumentId(article.id()),
                "r-" + Integer.toHexString(body.hashCode()),
                receivedAt,
                receivedAt.plusMillis(3 + body.length() % 11),
                new Source(article.source(), null, "http"),
                article.title(),
                article.title() == null ? "none" : "stated",
                null,
                article.publishedAt(),
                article.publishedAt() == null ? "none" : "stated",
                "en",
                body,
                body.split("\\s+").length,
                topics,
                actors,
                places(body),
                statements(body, actors, topics),
                links(body, actors),
                new Enrichment("1.0.0", 14, List.of()));
    }

    private static List<ActorTag> actors(String body) {
        var tags = new ArrayList<ActorTag>();
        for (var actor : Lexicon.SHARED.actors()) {
            var taken = new ArrayList<ActorMention>();
            for (var word : actor.words()) {
                var by = word.substring(0, word.indexOf(':'));
                find(
                                body,
                                word.substring(by.length() + 1),
                                found -> new ActorMention(found.start(), found.end(), found.group(), by))
                        .stream()
                        .filter(mention -> taken.stream().noneMatch(other -> overlap(mention, other)))
                        .forEach(taken::add);
            }
            if (!taken.isEmpty()) {
                taken.sort(Comparator.comparingInt(ActorMention::start));
                var salience = Math.min(0.97, 0.25 + 0.12 * taken.size());
                tags.add(new ActorTag(
                        actor.id(),
                        actor.name(),
                        actor.type(),
                        null,
                        null,
                        actor.country(),
                        actor.role(),
                        !actor.id().equals("leila-orm"),
                        salience,
                        taken));
            }
        }
        tags.sort(Comparator.comparingDouble(ActorTag::salience).reversed());
        return tags;
    }

    private static boolean overlap(ActorMention one, ActorMention other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private static List<TopicTag> topics(String body) {
        var tags = new ArrayList<TopicTag>();
        for (var topic : Lexicon.SHARED.topics()) {
            var evidence = topic.phrases().stream()
                    .flatMap(
                            phrase -> find(
                                    body,
                                    phrase,
                                    found -> new Evidence(found.start(), found.end(), found.group(), "phrase"))
                                    .stream())
                    .toList();
            if (!evidence.isEmpty()) {
                var score = Math.min(0.95, 0.4 + 0.12 * evidence.size());
                tags.add(new TopicTag(topic.id(), topic.label(), topic.path(), score, tags.isEmpty(), evidence));
            }
        }
        tags.sort(Comparator.comparingDouble(TopicTag::score).reversed());
        return tags;
    }

    private static List<PlaceTag> places(String body) {
        return Lexicon.SHARED.places().stream()
                .map(place -> new PlaceTag(
                        place.id(),
                        place.name(),
                        place.country(),
                        place.at(),
                        place.precision(),
                        find(body, place.name(), found -> new PlaceMention(found.start(), found.end(), found.group()))))
                .filter(place -> !place.mentions().isEmpty())
                .toList();
    }

    private static List<Statement> statements(String body, List<ActorTag> actors, List<TopicTag> topics) {
        return QUOTE.matcher(body)
                .results()
                .map(quote -> {
                    var speaker = actors.stream()
                            .filter(actor ->
                                    quote.group(3) != null && actor.name().endsWith(quote.group(3)))
                            .findFirst();
                    var touched = topics.stream()
                            .filter(topic -> topic.evidence().stream()
                                    .anyMatch(found -> found.start() >= quote.start(1) && found.end() <= quote.end(1)))
                            .map(TopicTag::id)
                            .toList();
                    var about = actors.stream()
                            .filter(actor -> actor.mentions().stream()
                                    .anyMatch(found -> found.start() >= quote.start(1) && found.end() <= quote.end(1)))
                            .map(ActorTag::id)
                            .toList();
                    return new Statement(
                            quote.group(1),
                            quote.start(1),
                            quote.end(1),
                            "direct",
                            quote.group(2),
                            "warned".equals(quote.group(2)) ? "warns" : "says",
                            "positive",
                            null,
                            speaker.map(actor -> new Speaker(actor.id(), actor.name()))
                                    .orElse(null),
                            speaker.isPresent() ? "name" : "none",
                            touched,
                            about);
                })
                .toList();
    }

    private static List<ActorLink> links(String body, List<ActorTag> actors) {
        var links = new ArrayList<ActorLink>();
        for (var a : actors) {
            for (var b : actors) {
                if (a.id().compareTo(b.id()) < 0) {
                    var sentences = sentencesWith(body, a, b);
                    if (sentences > 0) {
                        links.add(new ActorLink(a.id(), b.id(), sentences));
                    }
                }
            }
        }
        return links;
    }

    private static int sentencesWith(String body, ActorTag a, ActorTag b) {
        var of = sentences(body, a);
        of.retainAll(sentences(body, b));
        return of.size();
    }

    private static Set<Long> sentences(String body, ActorTag actor) {
        return actor.mentions().stream()
                .map(mention -> body.substring(0, mention.start())
                        .chars()
                        .filter(c -> c == '.' || c == '\n')
                        .count())
                .collect(Collectors.toSet());
    }

    private static <T> List<T> find(String body, String words, Function<MatchResult, T> tag) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(words) + "(?!\\w)")
                .matcher(body)
                .results()
                .map(tag)
                .toList();
    }
}
