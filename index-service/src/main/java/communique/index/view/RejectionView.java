package communique.index.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import communique.events.DocumentRejected;
import communique.events.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** The entry of a rejected document: why, where, and enough of it to recognise it. */
public final class RejectionView {

    private static final int EXCERPT = 500;

    private RejectionView() {}

    /** The entry of a rejection; the same record refused again by the same step gives the same {@code _id}. */
    public static IndexEntry of(DocumentRejected event) {
        var document = documentIn(event);
        var json = basics(event);
        json.put(
                        "source",
                        () -> json.put(
                                "name", document.path("source").path("name").textValue()))
                .put("title", document.path("title").textValue())
                .put("excerpt", excerpt(event, document))
                .put("encoding", event.encoding())
                .put("truncated", event.truncated())
                .put("event", event.event());
        json.put("headers", () -> event.headers().forEach(json::put));
        return new IndexEntry(EntryKind.REJECTION, idOf(event), json.done());
    }

    /** The entry without anything that came from outside, for when Elasticsearch refuses the whole one. */
    public static IndexEntry bare(DocumentRejected event) {
        return new IndexEntry(EntryKind.REJECTION, idOf(event), basics(event).done());
    }

    /** The entry for a rejection that cannot be read itself. */
    public static IndexEntry unreadable(String position, String cause, Instant at) {
        var json = new EntryJson()
                .begin()
                .put("step", "index")
                .put("@timestamp", at)
                .put("rejectedAt", at);
        json.put("reason", () -> json.put("code", "unreadable-rejection").put("detail", cause));
        return new IndexEntry(EntryKind.REJECTION, position, json.done());
    }

    private static EntryJson basics(DocumentRejected event) {
        var json = new EntryJson()
                .begin()
                .put("id", event.id())
                .put("step", event.step())
                .put("attempts", event.attempts())
                .put("rejectedAt", event.rejectedAt())
                .put("@timestamp", event.rejectedAt());
        json.put("reason", () -> json.put("code", event.reason().code())
                .put("detail", event.reason().detail()));
        if (event.origin() != null) {
            json.put("origin", () -> json.put("topic", event.origin().topic())
                    .put("partition", event.origin().partition())
                    .put("offset", event.origin().offset()));
        }
        return json;
    }

    private static String idOf(DocumentRejected event) {
        var origin = event.origin();
        if (origin == null) {
            var what = event.id() + "\n" + event.rejectedAt();
            return event.step() + "/" + UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
        }
        return origin.topic() + "/" + origin.partition() + "/" + origin.offset() + "/" + event.step();
    }

    private static JsonNode documentIn(DocumentRejected event) {
        try {
            var text = "text".equals(event.encoding()) && event.event() != null ? event.event() : "";
            return EventJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            return EventJson.mapper().missingNode();
        }
    }

    private static String excerpt(DocumentRejected event, JsonNode document) {
        var text = document.path("body").textValue();
        if (text == null) {
            text = document.path("content").textValue();
        }
        if (text == null && "text".equals(event.encoding())) {
            text = event.event();
        }
        return text == null ? null : firstOf(text);
    }

    private static String firstOf(String text) {
        if (text.length() <= EXCERPT) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
        return text.substring(0, end);
    }
}
