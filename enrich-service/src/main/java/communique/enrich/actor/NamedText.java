package communique.enrich.actor;

import communique.events.DocumentEnriched.ActorTag;
import java.util.List;

/**
 * Who and what a text names.
 *
 * @param actors most salient first
 * @param places names that stand for places, in the order of the text
 * @param isWhole whether unlisted names were looked for in all of the text; false only for texts of book length
 */
public record NamedText(List<ActorTag> actors, List<NamedPlace> places, boolean isWhole) {

    public NamedText {
        actors = List.copyOf(actors);
        places = List.copyOf(places);
    }
}
