package communique.enrich.actor;

import java.util.ArrayList;
import java.util.List;

/** Gives the titles of a document to the persons that they mean. */
final class TitleMentions {

    private final KeyedText text;
    private final TitleResolver resolver;

    TitleMentions(KeyedText text, TitleResolver resolver) {
        this.text = text;
        this.resolver = resolver;
    }

    /** A title without a name, and whom it means. */
    record Use(int start, int end, ActorGroup group) {

        TitleUse asTitleUse() {
            return new TitleUse(start, end, group.id());
        }
    }

    /**
     * Resolves all titles. One that names its state, as in {@code the Russian foreign minister}, is a mention of its
     * holder; a bare one is not, and never makes an actor.
     */
    List<Use> add(List<Title> titles) {
        titles.forEach(resolver::learn);
        var uses = new ArrayList<Use>();
        for (var title : titles) {
            var group = title.holder() == null && !title.past() ? resolve(title) : null;
            if (group != null) {
                if (title.of() != null) {
                    group.add(title.first(), title.last(), By.TITLE, "");
                }
                uses.add(new Use(
                        text.token(title.first()).start(), text.token(title.last() - 1).end(), group));
            }
        }
        return uses;
    }

    private ActorGroup resolve(Title title) {
        var named = resolver.inDocument(title);
        return named == null ? resolver.byDate(title) : named;
    }
}
