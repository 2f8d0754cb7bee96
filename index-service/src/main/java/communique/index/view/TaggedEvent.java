package communique.index.view;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import communique.events.DocumentEnriched;
import communique.events.DocumentEnriched.ActorMention;
import communique.events.DocumentEnriched.PlaceTag;
import communique.events.DocumentEnriched.TopicTag;
import communique.events.EventJson;
import communique.events.UnreadableEventException;
import java.util.List;

/**
 * An enriched event as the index needs it.
 *
 * <p>What is charted is read into objects. Evidence and positions, which are most of an event, are only ever shown with
 * their document: they are copied from one JSON into the other as they stand.
 *
 * @param event without the evidence of its topics and the mentions of its places; of the mentions of an actor it has only
 *     how each names the actor
 * @param tags the tags of the event and how they were made, whole, as one JSON object; with the flat fields of the index
 *     it makes the event again
 */
record TaggedEvent(DocumentEnriched event, byte[] tags) {

    private static final JsonMapper CHARTED = EventJson.mapper()
            .rebuild()
            .addMixIn(TopicTag.class, WithoutEvidence.class)
            .addMixIn(PlaceTag.class, WithoutMentions.class)
            .addMixIn(ActorMention.class, WithoutPosition.class)
            .build();

    private static final List<String> TAGS = List.of("topics", "actors", "places", "statements", "links", "enrichment");

    @JsonIgnoreProperties("evidence")
    private interface WithoutEvidence {}

    @JsonIgnoreProperties("mentions")
    private interface WithoutMentions {}

    @JsonIgnoreProperties({"start", "end", "text"})
    private interface WithoutPosition {}

    /**
     * Reads an event.
     *
     * @throws UnreadableEventException if the bytes are no JSON of an enriched event; the message says what and where
     */
    static TaggedEvent read(byte[] json) {
        var event = EventJson.read(json, DocumentEnriched.class, CHARTED);
        return new TaggedEvent(event, new JsonMembers(json).only(TAGS));
    }
}
