package communique.enrich.actor;

import communique.enrich.name.AmbiguityEvidence;
import communique.enrich.name.BoundedRecognizer;
import communique.enrich.name.KeyedText;
import communique.enrich.name.ListedNames;
import communique.enrich.name.Meanings;
import communique.enrich.name.NameIndex;
import communique.enrich.name.NameRecognizer;
import communique.enrich.name.OrdinaryWords;
import communique.enrich.name.SentenceGate;
import communique.enrich.name.Span;
import communique.enrich.pass.CapitalRunPass;
import communique.enrich.pass.CollocationPass;
import communique.enrich.pass.DatelinePass;
import communique.enrich.pass.ListedNamePass;
import communique.enrich.pass.LooseAcronymPass;
import communique.enrich.pass.NameCutPass;
import communique.enrich.pass.NameRepeatPass;
import communique.enrich.pass.NameRowPass;
import communique.enrich.pass.NumberedLabelFilter;
import communique.enrich.pass.PersonJoinPass;
import communique.enrich.pass.SportsTeamPass;
import java.util.List;

/** Finds the names of a text: first those that the knowledge lists, then those that the recogniser sees beside them. */
final class NameFinder {

    private final ListedNames listedNames;
    private final BoundedRecognizer recognizer;

    NameFinder(NameIndex index, NameRecognizer recognizer) {
        this.listedNames = new ListedNames(index);
        this.recognizer = new BoundedRecognizer(recognizer);
    }

    /**
     * The names of a text in its order; they never overlap.
     *
     * @param isWhole whether unlisted names were looked for in all of the text
     */
    record Found(List<Span> spans, boolean isWhole) {}

    /** @param isEnglish whether the recogniser understands the text; otherwise the knowledge alone is asked */
    Found find(KeyedText text, boolean isEnglish) {
        var ordinary = new OrdinaryWords(text);
        var matches = ordinary.drop(listedNames.find(text));
        var support = new AmbiguityEvidence(text, matches);
        var merger = new ListedNamePass(text, new Meanings(text, support));
        if (!isEnglish) {
            return new Found(merger.merge(matches, List.of()), true);
        }
        var sentences = new SentenceGate(text, matches, support).open();
        var recognized = recognizer.recognize(text.text(), sentences);
        var names = new DatelinePass(text).place(ordinary.without(new NameCutPass(text).cut(recognized.names())));
        var merged = new PersonJoinPass(text).join(merger.merge(matches, names));
        var repaired = new CapitalRunPass(text, merged).repair();
        var bodies = new CollocationPass(text, repaired).join(repaired);
        var rows = new NameRowPass(text, bodies).fill(bodies);
        var all = new LooseAcronymPass(text, rows).add(rows);
        var agreed = new NumberedLabelFilter(text).drop(new NameRepeatPass(text, all).repeat());
        return new Found(new SportsTeamPass(text).tell(agreed), recognized.isWhole());
    }
}
