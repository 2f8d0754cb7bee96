package communique.index.view;

import communique.events.DocumentEnriched;
import communique.events.DocumentEnriched.ActorTag;
import communique.events.DocumentEnriched.PlaceTag;
import communique.events.DocumentEnriched.TopicTag;
import communique.events.DocumentEnriched.Warning;
import communique.index.view.Entry.Kind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The entry of a document itself: flat arrays, because nothing nested can be charted. */
final class DocumentView {

    private static final String DOSSIER = "dossier:";
    private static final String IPTC = "medtop:";
    private static final String STEP = " > ";

    private DocumentView() {}

    static Entry of(DocumentEnriched event, FanOut most, Instant indexedAt) {
        var json = new EntryJson()
                .put("id", event.id())
                .put("revision", event.revision())
                .put("title", event.title())
                .put("titleOrigin", event.titleOrigin())
                .put("author", event.author())
                .put("body", event.body())
                .put("language", event.language())
                .put("words", event.words())
                .put("publishedAt", DocumentTime.published(event))
                .put("publishedAtOrigin", event.publishedAtOrigin())
                .put("@timestamp", DocumentTime.onTheTimeLine(event));
        json.put("source", () -> source(json, event));
        json.put("topics", () -> topics(json, event.topics()));
        json.put("actors", () -> actors(json, event.actors()));
        json.put("places", () -> places(json, event.places()));
        json.put("statementCount", event.statements().size());
        times(json, event, indexedAt);
        enrichment(json, event);
        json.put("fanOut", () -> json.put("mentions", most.mentions())
                .put("statements", most.statements())
                .put("links", most.links()));
        return new Entry(Kind.DOCUMENT, event.id().value(), json.done());
    }

    static void source(EntryJson json, DocumentEnriched event) {
        if (event.source() == null) {
            return;
        }
        json.put("name", event.source().name())
                .put("url", event.source().url())
                .put("channel", event.source().channel())
                .put("domain", domain(event.source().url()));
    }

    static void topics(EntryJson json, List<TopicTag> topics) {
        json.putAll("id", each(topics, TopicTag::id))
                .putAll("label", each(topics, TopicTag::label))
                .putAll("path", each(topics, DocumentView::path))
                .putAll("score", each(topics, TopicTag::score))
                .putAll("primary", each(topics, TopicTag::id, TopicTag::primary))
                .putAll("dossier", each(topics, TopicTag::label, topic -> topic.id()
                        .startsWith(DOSSIER)))
                .putAll("iptc", each(topics, TopicTag::label, topic -> topic.id()
                        .startsWith(IPTC)));
    }

    static String path(TopicTag topic) {
        return String.join(
                STEP,
                Stream.concat(topic.path().stream(), Stream.ofNullable(topic.label()))
                        .toList());
    }

    private static void actors(EntryJson json, List<ActorTag> actors) {
        json.putAll("id", each(actors, ActorTag::id))
                .putAll("name", each(actors, ActorTag::name))
                .putAll("type", each(actors, ActorTag::type))
                .putAll("kind", each(actors, ActorTag::kind))
                .putAll("country", each(actors, ActorTag::country))
                .putAll("wikidata", each(actors, ActorTag::wikidata))
                .putAll("role", each(actors, ActorTag::role))
                .putAll("unknown", each(actors, ActorTag::name, actor -> !actor.known()));
    }

    private static void places(EntryJson json, List<PlaceTag> places) {
        json.putAll("id", each(places, PlaceTag::id))
                .putAll("name", each(places, PlaceTag::name))
                .putAll("country", each(places, PlaceTag::country))
                .putAll("precision", each(places, PlaceTag::precision))
                .putAll("location", each(places, DocumentView::point));
    }

    /** Latitude and longitude as text; null where Elasticsearch would refuse the point and with it the document. */
    private static String point(PlaceTag place) {
        var at = place.location();
        if (at == null || !(Math.abs(at.lat()) <= 90 && Math.abs(at.lon()) <= 180)) {
            return null;
        }
        return at.lat() + "," + at.lon();
    }

    private static void times(EntryJson json, DocumentEnriched event, Instant indexedAt) {
        var receivedAt = event.receivedAt();
        var enrichedAt = event.enrichedAt();
        json.put("receivedAt", receivedAt).put("enrichedAt", enrichedAt).put("indexedAt", indexedAt);
        if (enrichedAt != null) {
            json.put("receivedToEnrichedMillis", millis(receivedAt, enrichedAt))
                    .put("enrichedToIndexedMillis", millis(enrichedAt, indexedAt));
        }
        json.put("receivedToIndexedMillis", millis(receivedAt, indexedAt));
    }

    private static void enrichment(EntryJson json, DocumentEnriched event) {
        var enrichment = event.enrichment();
        if (enrichment == null) {
            return;
        }
        json.put("enrichmentVersion", enrichment.version()).put("enrichmentMillis", enrichment.millis());
        json.put("warnings", () -> json.putAll("code", each(enrichment.warnings(), Warning::code)));
    }

    private static long millis(Instant from, Instant to) {
        return Duration.between(from, to).toMillis();
    }

    private static String domain(URI url) {
        var host = url == null ? null : url.getHost();
        if (host == null) {
            return null;
        }
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }

    static <T> List<?> each(List<T> tags, Function<T, ?> field) {
        return each(tags, field, tag -> true);
    }

    private static <T> List<?> each(List<T> tags, Function<T, ?> field, Predicate<T> wanted) {
        return tags.stream().filter(wanted).map(field).filter(Objects::nonNull).toList();
    }
}
