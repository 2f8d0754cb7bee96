package communique.enrich.unlisted;

import communique.enrich.name.NameRecognizer;
import communique.enrich.name.NameSpan;
import communique.enrich.pack.LanguagePack;
import communique.enrich.pack.Lexicon;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Set;

/** The recogniser for the language of a pack. */
public final class UnlistedNames {

    private UnlistedNames() {}

    /** By a dictionary where the pack has one, else by the first names that it lists; finds nothing where it lists none. */
    public static NameRecognizer of(LanguagePack pack) {
        return pack.morphology()
                .<NameRecognizer>map(dictionary -> new SlavicNames(pack, dictionary))
                .or(() -> pack.lexicon().map(lexicon -> both(pack, lexicon)))
                .orElseGet(() -> new ListedWordNames(pack));
    }

    /** What the dictionary tells, and elsewhere what first names, titles and verbs tell, unless it ends in a common noun. */
    private static NameRecognizer both(LanguagePack pack, Lexicon lexicon) {
        var byDictionary = new LexiconNames(pack, lexicon);
        var byLists = new ListedWordNames(pack);
        return (text, sentences) -> {
            var names = new ArrayList<>(byDictionary.recognize(text, sentences));
            var taken = new BitSet();
            names.forEach(name -> taken.set(name.first(), name.last()));
            byLists.recognize(text, sentences).stream()
                    .filter(name -> taken.get(name.first(), name.last()).isEmpty())
                    .filter(name -> !isNoun(
                            lexicon.kinds(text.tokens().get(name.last() - 1).text())))
                    .forEach(names::add);
            names.sort(Comparator.comparingInt(NameSpan::first));
            return names;
        };
    }

    private static boolean isNoun(Set<Lexicon.Kind> kinds) {
        return kinds.contains(Lexicon.Kind.NOUN) && !kinds.contains(Lexicon.Kind.SURNAME);
    }
}
