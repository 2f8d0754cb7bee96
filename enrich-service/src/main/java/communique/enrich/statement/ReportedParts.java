package communique.enrich.statement;

import communique.enrich.statement.Said.Span;
import communique.enrich.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Collects what is reported, with its ends at words and nothing that a quotation has told already. */
final class ReportedParts {

    private static final int SHORTEST = 3;
    private static final int LONGEST_DATELINE = 16;
    private static final double MOSTLY_QUOTED = 0.5;

    private final Scene scene;
    private final boolean[] taken;
    private final List<Said> found = new ArrayList<>();

    ReportedParts(Scene scene, List<Said> direct) {
        this.scene = scene;
        this.taken = new boolean[scene.size()];
        for (var said : direct) {
            for (var part : said.parts()) {
                for (int i = scene.text.tokenIndexAt(part.start());
                        i < taken.length && scene.start(i) < part.end();
                        i++) {
                    taken[i] = true;
                }
            }
        }
    }

    List<Said> found() {
        return found;
    }

    /** Adds a statement of one or two ranges of tokens; too short ones and those that are mostly quotations are left out. */
    void add(List<int[]> ranges, Speaking speaking, Modality modality, int verb, int tagEnd) {
        var spans = new ArrayList<Span>();
        int words = 0;
        int quoted = 0;
        for (var range : ranges) {
            int start = range[0];
            int end = range[1];
            while (start < end && !scene.isWord(start) && !scene.isQuoted(start) && !isAmount(start)) {
                start++;
            }
            while (end > start && !scene.isWordPart(end - 1) && !isClosingMark(end - 1) && !isAmount(end - 1)) {
                end--;
            }
            if (spans.isEmpty() && scene.word(start).equals("that") && end - start > 2 && startsSubject(start + 1)) {
                start++;
            }
            for (int i = start; i < end; i++) {
                words += scene.isWord(i) ? 1 : 0;
                quoted += scene.isWord(i) && taken[i] ? 1 : 0;
            }
            if (start < end) {
                int a = scene.isQuoted(start) && start > 0 && !scene.isQuoted(start - 1)
                        ? scene.start(start - 1)
                        : scene.start(start);
                spans.add(new Span(a, scene.text.tokens().get(end - 1).end()));
            }
        }
        if (words >= SHORTEST && (quoted <= MOSTLY_QUOTED * words || isMixed(ranges.get(0)))) {
            found.add(new Said("reported", spans, speaking, modality, verb, tagEnd));
        }
    }

    /** Begins with words of the text and takes fragments of what was said, which cannot stand alone. */
    private boolean isMixed(int[] range) {
        int own = 0;
        boolean fragments = true;
        for (int i = range[0]; i < range[1]; i++) {
            boolean starts = scene.isQuoted(i) && !scene.isQuoted(i - 1);
            fragments &= !starts || !scene.isCapitalised(i) || scene.naming(i) != null;
            own += scene.isWord(i) && !scene.isQuoted(i) ? 1 : 0;
        }
        return own >= 2 && !scene.isQuoted(range[0]) && fragments;
    }

    private boolean startsSubject(int i) {
        return Vocabulary.DETERMINERS.contains(scene.word(i))
                || Vocabulary.SUBJECT_PRONOUNS.contains(scene.word(i))
                || scene.naming(i) != null;
    }

    /** {@code $5} and {@code 5 %}. */
    private boolean isAmount(int i) {
        var word = scene.word(i);
        return word.length() == 1
                && (Character.getType(word.charAt(0)) == Character.CURRENCY_SYMBOL
                        || word.equals("%")
                        || word.equals(")")
                        || word.equals("#"));
    }

    /** The token after the last one of the sentence that is not its full stop or a closing mark. */
    int contentEnd(Sentence sentence) {
        int end = sentence.last();
        while (end > sentence.first() && !scene.isWordPart(end - 1) && !isClosingMark(end - 1) && !isAmount(end - 1)) {
            end--;
        }
        return end;
    }

    /** The mark that closes a quotation belongs to the clause, the full stop does not. */
    private boolean isClosingMark(int i) {
        return i > 0 && "”\"»“'".contains(scene.word(i)) && scene.isQuoted(i - 1);
    }

    /** {@code LONDON (Reuters) -} is no part of what anybody said. */
    int afterDateline(Sentence sentence) {
        for (int i = sentence.first() + 1; i < Math.min(sentence.last(), sentence.first() + LONGEST_DATELINE); i++) {
            if (scene.text.tokens().get(i).isDash() && !scene.isTight(i) && isDateline(sentence.first(), i)) {
                return i + 1;
            }
        }
        return sentence.first();
    }

    /** Ends in a bracket, or begins with a place in capitals. */
    private boolean isDateline(int first, int dash) {
        var token = scene.text.tokens().get(first);
        return scene.word(dash - 1).equals(")")
                || token.isAllCapitals() && token.text().length() > 2;
    }

    /** {@code And}, {@code But} and commas before the first word of a clause are no part of it. */
    int afterJoin(int from, int to) {
        int i = from;
        while (i < to && (scene.isPause(i) || scene.word(i).equals(";") || i > 0 && isJoin(i))) {
            i++;
        }
        return i;
    }

    private boolean isJoin(int i) {
        return scene.word(i).equals("and")
                || scene.word(i).equals("but")
                || scene.word(i).equals("or");
    }

    /** {@code "…," she told the assembly}: what the verb reports stands right before its subject, between quotation marks. */
    boolean attributesQuotation(int subject, int first) {
        int i = subject - 1;
        while (i >= first && !scene.isWord(i) && !scene.isQuoted(i)) {
            i--;
        }
        return i >= first && scene.isQuoted(i) && taken[i];
    }
}
