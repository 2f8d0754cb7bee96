package communique.enrich.pass;

import communique.enrich.name.Cues;
import communique.enrich.name.KeyedText;
import communique.enrich.name.NameType;
import communique.enrich.name.RecognizedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Cuts what the recogniser ran together: no name goes on after a slash, a bracket or, unless a company, a comma; and
 * {@code Ada Oriel of Varenna} is somebody and where she is from.
 */
public final class NameCutPass {

    private static final Set<String> ENDS = Set.of("/", "|", ";", ":", "(", ")", "[", "]", "•", "·", "–", "—");
    private static final Set<String> GENERATIONS = Set.of("jr", "sr");
    private static final Set<String> OF_A_LAND = Set.of(
            "king",
            "queen",
            "prince",
            "princess",
            "duke",
            "duchess",
            "earl",
            "count",
            "countess",
            "lord",
            "lady",
            "sultan",
            "emir",
            "marquess",
            "baron",
            "saint",
            "st",
            "pope");
    private static final int LONGEST_PERSON = 3;

    private final KeyedText text;

    public NameCutPass(KeyedText text) {
        this.text = text;
    }

    public List<RecognizedName> cut(List<RecognizedName> names) {
        var cut = new ArrayList<RecognizedName>(names.size());
        for (var joined : names) {
            var of = of(joined);
            var name = of < 0 ? joined : new RecognizedName(joined.first(), of, NameType.PERSON);
            if (of >= 0) {
                var isBody = joined.type() == NameType.ORGANIZATION;
                var rest = isBody ? NameType.ORGANIZATION : NameType.LOCATION;
                add(new RecognizedName(of + 1, joined.last(), rest), of + 1, joined.last(), cut);
            }
            var first = name.first();
            for (var i = name.first(); i <= name.last(); i++) {
                if (i == name.last() || ends(i, name)) {
                    add(name, first, i, cut);
                    first = i + 1;
                }
            }
        }
        cut.sort(Comparator.comparingInt(RecognizedName::first));
        return cut;
    }

    /** Where a person's name ends before {@code of}; -1 when it does not. */
    private int of(RecognizedName name) {
        for (var i = name.first() + 2; i < name.last() - 1; i++) {
            if (text.key(i).equals("of")) {
                return isPerson(name, i) && text.token(i + 1).isCapitalised() ? i : -1;
            }
        }
        return -1;
    }

    private boolean isPerson(RecognizedName name, int of) {
        var first = text.key(name.first());
        if (name.type() == NameType.LOCATION
                || OF_A_LAND.contains(first)
                || text.keys(name.first(), of).stream().anyMatch(Cues::isHead)) {
            return false;
        }
        return name.type() == NameType.PERSON || Cues.isFirstName(first) && of - name.first() <= LONGEST_PERSON;
    }

    private boolean ends(int i, RecognizedName name) {
        var word = text.token(i).text();
        if (ENDS.contains(word)) {
            return true;
        }
        var companyComma = name.type() == NameType.ORGANIZATION
                && (Cues.isCompanyForm(text.key(i + 1))
                        || text.keys(i, name.last()).contains("and"));
        return word.equals(",") && !companyComma && !GENERATIONS.contains(text.key(i + 1));
    }

    private static void add(RecognizedName name, int first, int last, List<RecognizedName> cut) {
        if (first < last) {
            cut.add(new RecognizedName(first, last, name.type()));
        }
    }
}
