package communique.enrich.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts what the recogniser ran together: no name goes on after a slash, a bracket or, unless a company, a comma. */
final class NameCuts {

    private static final Set<String> ENDS = Set.of("/", "|", ";", ":", "(", ")", "[", "]", "•", "·", "–", "—");
    private static final Set<String> GENERATIONS = Set.of("jr", "sr");

    private final KeyedText text;

    NameCuts(KeyedText text) {
        this.text = text;
    }

    List<RecognizedName> cut(List<RecognizedName> names) {
        var cut = new ArrayList<RecognizedName>(names.size());
        for (var name : names) {
            var first = name.first();
            for (var i = name.first(); i <= name.last(); i++) {
                if (i == name.last() || ends(i, name)) {
                    add(name, first, i, cut);
                    first = i + 1;
                }
            }
        }
        return cut;
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
