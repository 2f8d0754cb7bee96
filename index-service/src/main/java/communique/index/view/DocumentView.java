package communique.index.view;

import communique.events.DocumentEnriched;
import communique.events.DocumentEnriched.ActorTag;
import communique.events.DocumentEnriched.PlaceTag;
import communique.events.DocumentEnriched.Warning;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The entry of a document itself: flat arrays, because nothing nested can be charted. */
final class DocumentView {

    private DocumentView() {}

    /** All of the entry that the event tells, as JSON that lacks its end. */
    static byte[] begin(SharedFields shared, byte[] tags) {
        var event = shared.event();
        var json = shared.json()
                .begin()
                .put("id", event.id())
                .put("revision", event.revision())
                .put("title", event.title())
                .put("titleOrigin", event.titleOrigin())
                .put("author", event.author())
                .put("body", event.body())
                .put("language", event.language())
                .put("words", event.words())
                .put("publishedAt", shared.published())
                .put("publishedAtOrigin", event.publishedAtOrigin())
                .put("@timestamp", shared.timestamp())
                .putAll("categories", event.categories())
                .putAll("enclosures", each(event.enclosures(), URI::toString))
                .put("source", shared.source())
                .put("topics", shared.topics());
        json.put("actors", () -> actors(json, event.actors()));
        json.put("places", () -> places(json, event.places()));
        PairsView.put(json, event.links(), event.actors());
        json.put("statementCount", event.statements().size());
        json.put("receivedAt", event.receivedAt()).put("enrichedAt", event.enrichedAt());
        enrichment(json, event);
        json.put("enriched", tags);
        var entry = json.done();
        return Arrays.copyOf(entry, entry.length - 1);
    }

    /** The whole entry: with what only the index and the moment of writing tell. */
    static IndexEntry end(IndexView view, byte[] begun, IndexView.Known known, Instant indexedAt) {
        try (var json = new EntryJson()) {
            times(json.begin(), view, indexedAt);
            var most = known.most();
            json.put("fanOut", () -> json.put("mentions", most.mentions()).put("statements", most.statements()));
            json.putRecords("past", known.history().revisions());
            story(json, known.story());
            var rest = json.done();
            rest[0] = ',';
            var entry = Arrays.copyOf(begun, begun.length + rest.length);
            System.arraycopy(rest, 0, entry, begun.length, rest.length);
            return new IndexEntry(EntryKind.DOCUMENT, view.id().value(), entry);
        }
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

    private static void times(EntryJson json, IndexView view, Instant indexedAt) {
        var receivedAt = view.revision().receivedAt();
        var enrichedAt = view.enrichedAt();
        json.put("indexedAt", indexedAt);
        if (enrichedAt != null) {
            json.put("receivedToEnrichedMillis", millis(receivedAt, enrichedAt))
                    .put("enrichedToIndexedMillis", millis(enrichedAt, indexedAt));
        }
        json.put("receivedToIndexedMillis", millis(receivedAt, indexedAt));
    }

    private static void story(EntryJson json, StoryPlace story) {
        json.put(
                "story",
                () -> json.put("id", story.id()).put("origin", story.origin()).put("copy", story.copy()));
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

    static <T> List<String> each(List<T> tags, Function<T, String> field) {
        return each(tags, field, tag -> true);
    }

    static <T> List<String> each(List<T> tags, Function<T, String> field, Predicate<T> wanted) {
        var values = new ArrayList<String>(tags.size());
        for (var tag : tags) {
            var value = wanted.test(tag) ? field.apply(tag) : null;
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }
}
