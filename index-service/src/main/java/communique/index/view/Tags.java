package communique.index.view;

import communique.events.DocumentEnriched;
import communique.events.DocumentEnriched.ActorLink;
import communique.events.DocumentEnriched.ActorTag;
import communique.events.DocumentEnriched.Enrichment;
import communique.events.DocumentEnriched.PlaceTag;
import communique.events.DocumentEnriched.Statement;
import communique.events.DocumentEnriched.TopicTag;
import java.util.List;

/**
 * The tags of a document as its event has them, offsets and evidence included. Stored beside the flat fields, which can
 * be searched and charted but no longer tell which words earned which tag; with the flat fields they make the event
 * whole again.
 */
record Tags(
        List<TopicTag> topics,
        List<ActorTag> actors,
        List<PlaceTag> places,
        List<Statement> statements,
        List<ActorLink> links,
        Enrichment enrichment) {

    static Tags of(DocumentEnriched event) {
        return new Tags(
                event.topics(), event.actors(), event.places(), event.statements(), event.links(), event.enrichment());
    }
}
