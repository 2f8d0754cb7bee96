package communique.enrich.pass;

import communique.enrich.name.Cues;
import communique.enrich.name.KeyedText;
import communique.enrich.name.NameSpan;
import communique.enrich.name.NameType;
import communique.enrich.text.WordLists;
import java.util.List;
import java.util.Set;

/** Tells what looks like a name and is none: {@code the Institute}, {@code Monday}, {@code Foreign}, an address. */
final class NonNameFilter implements NamePass {

    private static final WordLists WORDS = WordLists.of(NonNameFilter.class, "non-names.txt");
    private static final Set<String> REFERRING = WORDS.words("referring");
    private static final Set<String> LAWS = Set.of("bill", "act", "law", "code");
    private static final Set<String> BEFORE_A_LAW = Set.of("the", "a", "this", "that", "any", "each", "its", "their");
    /** {@code Der Kanzler}: words of a quotation in another language. */
    private static final Set<String> FOREIGN_ARTICLES = Set.of("der", "die", "das", "ein", "eine");

    private static final int SHORTEST_ADVERB = 6;

    @Override
    public List<NameSpan> apply(KeyedText text, List<NameSpan> spans) {
        return spans.stream().filter(span -> !isNotAName(text, span)).toList();
    }

    private static boolean isNotAName(KeyedText text, NameSpan span) {
        if (span.isListed()) {
            return false;
        }
        if (text.key(span.first()).equals("all") && text.key(span.first() + 1).isEmpty()) {
            return true;
        }
        if (span.type() == NameType.PERSON && FOREIGN_ARTICLES.contains(text.key(span.first()))) {
            return true;
        }
        if (span.length() == 1 && isNoSingleName(text, span)
                || span.type() != NameType.PERSON && isLaw(text, span.last() - 1)) {
            return true;
        }
        for (var i = span.first(); i < span.last(); i++) {
            var token = text.token(i);
            var counts = token.isWord()
                    && Character.isLetter(token.text().codePointAt(0))
                    && !token.text().startsWith("http");
            if (counts && !Cues.isNoPartOfAName(text.key(i)) && !Cues.isCourtesy(text.key(i))) {
                return false;
            }
        }
        return true;
    }

    /** {@code the Institute} refers back, {@code Oddly} starts a sentence. */
    private static boolean isNoSingleName(KeyedText text, NameSpan span) {
        var key = text.key(span.first());
        if (key.length() < 2 || isLaw(text, span.first())) {
            return true;
        }
        if (span.type() == NameType.PERSON || text.token(span.first()).isAllCapitals()) {
            return false;
        }
        var adverb = key.length() > SHORTEST_ADVERB && key.endsWith("ly") && text.startsSentence(span.first());
        return adverb || REFERRING.contains(key);
    }

    /** {@code the Harbour Bill}, {@code This Bill}: no man. */
    private static boolean isLaw(KeyedText text, int i) {
        var before = i == 0 || i == text.sentence(i).first() ? "" : text.key(i - 1);
        var isCapitalised = !before.isEmpty()
                && text.token(i - 1).isCapitalised()
                && !Cues.isPersonTitle(before)
                && !Cues.isCourtesy(before);
        return LAWS.contains(text.key(i)) && (isCapitalised || BEFORE_A_LAW.contains(before));
    }
}
