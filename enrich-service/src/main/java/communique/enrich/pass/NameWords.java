package communique.enrich.pass;

import communique.enrich.name.Cues;
import communique.enrich.name.KeyedText;

/** Tells whether a single word may belong to a name. */
final class NameWords {

    private NameWords() {}

    /** Whether a token has a capital and is neither a title nor a word that only starts a sentence. */
    static boolean mayBePartOfAName(KeyedText text, int i) {
        var key = text.key(i);
        return text.token(i).isCapitalised() && !Cues.isNoPartOfAName(key) && !Cues.isCourtesy(key);
    }
}
