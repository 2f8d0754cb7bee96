package communique.index.view;

import communique.events.DocumentEnriched;
import communique.events.DocumentEnriched.ActorTag;
import communique.events.DocumentEnriched.PlaceTag;
import communique.events.DocumentEnriched.Warning;
import communique.index.view.Entry.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The entry of a document itself: flat arrays, because nothing nested can be charted. */
final class DocumentView {

    private DocumentView() {}

    static Entry of(Shared shared, IndexView.Past past, Instant indexedAt) {
        var event = shared.event();
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
                .put("@timestamp", shared.timestamp())
                .put("source", shared.source())
                .put("topics", shared.topics());
        json.put("actors", () -> actors(json, event.actors()));
        json.put("places", () -> places(json, event.places()));
        json.put("statementCount", event.statements().size());
        times(json, event, indexedAt);
        enrichment(json, event);
        json.putRecord("enriched", Tags.of(event));
        var most = past.most();
        json.put("fanOut", () -> json.put("mentions", most.mentions())
                .put("statements", most.statements())
                .put("links", most.links()));
        json.putRecords("past", past.history().revisions());
        return new Entry(Kind.DOCUMENT, event.id().value(), json.done());
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
