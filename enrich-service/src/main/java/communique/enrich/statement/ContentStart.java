package communique.enrich.statement;

import static communique.enrich.statement.Vocabulary.CLAUSE_OPENERS;
import static communique.enrich.statement.Vocabulary.CONJUNCTIONS;
import static communique.enrich.statement.Vocabulary.DETERMINERS;
import static communique.enrich.statement.Vocabulary.OPEN_CLAUSE;
import static communique.enrich.statement.Vocabulary.PREPOSITIONS;
import static communique.enrich.statement.Vocabulary.SUBJECT_PRONOUNS;
import static communique.enrich.statement.Vocabulary.TIMES;

import java.util.Set;

/** Finds where what is reported begins: behind the verb, whom it was told, when, where, and {@code that}. */
final class ContentStart {

    private static final int FARTHEST_THAT = 16;
    private static final int LONGEST_ADJUNCT = 10;
    private static final Set<String> TELLING = Set.of(
            "told",
            "tells",
            "tell",
            "telling",
            "informed",
            "informs",
            "informing",
            "assured",
            "assures",
            "assuring",
            "reminded",
            "warned",
            "warns",
            "warning",
            "advised");
    private static final Set<String> BEFORE_THAT =
            Set.of("to", "in", "on", "at", "during", "from", "with", "before", "through", "via", "again");
    private static final Set<String> OBJECT_PRONOUNS = Set.of("me", "us", "him", "her", "them", "it", "you");

    private final Scene scene;
    private final VerbForms verbs;

    ContentStart(Syntax syntax) {
        this.scene = syntax.scene;
        this.verbs = syntax.verbs;
    }

    /** The {@code that} which opens the clause, behind whom and when it was told; -1 when there is none. */
    int that(int next, int end) {
        if (!scene.word(next).equals("that") && !mayPart(next)) {
            return -1;
        }
        for (int i = next; i < Math.min(end, next + FARTHEST_THAT); i++) {
            if (scene.word(i).equals("that")) {
                boolean pointing = i > next && PREPOSITIONS.contains(scene.word(i - 1));
                return pointing ? -1 : i;
            }
            if (scene.word(i).equals(",") && i > next + 1
                    || scene.isQuoted(i)
                    || scene.word(i).equals(":")) {
                return -1;
            }
            boolean subject = i > next && SUBJECT_PRONOUNS.contains(scene.word(i));
            if (subject || verbs.isFinite(i) || OPEN_CLAUSE.contains(scene.word(i))) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code to reporters}, {@code to the council}, {@code to him}; not {@code to open}. */
    private boolean isAddressee(int i) {
        var word = scene.word(i);
        return DETERMINERS.contains(word)
                || OBJECT_PRONOUNS.contains(word)
                || scene.naming(i) != null
                || scene.isWord(i) && scene.isCapitalised(i)
                || word.endsWith("s");
    }

    /** Whether the word may stand between a verb and its {@code that}: whom it was told, when and where. */
    private boolean mayPart(int next) {
        var word = scene.word(next);
        if (word.equals("to") && !isAddressee(next + 1)) {
            return false;
        }
        return TELLING.contains(scene.word(next - 1))
                || TIMES.contains(word)
                || Vocabulary.WHICH_PERIOD.contains(word)
                || BEFORE_THAT.contains(word)
                || Vocabulary.isBetween(word)
                || scene.word(next + 1).equals("that");
    }

    /** Behind the verb, whom it was told, when and where. */
    int afterAdjuncts(int next, int end) {
        int from = next;
        if (TELLING.contains(scene.word(next - 1))) {
            from = afterAddressee(next, end);
        } else if (scene.word(next).equals("to") && isAddressee(next + 1)) {
            from = afterPhrase(next, end);
        }
        for (int i = 0; i < 3; i++) {
            int before = from;
            if (TIMES.contains(scene.word(from))) {
                from++;
            } else if (Vocabulary.WHICH_PERIOD.contains(scene.word(from))
                    && Vocabulary.PERIODS.contains(scene.word(from + 1))) {
                from += 2;
            } else if (BEFORE_THAT.contains(scene.word(from))
                    && !scene.word(from).equals("to")) {
                from = afterPhrase(from, end);
            }
            if (from == before) {
                break;
            }
        }
        return from;
    }

    /** Behind {@code in a statement} or {@code on Monday}, when a clause begins there; else the preposition. */
    private int afterPhrase(int preposition, int end) {
        for (int i = preposition + 2; i < Math.min(end, preposition + LONGEST_ADJUNCT); i++) {
            boolean starts = DETERMINERS.contains(scene.word(i))
                    || SUBJECT_PRONOUNS.contains(scene.word(i))
                    || PREPOSITIONS.contains(scene.word(i))
                    || TIMES.contains(scene.word(i))
                    || scene.naming(i) != null && scene.naming(i).first() == i;
            if (starts && isPhraseEnd(i - 1)) {
                return verbs.hasClause(i, end) ? i : preposition;
            }
            if (!scene.isWord(i) || verbs.isFinite(i) || CLAUSE_OPENERS.contains(scene.word(i))) {
                return preposition;
            }
        }
        return preposition;
    }

    private boolean isPhraseEnd(int i) {
        return scene.isWord(i)
                && !PREPOSITIONS.contains(scene.word(i))
                && !DETERMINERS.contains(scene.word(i))
                && !CONJUNCTIONS.contains(scene.word(i));
    }

    /** {@code told MPs the law would …}. */
    private int afterAddressee(int next, int end) {
        if (OBJECT_PRONOUNS.contains(scene.word(next))) {
            return next + 1;
        }
        var named = scene.naming(next);
        int i = named != null ? named.last() + 1 : next + 1;
        for (; i < Math.min(end, next + LONGEST_ADJUNCT); i++) {
            if (!scene.isWordPart(i) && !scene.isTight(i)) {
                return next;
            }
            boolean starts = DETERMINERS.contains(scene.word(i))
                    || SUBJECT_PRONOUNS.contains(scene.word(i))
                    || TIMES.contains(scene.word(i))
                    || Vocabulary.WHICH_PERIOD.contains(scene.word(i))
                    || CLAUSE_OPENERS.contains(scene.word(i))
                    || PREPOSITIONS.contains(scene.word(i))
                            && !scene.word(i).equals("of")
                            && !scene.word(i).equals("for")
                    || scene.naming(i) != null && scene.naming(i).first() == i;
            if (starts && isPhraseEnd(i - 1)) {
                return verbs.hasClause(i, end) ? i : next;
            }
        }
        return next;
    }
}
