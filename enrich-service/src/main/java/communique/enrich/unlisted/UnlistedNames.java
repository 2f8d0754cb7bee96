package communique.enrich.unlisted;

import communique.enrich.name.NameRecognizer;
import communique.enrich.pack.LanguagePack;

/** The recogniser for the language of a pack. */
public final class UnlistedNames {

    private UnlistedNames() {}

    /** By a dictionary where the pack has one, else by the first names that it lists; finds nothing where it lists none. */
    public static NameRecognizer of(LanguagePack pack) {
        return pack.morphology()
                .<NameRecognizer>map(dictionary -> new SlavicNames(pack, dictionary))
                .or(() -> pack.lexicon().map(lexicon -> new LexiconNames(pack, lexicon)))
                .orElseGet(() -> new ListedWordNames(pack));
    }
}
