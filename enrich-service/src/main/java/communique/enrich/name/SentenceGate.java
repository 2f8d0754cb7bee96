package communique.enrich.name;

import communique.enrich.text.Sentence;
import communique.enrich.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Picks the sentences that are worth the recogniser's time: those with a capital that nothing explains. About half of
 * the sentences of a news text have none.
 */
public final class SentenceGate {

    /** Longer runs with more capitals than this are lists, not prose; the recogniser makes one endless name of them. */
    private static final int LONGEST_LIST = 60;

    private static final double CAPITALS_OF_A_LIST = 0.8;

    private final KeyedText text;
    private final boolean[] explained;

    public SentenceGate(KeyedText text, List<ListedMatch> matches, AmbiguityEvidence evidence) {
        this.text = text;
        this.explained = new boolean[text.size()];
        for (var match : matches) {
            if (match.names().stream().anyMatch(evidence::favours)) {
                Arrays.fill(explained, match.first(), match.last(), true);
            }
        }
    }

    public List<Sentence> open() {
        var open = new ArrayList<Sentence>();
        for (var sentence : text.text().sentences()) {
            if (hasUnexplainedCapital(sentence) && !text.isTitleCase(sentence) && !isList(sentence)) {
                open.add(sentence);
            }
        }
        return open;
    }

    private boolean isList(Sentence sentence) {
        var length = sentence.last() - sentence.first();
        var capitals = text.text().tokens(sentence).stream()
                .filter(Token::isCapitalised)
                .count();
        return length > LONGEST_LIST && capitals > CAPITALS_OF_A_LIST * length;
    }

    private boolean hasUnexplainedCapital(Sentence sentence) {
        var initial = true;
        for (var i = sentence.first(); i < sentence.last(); i++) {
            var token = text.token(i);
            if (!token.isWord()) {
                initial = initial || token.text().equals("\"") || token.text().equals("\u201c");
                continue;
            }
            if (token.isCapitalised() && !explained[i] && !isOrdinary(i, initial)) {
                return true;
            }
            initial = false;
        }
        return false;
    }

    private boolean isOrdinary(int i, boolean initial) {
        var key = text.key(i);
        return Cues.isNeverName(key)
                || Cues.isPersonTitle(key)
                || initial && Cues.isCommonWord(key)
                || key.length() == 1
                        && Character.isLetter(key.charAt(0))
                        && i == text.sentence(i).first();
    }
}
