package communique.enrich;

import communique.events.DocumentEnriched.ActorLink;
import communique.events.DocumentEnriched.ActorTag;
import communique.events.DocumentEnriched.PlaceTag;
import communique.events.DocumentEnriched.Statement;
import communique.events.DocumentEnriched.TopicTag;
import java.util.List;

/**
 * Everything that was read out of one document.
 *
 * @param isWhole whether unlisted names were looked for in all of the text; false only for texts of book length
 */
record DocumentTags(
        List<TopicTag> topics,
        List<ActorTag> actors,
        List<PlaceTag> places,
        List<Statement> statements,
        List<ActorLink> links,
        boolean isWhole) {

    boolean isEmpty() {
        return topics.isEmpty() && actors.isEmpty() && places.isEmpty() && statements.isEmpty();
    }
}
