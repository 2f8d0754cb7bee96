package communique.enrich.statement;

import communique.enrich.text.WordLists;
import java.util.Set;

/** Tells a clause, which a verb of speech reports, from a thing, which it only names: {@code announced tariffs}. */
final class ReportedClause {

    private static final WordLists WORDS = WordLists.of(ReportedClause.class, "reported-clause.txt");
    private static final int LONGEST_ADDRESSEE = 8;

    /** How far a verb is looked for; a text without any must not be read again from every word. */
    private static final int LONGEST_LOOK = 60;

    /** Report with quotation marks, or with {@code that}, but never with a bare clause. */
    private static final Set<String> NEED_THAT = WORDS.words("need-that");

    /** May as well take a thing, so that the words after them must show a verb of their own. */
    private static final Set<String> TAKE_THINGS = WORDS.words("take-things");

    private static final Set<String> NO_SUBJECT = WORDS.words("no-subject");

    private static final Set<String> FINITE = WORDS.words("finite");

    private static final Set<String> BEFORE_A_GERUND = WORDS.words("before-a-gerund");
    private static final Set<String> SUBJECTS = WORDS.words("subjects");
    private static final Set<String> END = WORDS.words("end");
    private static final Set<String> DETERMINERS = WORDS.words("determiners");
    private static final Set<String> PRONOUNS = WORDS.words("pronouns");

    private final Scene scene;

    ReportedClause(Scene scene) {
        this.scene = scene;
    }

    /**
     * Whether the words are a clause that the verb may report.
     *
     * @param v the verb
     * @param from the first word of what may be a clause
     * @param to after its last
     */
    boolean follows(int v, SpeechVerbs.Verb verb, int from, int to) {
        var word = scene.word(v);
        if (scene.word(from - 1).equals("that")) {
            return true;
        }
        if (NEED_THAT.contains(word)) {
            return false;
        }
        boolean loose = verb.clause() && !TAKE_THINGS.contains(word);
        if (NO_SUBJECT.contains(scene.word(from)) && (!scene.word(from).equals("to") || verb.clause())) {
            return false;
        }
        return loose || hasVerb(from, to) || !verb.clause() && hasAction(from, to);
    }

    /** {@code smiled}, {@code called}: reports with quotation marks or {@code that} only. */
    boolean needsMarks(int v) {
        return NEED_THAT.contains(scene.word(v)) && !scene.word(v + 1).equals("that") && !scene.isQuoted(v + 1);
    }

    /** Before the first pause stands a verb with a subject of its own. */
    boolean hasVerb(int from, int to) {
        int limit = Math.min(to, from + LONGEST_LOOK);
        for (int i = from; i < limit && (i == from || !END.contains(scene.word(i))); i++) {
            var word = scene.word(i);
            if (FINITE.contains(word) || SUBJECTS.contains(word) || i > from && isPast(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPast(int i) {
        var word = scene.word(i);
        var before = scene.word(i - 1);
        return word.length() > 4
                && word.endsWith("ed")
                && !scene.isCapitalised(i)
                && scene.isWord(i - 1)
                && !DETERMINERS.contains(before)
                && !NO_SUBJECT.contains(before)
                && !Vocabulary.PREPOSITIONS.contains(scene.word(i + 1));
    }

    /** {@code urged Varenna to return}, {@code accused Varenna of leaving}. */
    private boolean hasAction(int from, int to) {
        int limit = Math.min(to, from + LONGEST_LOOK);
        for (int i = from; i < limit - 1 && (i == from || !END.contains(scene.word(i))); i++) {
            var next = scene.word(i + 1);
            boolean infinitive = scene.word(i).equals("to")
                    && !DETERMINERS.contains(next)
                    && !scene.isCapitalised(i + 1)
                    && Character.isLetter(next.charAt(0));
            boolean gerund = BEFORE_A_GERUND.contains(scene.word(i)) && next.length() > 4 && next.endsWith("ing");
            if (infinitive || gerund) {
                return true;
            }
        }
        return false;
    }

    /** Where the clause begins behind the people who were told it: {@code told MPs the law would …}. */
    int afterAddressee(int from, int to) {
        if (PRONOUNS.contains(scene.word(from))) {
            return from + 1;
        }
        var named = scene.naming(from);
        int i = named != null ? named.last() + 1 : from + 1;
        for (; i < Math.min(to, from + LONGEST_ADDRESSEE); i++) {
            if (!scene.isWord(i)) {
                return from;
            }
            boolean starts = DETERMINERS.contains(scene.word(i))
                    || SUBJECTS.contains(scene.word(i))
                    || scene.word(i).equals("it")
                    || scene.naming(i) != null && !Vocabulary.PREPOSITIONS.contains(scene.word(i - 1));
            if (starts && !Vocabulary.PREPOSITIONS.contains(scene.word(i - 1))) {
                return hasVerb(i, to) ? i : from;
            }
        }
        return from;
    }
}
