package communique.enrich.statement;

import static communique.enrich.statement.Vocabulary.PREPOSITIONS;
import static communique.enrich.statement.Vocabulary.TIMES;

import java.util.Set;

/** Reads the tag of a clause, {@code …, Brink said on Monday}: where it ends, and whether the clause goes on behind it. */
final class ClauseTags {

    private static final int LONGEST_TAG = 30;
    private static final int LONGEST_ADDRESSEE = 9;
    private static final Set<String> TELLING =
            Set.of("told", "tells", "tell", "informed", "assured", "reminded", "warned");
    private static final Set<String> ADJUNCTS =
            Set.of("last", "this", "late", "early", "when", "as", "while", "here", "speaking", "who");
    private static final Set<String> SUBORDINATORS = Set.of(
            "after",
            "before",
            "since",
            "until",
            "when",
            "while",
            "as",
            "because",
            "if",
            "although",
            "though",
            "unless",
            "once",
            "whether",
            "where",
            "despite",
            "during",
            "asked");
    private static final Set<String> OPEN_ENDS = Set.of("which", "who", "that", "and", "but", "or");
    private static final Set<String> GO_ON =
            Set.of("and", "but", "until", "because", "unless", "if", "since", "including", "for");
    private static final int SHORT = 3;
    private static final int LONG = 6;
    private static final Set<String> APPOSED = Set.of("a", "an", "the", "who", "whose", "which", "head", "director");

    private final Scene scene;
    private final VerbForms verbs;
    private final Syntax syntax;
    private final ClauseEnd ends;

    ClauseTags(Syntax syntax) {
        this.scene = syntax.scene;
        this.verbs = syntax.verbs;
        this.syntax = syntax;
        this.ends = new ClauseEnd(syntax);
    }

    /** Where the tag ends whose subject stands before its verb; -1 when more than a tag follows the verb. */
    int end(SpeechCue cue, int end) {
        int i = cue.next();
        if (TELLING.contains(scene.word(cue.at()))) {
            int limit = Math.min(end, i + LONGEST_ADDRESSEE);
            while (i < limit
                    && scene.isWordPart(i)
                    && !PREPOSITIONS.contains(scene.word(i))
                    && !TIMES.contains(scene.word(i))) {
                if (verbs.isFinite(i)) {
                    return -1;
                }
                i++;
            }
        }
        return endBehind(i, end);
    }

    /** Where a tag ends that may go on with when, where and to whom; -1 when something else follows. */
    int endBehind(int from, int end) {
        if (from >= end || scene.isPause(from) || scene.word(from).equals(";")) {
            return from;
        }
        var word = scene.word(from);
        if (word.equals("(")) {
            int close = from;
            while (close < end && !scene.word(close).equals(")")) {
                close++;
            }
            return endBehind(close + 1, end);
        }
        boolean action = word.equals("to") && !isAddressee(from + 1);
        if (action || !PREPOSITIONS.contains(word) && !TIMES.contains(word) && !ADJUNCTS.contains(word)) {
            return -1;
        }
        int i = from;
        while (i < end
                && i - from < LONGEST_TAG
                && !scene.isPause(i)
                && !scene.word(i).equals(";")
                && !scene.isQuoted(i)) {
            i++;
        }
        return i;
    }

    /** {@code to reporters}, {@code to the council}; not {@code to open}. */
    private boolean isAddressee(int i) {
        var word = scene.word(i);
        return Vocabulary.DETERMINERS.contains(word)
                || scene.naming(i) != null
                || scene.isWord(i) && scene.isCapitalised(i)
                || word.endsWith("s")
                || word.equals("him")
                || word.equals("her");
    }

    /** The next pause, or the end. */
    int pause(int from, int end) {
        int i = from;
        while (i < end && !scene.isPause(i) && !scene.word(i).equals(";")) {
            i++;
        }
        return i;
    }

    /** Whether what stands before a tag is a clause of its own. */
    boolean isWhole(int from, int to) {
        if (to - from < 2 || !verbs.hasClause(from, to) || OPEN_ENDS.contains(scene.word(to - 1))) {
            return false;
        }
        boolean even = scene.word(from).equals("even") || scene.word(from).equals("only");
        if (!SUBORDINATORS.contains(scene.word(even ? from + 1 : from))) {
            return true;
        }
        for (int i = from + 1; i < to - 2; i++) {
            if (scene.isPause(i) && verbs.hasClause(i + 1, to)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words before {@code according to} are a clause although no verb was seen in them. */
    boolean isLong(int from, int to) {
        return to - from >= LONG
                && !SUBORDINATORS.contains(scene.word(from))
                && !PREPOSITIONS.contains(scene.word(from));
    }

    /**
     * Where the clause ends that a tag interrupts: {@code The border, Brink said, would open}.
     *
     * @return {@code tagEnd} when the clause does not go on behind the tag
     */
    int goesOn(int from, int to, int tagEnd, int end) {
        if (!scene.isPause(tagEnd) || tagEnd + 2 >= end || to - from < 1 || scene.isQuoted(tagEnd + 1)) {
            return tagEnd;
        }
        int next = tagEnd + 1;
        int on = ends.of(tagEnd, end, false);
        boolean whole = isWhole(from, to);
        boolean more = (!whole || to - from <= SHORT)
                && !OPEN_ENDS.contains(scene.word(to - 1))
                && verbs.isClause(tagEnd, on, true);
        boolean joined = whole
                && GO_ON.contains(scene.word(next))
                && (verbs.hasClause(next + 1, on)
                        || scene.word(next).equals("including")
                        || scene.word(next).equals("for"))
                && !verbs.isPast(next + 1);
        return (more || joined) && on > next + 1 ? on : tagEnd;
    }

    int clauseEnd(int from, int end) {
        return ends.of(from, end, false);
    }

    /** {@code Ann Lee, a fellow of the institute, the plan …}: the comma behind what she is. */
    int afterApposition(int comma, int end) {
        if (!APPOSED.contains(scene.word(comma + 1))) {
            return comma;
        }
        for (int i = comma + 1; i < end - 2; i++) {
            if (scene.word(i).equals(",")) {
                boolean described = scene.word(comma + 1).startsWith("wh") || !verbs.hasClause(comma + 1, i);
                return described && verbs.hasClause(i, end) ? i : comma;
            }
        }
        return comma;
    }
}
