package communique.enrich.topic;

import communique.enrich.text.TokenizedText;
import communique.events.DocumentEnriched.ActorTag;
import communique.events.DocumentEnriched.PlaceTag;
import java.util.List;

/**
 * A document whose actors and places are known.
 *
 * @param language BCP 47 tag, such as {@code de-AT}
 * @param title null when there is none
 */
public record TaggedText(
        String language, String title, TokenizedText body, List<ActorTag> actors, List<PlaceTag> places) {}
