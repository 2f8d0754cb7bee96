package communique.enrich.pass;

import communique.enrich.name.KeyedText;
import communique.enrich.name.ListedMatch;
import communique.enrich.name.Meanings;
import communique.enrich.name.NameSpan;
import communique.enrich.name.OrdinaryWords;
import java.util.List;

/** The corrections of a text's names, in the order in which they run. */
public final class NamePasses {

    private final List<NamePass> passes;

    NamePasses(List<NamePass> passes) {
        this.passes = passes;
    }

    /** The passes for a text whose names the recogniser saw; it understands English only. */
    public static NamePasses ofEnglish(OrdinaryWords ordinary, List<ListedMatch> matches, Meanings meanings) {
        return new NamePasses(List.of(
                new NameCutPass(),
                (text, spans) -> ordinary.without(spans),
                new DatelinePass(),
                new ListedNamePass(matches, meanings),
                new PersonJoinPass(),
                new AdjacentWordPass(),
                new CapitalRunPass(),
                new NonNameFilter(),
                new NameTypePass(),
                new CollocationPass(),
                new NameRowPass(),
                new LooseAcronymPass(),
                new TypeAgreementPass(),
                new NameRepeatPass(),
                new NumberedLabelFilter(),
                new SportsTeamPass()));
    }

    /** The passes for a text of which only the names of the knowledge are known. */
    public static NamePasses ofOtherLanguages(List<ListedMatch> matches, Meanings meanings) {
        return new NamePasses(List.of(new ListedNamePass(matches, meanings)));
    }

    /**
     * Runs all passes.
     *
     * @param recognized what the recogniser saw
     * @return the names of the text, in its order; they never overlap
     * @throws IllegalStateException if a pass breaks this order, which is a fault of the pass
     */
    public List<NameSpan> run(KeyedText text, List<NameSpan> recognized) {
        var spans = recognized;
        for (var pass : passes) {
            spans = pass.apply(text, spans);
            check(pass, text, spans);
        }
        return spans;
    }

    private static void check(NamePass pass, KeyedText text, List<NameSpan> spans) {
        var end = 0;
        for (var span : spans) {
            if (span.first() < end || span.last() <= span.first() || span.last() > text.size()) {
                throw new IllegalStateException(pass.getClass().getSimpleName() + " left a name at tokens "
                        + span.first() + " to " + span.last() + ", after one that ends at " + end + ", in a text of "
                        + text.size());
            }
            end = span.last();
        }
    }
}
