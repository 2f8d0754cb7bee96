package communique.enrich.statement;

import static communique.enrich.statement.Vocabulary.PERSONS;
import static communique.enrich.statement.Vocabulary.PREPOSITIONS;
import static communique.enrich.statement.Vocabulary.WRITINGS;

import communique.enrich.statement.Scene.Naming;
import communique.enrich.statement.Speaking.By;
import communique.events.DocumentEnriched.ActorTag;

/** Reads who does the speaking from the words before or after a verb of speech. */
final class Clauses {

    private static final int LONGEST_APPOSITION = 40;
    private static final int LONGEST_SUBJECT = 14;
    private static final int FARTHEST_ROLE = 80;
    private static final int LONGEST_ROLE = 5;

    private final Scene scene;
    private final Subjects subjects;
    private final ReportedClause reported;

    Clauses(Scene scene, Subjects subjects) {
        this.scene = scene;
        this.subjects = subjects;
        this.reported = new ReportedClause(scene);
    }

    /**
     * The subject that stands before a verb.
     *
     * @param lowest the first token that can belong to it
     * @return null when nothing before the verb can be its subject or the verb is passive
     */
    Speaking before(int verb, int lowest) {
        int i = verb - 1;
        boolean passive = false;
        while (i >= lowest && Vocabulary.isBetween(scene.word(i)) && scene.naming(i) == null) {
            passive |= Vocabulary.BE.contains(scene.word(i));
            i--;
        }
        if (i < lowest
                || passive
                        && !scene.word(verb).endsWith("ing")
                        && !scene.word(verb).equals("quoted")) {
            return null;
        }
        if (scene.word(i).equals(")")) {
            i = opening(i, lowest, "(") - 1;
        }
        if (isPause(i)) {
            return beforeApposition(i, lowest, verb);
        }
        return i < lowest ? null : ending(i, lowest, verb);
    }

    private boolean isPause(int i) {
        return i >= 0
                && (scene.word(i).equals(",") || scene.text.tokens().get(i).isDash());
    }

    private int opening(int from, int lowest, String mark) {
        for (int i = from - 1; i >= lowest && from - i < LONGEST_APPOSITION; i--) {
            if (scene.word(i).equals(mark)) {
                return i;
            }
        }
        return lowest;
    }

    /** {@code Ann Lee, the minister, said}: the name before the first pause, or inside it. */
    private Speaking beforeApposition(int pause, int lowest, int verb) {
        for (int i = pause - 1; i > lowest && pause - i < LONGEST_APPOSITION; i--) {
            if (isPause(i)) {
                var apposed = scene.naming(i + 1);
                if (apposed != null && apposed.isPerson() && apposed.first() == i + 1 && apposed.last() == pause - 1) {
                    return apposed.speaking(scene.word(verb));
                }
                var named = scene.naming(i - 1);
                if (named != null && !named.isDemonym()) {
                    return named.speaking(scene.word(verb));
                }
                if (PERSONS.contains(scene.word(i - 1))) {
                    return within(i, pause, verb);
                }
            }
        }
        return null;
    }

    /** {@code The minister, Ann Lee, said}. */
    private Speaking within(int from, int to, int verb) {
        for (int i = from + 1; i < to; i++) {
            var named = scene.naming(i);
            if (named != null && named.isPerson()) {
                return named.speaking(scene.word(verb));
            }
        }
        return Speaking.unknown(scene.word(verb));
    }

    /** The subject that ends with this token. */
    private Speaking ending(int i, int lowest, int verb) {
        var word = scene.word(i);
        var pronoun = pronoun(i, scene.word(verb));
        if (pronoun != null) {
            return pronoun;
        }
        if (word.equals("who")) {
            var named = scene.naming(isPause(i - 1) ? i - 2 : i - 1);
            return named == null ? Speaking.unknown(scene.word(verb)) : named.speaking(scene.word(verb));
        }
        if (!scene.isWord(i) || scene.isQuoted(i) || Vocabulary.CONJUNCTIONS.contains(word)) {
            return null;
        }
        var named = scene.naming(i);
        return named != null && !named.isDemonym() ? named(named, lowest, verb) : common(i, lowest, verb);
    }

    private Speaking pronoun(int i, String verb) {
        return switch (scene.word(i)) {
            case "he", "him" -> resolved(subjects.personBefore(i, Gender.MALE), verb);
            case "she", "her" -> resolved(subjects.personBefore(i, Gender.FEMALE), verb);
            case "it", "they" -> resolved(subjects.bodyBefore(i), verb);
            case "i", "we", "you" -> Speaking.unknown(verb);
            default -> null;
        };
    }

    private static Speaking resolved(ActorTag actor, String verb) {
        return actor == null ? Speaking.unknown(verb) : new Speaking(actor, By.PRONOUN, verb);
    }

    /** A name, unless a preposition makes it part of a longer subject: {@code a spokesman for the ministry}. */
    private Speaking named(Naming named, int lowest, int verb) {
        int start = subjects.phraseStart(named.first(), lowest);
        int head = start - 2;
        boolean attribute = start - 1 >= lowest && PREPOSITIONS.contains(scene.word(start - 1)) && head >= lowest;
        if (!attribute || scene.isQuoted(head)) {
            return named.speaking(scene.word(verb));
        }
        var holder = scene.naming(head);
        if (holder != null && !holder.isDemonym()) {
            return holder.speaking(scene.word(verb));
        }
        if (WRITINGS.contains(scene.word(head))) {
            return named.speaking(scene.word(verb));
        }
        return PERSONS.contains(scene.word(head)) || !scene.isWord(head)
                ? Speaking.unknown(scene.word(verb))
                : named.isPerson() ? null : Speaking.unknown(scene.word(verb));
    }

    /** A subject that is no name: a role that can be resolved, a writing that has an author, or somebody unnamed. */
    private Speaking common(int i, int lowest, int verb) {
        int start = i;
        boolean definite = false;
        String country = null;
        while (start >= lowest && i - start < LONGEST_SUBJECT && scene.isWord(start) && !isVerbLike(start)) {
            var named = scene.naming(start);
            if (named != null && "title".equals(named.by())) {
                return named.speaking(scene.word(verb));
            }
            if (named != null && start < i && WRITINGS.contains(scene.word(i)) && !named.isDemonym()) {
                return named.speaking(scene.word(verb));
            }
            country = named != null && country == null ? named.actor().country() : country;
            definite |= scene.word(start).equals("the");
            start--;
        }
        if (definite && PERSONS.contains(scene.word(i))) {
            var actor = isUnnamed(i, start) ? null : subjects.roleBefore(Math.max(lowest, start + 1), country);
            return actor == null ? Speaking.unknown(scene.word(verb)) : new Speaking(actor, By.TITLE, scene.word(verb));
        }
        return Speaking.unknown(scene.word(verb));
    }

    /** {@code the official} after {@code a senior official}: somebody whom the text does not name. */
    private boolean isUnnamed(int noun, int before) {
        for (int i = before; i > 0 && before - i < FARTHEST_ROLE; i--) {
            if (scene.word(i).equals(scene.word(noun)) && !isNamedNear(i)) {
                for (int k = i - 1; k >= 0 && i - k <= LONGEST_ROLE; k--) {
                    if (scene.word(k).equals("a")
                            || scene.word(k).equals("an")
                            || scene.word(k).equals("one")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isNamedNear(int noun) {
        for (int i = noun + 1; i <= noun + LONGEST_ROLE; i++) {
            if (scene.naming(i) != null && scene.naming(i).isPerson()) {
                return true;
            }
        }
        return false;
    }

    private boolean isVerbLike(int i) {
        return PREPOSITIONS.contains(scene.word(i)) || Vocabulary.OPEN_CLAUSE.contains(scene.word(i));
    }

    /**
     * The subject that stands after a verb, or after {@code according to}.
     *
     * @param end the token it must stand before
     */
    Speaking after(int verb, int end) {
        var word = scene.word(verb);
        var pronoun = pronoun(verb + 1, word);
        if (pronoun != null) {
            return pronoun;
        }
        Naming best = null;
        int i = verb + 1;
        while (i < end && i - verb <= LONGEST_SUBJECT && scene.isWord(i) && !scene.isQuoted(i) && !endsSubject(i)) {
            var named = scene.naming(i);
            if (named != null && !named.isDemonym() && isBetter(named, best)) {
                best = named;
            }
            i++;
        }
        if (i == verb + 1) {
            return Speaking.unknown(word);
        }
        var apposed = best == null || !best.isPerson() ? apposed(i, end) : null;
        if (apposed != null) {
            return apposed.speaking(word);
        }
        boolean headed = best != null
                && (best.isPerson() || best.by().equals("title") || best.last() == i - 1 && !isAttribute(best, verb));
        return headed ? best.speaking(word) : common(i - 1, verb + 1, verb);
    }

    /** Whether a verb stands before its subject: {@code …, said the minister}, with nothing of a clause behind it. */
    boolean isInverted(int verb, int end) {
        int i = verb + 1;
        while (i < end && i - verb <= LONGEST_SUBJECT && scene.isWord(i) && !scene.isQuoted(i) && !endsSubject(i)) {
            i++;
        }
        if (reported.hasVerb(verb + 1, i)) {
            return false;
        }
        boolean somebody = false;
        for (int k = verb + 1; k < i; k++) {
            var named = scene.naming(k);
            somebody |= PERSONS.contains(scene.word(k)) || named != null && !named.isDemonym();
        }
        return somebody
                && (i == end || scene.word(i).equals(",") || scene.word(i).equals("(") || endsSubject(i));
    }

    /** {@code the minister, Ann Lee}: the name behind the first pause; null when none stands there. */
    private Naming apposed(int pause, int end) {
        var named = scene.word(pause).equals(",") && pause + 1 < end ? scene.naming(pause + 1) : null;
        boolean whole = named != null && named.isPerson() && named.first() == pause + 1;
        return whole && (named.last() + 1 >= end || !scene.isWord(named.last() + 1) || endsSubject(named.last() + 1))
                ? named
                : null;
    }

    /** {@code a spokesman for the ministry}: the name only says whose spokesman. */
    private boolean isAttribute(Naming named, int verb) {
        int before = named.first() - 1;
        before = scene.word(before).equals("the") ? before - 1 : before;
        return before > verb && PREPOSITIONS.contains(scene.word(before));
    }

    private boolean endsSubject(int i) {
        var word = scene.word(i);
        return Vocabulary.OPEN_CLAUSE.contains(word)
                || PREPOSITIONS.contains(word) && !word.equals("of") && !word.equals("for")
                || Vocabulary.DAYS.contains(word);
    }

    private static boolean isBetter(Naming named, Naming best) {
        return best == null || named.isPerson() && !best.isPerson();
    }
}
