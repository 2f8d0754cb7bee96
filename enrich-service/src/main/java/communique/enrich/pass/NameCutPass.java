package communique.enrich.pass;

import communique.enrich.name.Cues;
import communique.enrich.name.KeyedText;
import communique.enrich.name.NameSpan;
import communique.enrich.name.NameType;
import communique.enrich.text.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts what the recogniser ran together: no name goes on after a slash, a bracket or, unless a company, a comma; and
 * {@code Ada Oriel of Varenna} is somebody and where she is from.
 */
final class NameCutPass implements NamePass {

    private static final WordLists WORDS = WordLists.of(NameCutPass.class, "name-cuts.txt");
    private static final Set<String> ENDS = Set.of("/", "|", ";", ":", "(", ")", "[", "]", "•", "·", "–", "—");
    private static final Set<String> GENERATIONS = Set.of("jr", "sr");
    private static final Set<String> OF_A_LAND = WORDS.words("of-a-land");
    private static final int LONGEST_PERSON = 3;

    @Override
    public List<NameSpan> apply(KeyedText text, List<NameSpan> spans) {
        var cut = new ArrayList<NameSpan>(spans.size());
        for (var span : spans) {
            var of = endBeforeOf(text, span);
            if (of < 0) {
                addParts(text, span, cut);
            } else {
                var isBody = span.type() == NameType.ORGANIZATION;
                addParts(text, new NameSpan(span.first(), of, NameType.PERSON), cut);
                add(new NameSpan(of + 1, span.last(), isBody ? NameType.ORGANIZATION : NameType.LOCATION), cut);
            }
        }
        return cut;
    }

    private static void addParts(KeyedText text, NameSpan name, List<NameSpan> cut) {
        var first = name.first();
        for (var i = name.first(); i <= name.last(); i++) {
            if (i == name.last() || ends(text, i, name)) {
                add(name.between(first, i), cut);
                first = i + 1;
            }
        }
    }

    /** Where a person's name ends before {@code of}; -1 when it does not. */
    private static int endBeforeOf(KeyedText text, NameSpan name) {
        for (var i = name.first() + 2; i < name.last() - 1; i++) {
            if (text.key(i).equals("of")) {
                return isPerson(text, name, i) && text.token(i + 1).isCapitalised() ? i : -1;
            }
        }
        return -1;
    }

    private static boolean isPerson(KeyedText text, NameSpan name, int of) {
        var first = text.key(name.first());
        if (name.type() == NameType.LOCATION
                || OF_A_LAND.contains(first)
                || text.keys(name.first(), of).stream().anyMatch(Cues::isHead)) {
            return false;
        }
        return name.type() == NameType.PERSON || Cues.isFirstName(first) && of - name.first() <= LONGEST_PERSON;
    }

    private static boolean ends(KeyedText text, int i, NameSpan name) {
        var word = text.token(i).text();
        if (ENDS.contains(word)) {
            return true;
        }
        var companyComma = name.type() == NameType.ORGANIZATION
                && (Cues.isCompanyForm(text.key(i + 1))
                        || text.keys(i, name.last()).contains("and"));
        return word.equals(",") && !companyComma && !GENERATIONS.contains(text.key(i + 1));
    }

    private static void add(NameSpan part, List<NameSpan> cut) {
        if (part.length() > 0) {
            cut.add(part);
        }
    }
}
