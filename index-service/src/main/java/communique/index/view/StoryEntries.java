package communique.index.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.events.DocumentStoried;
import communique.events.EventJson;
import communique.events.StoryChanged;

/** The entries of what story-service has decided: one for each document, and one for each story of two documents or more. */
public final class StoryEntries {

    private StoryEntries() {}

    /** Where a document belongs. */
    public static IndexEntry of(DocumentStoried event) {
        ObjectNode json = EventJson.mapper().valueToTree(event);
        json.remove("features");
        json.set("documentId", json.remove("id"));
        json.set("@timestamp", json.remove("time"));
        json.put("copied", event.copy() != null);
        for (var utterance : json.withArray("utterances")) {
            int position = utterance.path("statement").intValue();
            ((ObjectNode) utterance).put("statement", FanOut.statementId(event.id(), position));
        }
        return new IndexEntry(EntryKind.STORIED, event.id().value(), EventJson.write(json));
    }

    /** How a story stands. */
    public static IndexEntry of(StoryChanged event) {
        ObjectNode json = EventJson.mapper().valueToTree(event);
        json.set("@timestamp", json.get("lastReceivedAt"));
        return new IndexEntry(EntryKind.STORY, event.id(), EventJson.write(json));
    }

    /** That nothing is known of an id any more. */
    public static IndexEntry gone(EntryKind kind, String id) {
        return new IndexEntry(kind, id, null);
    }
}
