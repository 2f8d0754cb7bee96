package communique.enrich.pass;

import communique.enrich.name.Cues;
import communique.enrich.name.KeyedText;
import communique.enrich.name.NameSpan;
import communique.enrich.name.NameType;
import communique.enrich.name.SpanMap;
import communique.enrich.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** Acronyms that nobody saw but that the text uses like a body's name: more than once, and with {@code the} before it. */
final class LooseAcronymPass implements NamePass {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final int TWICE = 2;

    @Override
    public List<NameSpan> apply(KeyedText text, List<NameSpan> spans) {
        var names = new SpanMap(text, spans);
        var found = new ArrayList<Integer>();
        var counts = new HashMap<String, Integer>();
        var withArticle = new HashSet<String>();
        for (var sentence : text.text().sentences()) {
            for (var i = sentence.first(); i < sentence.last(); i++) {
                if (names.isFree(i) && isLoose(text, i, sentence)) {
                    found.add(i);
                    counts.merge(text.key(i), 1, Integer::sum);
                    if (text.key(i - 1).equals("the")) {
                        withArticle.add(text.key(i));
                    }
                }
            }
        }
        for (var i : found) {
            if (counts.get(text.key(i)) >= TWICE && withArticle.contains(text.key(i))) {
                names.put(new NameSpan(i, i + 1, NameType.ORGANIZATION));
            }
        }
        return names.spans();
    }

    private static boolean isLoose(KeyedText text, int i, Sentence sentence) {
        var token = text.token(i);
        var length = token.text().length();
        return length >= SHORTEST
                && length <= LONGEST
                && token.isAllCapitals()
                && token.text().chars().allMatch(Character::isLetter)
                && !Cues.isNoBody(text.key(i))
                && !Cues.isNeverName(text.key(i))
                && !isBeside(text, i - 1, sentence)
                && !isBeside(text, i + 1, sentence);
    }

    /** Another capital or a hyphen beside it makes it part of something else: {@code ABC Oriel}, {@code XYZ-200}. */
    private static boolean isBeside(KeyedText text, int i, Sentence sentence) {
        if (i < sentence.first() || i >= sentence.last()) {
            return false;
        }
        var token = text.token(i);
        return token.isDash()
                || token.isCapitalised() && i > sentence.first()
                || Character.isDigit(token.text().charAt(0));
    }
}
