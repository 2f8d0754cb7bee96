package communique.enrich.actor;

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
        var support = new Support(text, matches);
        var merger = new NameMerger(text, new Meanings(text, support));
        if (!isEnglish) {
            return new Found(merger.merge(matches, List.of()), true);
        }
        var sentences = new SentenceGate(text, matches, support).open();
        var recognized = recognizer.recognize(text.text(), sentences);
        var names = new Datelines(text).place(ordinary.without(new NameCuts(text).cut(recognized.names())));
        var merged = new PersonJoins(text).join(merger.merge(matches, names));
        var repaired = new NameRepairs(text, merged).repair();
        var bodies = new Collocations(text, repaired).join(repaired);
        var rows = new NameLists(text, bodies).fill(bodies);
        var all = new LooseAcronyms(text, rows).add(rows);
        var agreed = new Labels(text).drop(new NameRepeats(text, all).repeat());
        return new Found(new Teams(text).tell(agreed), recognized.isWhole());
    }
}
