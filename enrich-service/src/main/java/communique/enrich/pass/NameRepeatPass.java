package communique.enrich.pass;

import communique.enrich.name.Cues;
import communique.enrich.name.KeyedText;
import communique.enrich.name.NameSpan;
import communique.enrich.name.NameTrie;
import communique.enrich.name.NameType;
import communique.enrich.name.SpanMap;
import java.util.List;

/** Finds a name that was recognised once wherever else the text has it with the same capitals. */
final class NameRepeatPass implements NamePass {

    private static final int LONGEST_SMALL_WORD = 3;

    @Override
    public List<NameSpan> apply(KeyedText text, List<NameSpan> spans) {
        var taught = new TaughtNames(text, spans).trie();
        var known = new SpanMap(text, spans);
        var all = new SpanMap(text, spans);
        for (var sentence : text.text().sentences()) {
            var titleCase = text.isTitleCase(sentence);
            for (var i = sentence.first(); i < sentence.last(); i++) {
                if (!known.isFree(i) || !text.token(i).isCapitalised()) {
                    continue;
                }
                for (var found : taught.at(text.keys(), i, sentence.last())) {
                    if (fits(text, known, found) && (titleCase || standsAlone(text, known, found))) {
                        all.put(new NameSpan(i, found.last(), found.values().get(0)));
                        i = found.last() - 1;
                        break;
                    }
                }
            }
        }
        return all.spans();
    }

    private static boolean fits(KeyedText text, SpanMap known, NameTrie.Match<NameType> found) {
        for (var i = found.first(); i < found.last(); i++) {
            var isSmall = text.token(i).isWord()
                    && !text.token(i).isCapitalised()
                    && text.key(i).length() > LONGEST_SMALL_WORD;
            if (isSmall || !known.isFree(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether no other unexplained capital stands right beside it, which would make it part of another name. */
    private static boolean standsAlone(KeyedText text, SpanMap known, NameTrie.Match<NameType> found) {
        return !isLooseCapital(text, known, found.first() - 1) && !isLooseCapital(text, known, found.last());
    }

    private static boolean isLooseCapital(KeyedText text, SpanMap known, int i) {
        return i >= 0
                && i < text.size()
                && known.isFree(i)
                && text.token(i).isCapitalised()
                && !Cues.isNoPartOfAName(text.key(i));
    }
}
