package communique.enrich.actor;

import communique.enrich.name.By;
import java.util.ArrayList;
import java.util.List;

/** Gives the titles of a document to the persons that they mean. */
final class TitleMentions {

    private final TitleResolver resolver;

    TitleMentions(TitleResolver resolver) {
        this.resolver = resolver;
    }

    /**
     * Adds a mention for every title without a name that names its state, as in {@code the Russian foreign minister}. A
     * bare title is no mention, like a pronoun, and never makes an actor.
     *
     * @return the persons that were found
     */
    List<ActorGroup> add(List<Title> titles) {
        titles.forEach(resolver::learn);
        var found = new ArrayList<ActorGroup>();
        for (var title : titles) {
            if (title.holder() == null && title.of() != null && !title.past()) {
                var group = resolve(title);
                if (group != null) {
                    group.add(title.first(), title.last(), By.TITLE, "");
                    found.add(group);
                }
            }
        }
        return found;
    }

    private ActorGroup resolve(Title title) {
        var named = resolver.inDocument(title);
        return named == null ? resolver.byDate(title) : named;
    }
}
