package communique.enrich.pass;

import communique.enrich.name.KeyedText;
import communique.enrich.name.ListedMatch;
import communique.enrich.name.Meanings;
import communique.enrich.name.NameSpan;
import java.util.List;

/**
 * Adds the names that the knowledge lists, and settles where the knowledge and the recogniser disagree about what is one name.
 *
 * @param matches what the knowledge lists of this text
 * @param meanings decides what each match means
 */
record ListedNamePass(List<ListedMatch> matches, Meanings meanings) implements NamePass {

    @Override
    public List<NameSpan> apply(KeyedText text, List<NameSpan> spans) {
        return new ListedNameMerge(text, meanings).merge(matches, spans);
    }
}
