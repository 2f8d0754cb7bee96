package communique.enrich.actor;

import communique.enrich.knowledge.ActorEntry;
import communique.enrich.name.NameSpan;
import java.util.Set;

/**
 * A title in the text, such as {@code the Russian foreign minister}.
 *
 * @param first index of its first token, state included, article left out
 * @param last index after its last token, state included
 * @param offices the kinds of office it may mean
 * @param of the state or body that stands beside it; null when none does
 * @param holder the person whose name stands beside it; null when none does
 * @param past whether the text says that it is no longer, or not yet, held
 */
record Title(int first, int last, Set<String> offices, ActorEntry of, NameSpan holder, boolean past) {

    Title {
        offices = Set.copyOf(offices);
    }
}
