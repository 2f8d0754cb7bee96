package communique.enrich.statement;

import static communique.enrich.statement.Vocabulary.PERSONS;
import static communique.enrich.statement.Vocabulary.PREPOSITIONS;
import static communique.enrich.statement.Vocabulary.WRITINGS;

import communique.enrich.statement.Scene.Naming;
import communique.enrich.statement.SpeechVerb.Form;
import java.util.Set;

/** Reads the subject that stands before a verb of speech. */
final class SubjectBefore {

    private static final int LONGEST_APPOSITION = 40;
    private static final int LONGEST_SUBJECT = 14;

    private final Scene scene;
    private final Subjects subjects;
    private final NounPhrases phrases;
    private final VerbForms verbs;

    SubjectBefore(Scene scene, Subjects subjects, NounPhrases phrases, VerbForms verbs) {
        this.scene = scene;
        this.subjects = subjects;
        this.phrases = phrases;
        this.verbs = verbs;
    }

    /**
     * The subject that stands before a verb.
     *
     * @param lowest the first token that can belong to it
     * @return null when nothing before the verb can be its subject, when the verb is passive, or when it says that somebody may
     *     speak and not that somebody spoke
     */
    Subject of(int verb, Form form, int lowest) {
        int i = verb - 1;
        boolean passive = false;
        while (i >= lowest && scene.naming(i) == null && (Vocabulary.isBetween(scene.word(i)) || isPeriod(i))) {
            passive |= Vocabulary.BE.contains(scene.word(i));
            i -= isPeriod(i) ? 2 : 1;
        }
        boolean active = form == Form.PARTICIPLE || scene.word(verb).equals("quoted");
        if (i < lowest || passive && !active || Vocabulary.UNREAL.contains(scene.word(i))) {
            return null;
        }
        int end = i + 1;
        if (scene.word(i).equals(")")) {
            i = opening(i, lowest) - 1;
        }
        var subject =
                scene.isPause(i) ? beforeApposition(i, lowest, verb) : i < lowest ? null : ending(i, lowest, verb);
        return subject == null ? null : new Subject(subject.speaking(), subject.first(), end);
    }

    /** {@code this week} and the like between subject and verb. */
    private boolean isPeriod(int i) {
        return Vocabulary.PERIODS.contains(scene.word(i)) && Vocabulary.WHICH_PERIOD.contains(scene.word(i - 1));
    }

    private int opening(int from, int lowest) {
        for (int i = from - 1; i >= lowest && from - i < LONGEST_APPOSITION; i--) {
            if (scene.word(i).equals("(")) {
                return i;
            }
        }
        return lowest;
    }

    /** {@code Ann Lee, the minister, said}: the name before the first pause, or inside it. */
    private Subject beforeApposition(int pause, int lowest, int verb) {
        var word = scene.word(verb);
        Subject found = strayComma(pause, lowest, word);
        int first = pause;
        for (int i = pause - 1; i > lowest && pause - i < LONGEST_APPOSITION; i--) {
            if (scene.isQuoted(i) || scene.word(i).equals(";")) {
                return found;
            }
            if (!scene.isPause(i)) {
                continue;
            }
            var apposed = scene.naming(i + 1);
            if (apposed != null
                    && apposed.isPerson()
                    && isName(apposed)
                    && apposed.first() == i + 1
                    && apposed.last() == pause - 1) {
                boolean described = i - 1 >= lowest && scene.isWord(i - 1) && isRole(i - 1, lowest);
                return new Subject(apposed.speaking(word), described ? start(i - 1, lowest) : i + 1, verb);
            }
            int before = scene.word(i - 1).equals(")") ? opening(i - 1, lowest) - 1 : i - 1;
            var named = scene.naming(before);
            if (named != null && !named.isDemonym() && isSubject(named, lowest)) {
                found = new Subject(phrases.head(start(before, lowest), before + 1, word), start(before, lowest), verb);
                if (found.speaking().actor() == null && named.isPerson()) {
                    found = new Subject(named.speaking(word), found.first(), verb);
                }
                if (named.isPerson() || !isDescription(i + 1, pause)) {
                    return found;
                }
            } else if (PERSONS.contains(scene.word(before))) {
                return new Subject(within(i, pause, word), start(before, lowest), verb);
            }
            first = i;
        }
        return found != null || first == pause ? found : described(first - 1, lowest, word);
    }

    /** {@code A senior official in Ostmark, who asked for silence, said}: the phrase before the first pause. */
    private Subject described(int last, int lowest, String verb) {
        int start = start(last, lowest);
        boolean whole =
                start <= lowest || !scene.isWord(start - 1) || Vocabulary.isBeforeSubject(scene.word(start - 1));
        return whole && scene.isWord(last) && last > start
                ? new Subject(phrases.head(start, last + 1, verb), start, last + 1)
                : null;
    }

    /** {@code “…,” Ann Lee, told reporters}: a name behind a quotation, and a comma too many. */
    private Subject strayComma(int pause, int lowest, String verb) {
        var named = scene.naming(pause - 1);
        boolean alone = named != null && named.isPerson() && named.first() >= lowest;
        int before = alone ? named.first() - 1 : 0;
        return alone
                        && (before < lowest
                                || !scene.isWord(before) && !scene.isPause(before)
                                || scene.isQuoted(before - 1))
                ? new Subject(named.speaking(verb), named.first(), pause)
                : null;
    }

    /** A party and state as in {@code R-Ky.} is no name. */
    private boolean isName(Naming named) {
        return !(named.first() == named.last() && scene.word(named.first()).indexOf('-') == 1)
                && !(scene.word(named.first() + 1).equals("-")
                        && scene.word(named.first()).length() == 1);
    }

    /** {@code …, the foreign minister of France, a permanent member, said}: more may be described further left. */
    private boolean isDescription(int from, int to) {
        var word = scene.word(from);
        return from < to && (word.equals("a") || word.equals("an") || word.equals("one"));
    }

    private boolean isRole(int noun, int lowest) {
        for (int k = noun; k >= lowest && noun - k < LONGEST_SUBJECT && scene.isWordPart(k); k--) {
            if (PERSONS.contains(scene.word(k))) {
                return true;
            }
        }
        return false;
    }

    private boolean isSubject(Naming named, int lowest) {
        int before = subjects.phraseStart(named.first(), lowest) - 1;
        if (before < lowest || !scene.isWord(before) || Vocabulary.isBeforeSubject(scene.word(before))) {
            return true;
        }
        return PREPOSITIONS.contains(scene.word(before)) && before > lowest && isRole(before - 1, lowest);
    }

    /** {@code The minister, Ann Lee, said}. */
    private Speaking within(int from, int to, String verb) {
        for (int i = from + 1; i < to; i++) {
            var named = scene.naming(i);
            if (named != null && named.isPerson()) {
                return named.speaking(verb);
            }
        }
        return Speaking.unknown(verb);
    }

    /** The subject that ends with this token. */
    private Subject ending(int i, int lowest, int verb) {
        var word = scene.word(verb);
        boolean object = Set.of("him", "her", "them").contains(scene.word(i));
        var pronoun = object ? null : phrases.pronoun(i, word);
        if (pronoun != null) {
            return new Subject(pronoun, i, verb);
        }
        if (scene.word(i).equals("who") || scene.word(i).equals("which")) {
            return relative(i, lowest, word);
        }
        if (!scene.isWord(i) || scene.isQuoted(i) || Vocabulary.CONJUNCTIONS.contains(scene.word(i))) {
            return null;
        }
        var named = scene.naming(i);
        if (named == null && (PREPOSITIONS.contains(scene.word(i)) || isBareDeterminer(i))) {
            return null;
        }
        return named != null && !named.isDemonym() ? named(named, lowest, verb) : common(i, lowest, word);
    }

    /** {@code the alleged thief}: the word before is no subject. */
    private boolean isBareDeterminer(int i) {
        return Vocabulary.DETERMINERS.contains(scene.word(i))
                && !Vocabulary.SUBJECT_PRONOUNS.contains(scene.word(i))
                && !Vocabulary.PLURAL_PERSONS.contains(scene.word(i));
    }

    private Subject relative(int who, int lowest, String verb) {
        int last = scene.isPause(who - 1) ? who - 2 : who - 1;
        if (last < lowest) {
            return null;
        }
        var named = scene.naming(last);
        return new Subject(
                named == null || named.isDemonym() ? Speaking.unknown(verb) : named.speaking(verb), who, who + 1);
    }

    /** A name, unless a preposition makes it part of a longer subject: {@code a spokesman for the ministry}. */
    private Subject named(Naming named, int lowest, int verb) {
        var word = scene.word(verb);
        int start = subjects.phraseStart(named.first(), lowest);
        int head = start - 2;
        if (start - 1 >= lowest && scene.word(start - 1).equals("and") && isJoint(start - 1, lowest)) {
            return new Subject(Speaking.unknown(word), start(start - 2, lowest), verb);
        }
        boolean attribute = start - 1 >= lowest && PREPOSITIONS.contains(scene.word(start - 1)) && head >= lowest;
        if (!attribute || scene.isQuoted(head)) {
            return new Subject(phrases.head(start, named.last() + 1, word), start, verb);
        }
        int first = start(head, lowest);
        var holder = scene.naming(head);
        if (holder != null && !holder.isDemonym()) {
            return new Subject(phrases.head(first, named.last() + 1, word), first, verb);
        }
        if (WRITINGS.contains(scene.word(head))) {
            return new Subject(named.speaking(word), first, verb);
        }
        if (PERSONS.contains(scene.word(head)) || isNounOfPeople(head) || !scene.isWord(head)) {
            return new Subject(phrases.head(first, named.last() + 1, word), first, verb);
        }
        var adjacent = scene.naming(named.first() - 1);
        if (named.isPerson() && adjacent != null && !adjacent.isPerson() && !adjacent.isDemonym()) {
            return new Subject(named.speaking(word), named.first(), verb);
        }
        return named.isPerson() ? null : new Subject(Speaking.unknown(word), first, verb);
    }

    private boolean isNounOfPeople(int i) {
        return Vocabulary.PLURAL_PERSONS.contains(scene.word(i));
    }

    /** {@code Brink and Lund said}, but not {@code he met Brink and Lund said}. */
    private boolean isJoint(int and, int lowest) {
        var before = scene.naming(and - 1);
        return and - 1 >= lowest && before != null && !before.isDemonym() && isSubject(before, lowest);
    }

    /** A subject that is no name. */
    private Subject common(int i, int lowest, String verb) {
        int start = start(i, lowest);
        return new Subject(phrases.head(start, i + 1, verb), start, i + 1);
    }

    /** Where the noun phrase begins that ends with the token. */
    int start(int i, int lowest) {
        int start = i + 1;
        while (start > lowest && i - start < LONGEST_SUBJECT && belongs(start - 1, i)) {
            var named = scene.naming(start - 1);
            start = named != null ? Math.max(lowest, named.first()) : start - 1;
        }
        while (start < i && PREPOSITIONS.contains(scene.word(start))) {
            start++;
        }
        return Math.min(start, i);
    }

    private boolean belongs(int k, int last) {
        var word = scene.word(k);
        if (scene.naming(k) != null) {
            return !scene.isQuoted(k);
        }
        boolean part = scene.isWord(k) || scene.isPossessive(k) || word.equals("-") && scene.isTight(k);
        return part
                && !scene.isQuoted(k)
                && !Vocabulary.OPEN_CLAUSE.contains(word)
                && !Vocabulary.BEFORE_SUBJECT.contains(word)
                && !Vocabulary.DAYS.contains(word)
                && !(k < last && verbs.isFinite(k) && !PERSONS.contains(word));
    }
}
