package communique.enrich.actor;

import communique.enrich.name.AmbiguityEvidence;
import communique.enrich.name.BoundedRecognizer;
import communique.enrich.name.KeyedText;
import communique.enrich.name.ListedNames;
import communique.enrich.name.Meanings;
import communique.enrich.name.NameIndex;
import communique.enrich.name.NameRecognizer;
import communique.enrich.name.NameSpan;
import communique.enrich.name.OrdinaryWords;
import communique.enrich.name.SentenceGate;
import communique.enrich.pass.NamePasses;
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
    record FoundNames(List<NameSpan> spans, boolean isWhole) {}

    /** @param isEnglish whether the corrections that know English apply */
    FoundNames find(KeyedText text, boolean isEnglish) {
        var ordinary = new OrdinaryWords(text);
        var matches = ordinary.drop(listedNames.find(text));
        var evidence = new AmbiguityEvidence(text, matches);
        var meanings = new Meanings(text, evidence);
        if (!isEnglish) {
            var seen = recognizer.recognize(text.text(), text.text().sentences());
            var passes = NamePasses.ofOtherLanguages(matches, meanings);
            return new FoundNames(passes.run(text, ordinary.without(seen.names())), seen.isWhole());
        }
        var sentences = new SentenceGate(text, matches, evidence).open();
        var recognized = recognizer.recognize(text.text(), sentences);
        var passes = NamePasses.ofEnglish(ordinary, matches, meanings);
        return new FoundNames(passes.run(text, recognized.names()), recognized.isWhole());
    }
}
