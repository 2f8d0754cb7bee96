package communique.enrich.actor;

import communique.events.DocumentEnriched.ActorTag;
import java.util.List;

/**
 * Who and what a text names.
 *
 * @param actors most salient first
 * @param places names that stand for places, in the order of the text
 */
public record NamedText(List<ActorTag> actors, List<NamedPlace> places) {

    public NamedText {
        actors = List.copyOf(actors);
        places = List.copyOf(places);
    }
}
