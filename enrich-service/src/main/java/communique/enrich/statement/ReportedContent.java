package communique.enrich.statement;

import static communique.enrich.statement.Vocabulary.CLAUSE_OPENERS;
import static communique.enrich.statement.Vocabulary.CONJUNCTIONS;
import static communique.enrich.statement.Vocabulary.DETERMINERS;
import static communique.enrich.statement.Vocabulary.OPEN_CLAUSE;
import static communique.enrich.statement.Vocabulary.PREPOSITIONS;
import static communique.enrich.statement.Vocabulary.SUBJECT_PRONOUNS;
import static communique.enrich.statement.Vocabulary.TIMES;

import communique.enrich.statement.SpeechVerb.Taking;
import java.util.Set;

/** Tells what a verb of speech reports from the words behind it: a clause, an action, a charge, or a thing that is denied. */
final class ReportedContent {

    private static final int LONGEST_OBJECT = 12;
    private static final int LONGEST_LABELLED = 16;
    private static final int SHORTEST_THING = 2;
    private static final int SHORT = 4;
    private static final Set<String> CHARGES = Set.of("of", "for", "against", "over", "as");
    private static final Set<String> OBJECT_PRONOUNS = Set.of("me", "us", "him", "her", "them", "it", "you");
    private static final Set<String> PARTS = Set.of("of", "in", "at", "from");
    private static final Set<String> ALWAYS_OPEN = Set.of("whether", "how", "why", "what");
    private static final Set<String> QUANTITIES = Set.of("about", "around", "over", "between", "under");

    private final Scene scene;
    private final VerbForms verbs;
    private final ClauseEnd ends;
    private final ContentStart starts;

    ReportedContent(Syntax syntax) {
        this.scene = syntax.scene;
        this.verbs = syntax.verbs;
        this.ends = new ClauseEnd(syntax);
        this.starts = new ContentStart(syntax);
    }

    /** What is reported: tokens from {@code from} to before {@code to}; and where the text goes on behind it. */
    record Content(int from, int to, Modality modality) {}

    /**
     * What stands behind a verb of speech.
     *
     * @param relative whether the verb stands in a relative clause, which ends where the main clause goes on
     * @return null when the verb reports nothing behind it
     */
    Content behind(int next, SpeechVerb verb, int end, boolean relative) {
        boolean takesClause = verb.takes(Taking.CLAUSE) || verb.takes(Taking.LOOSE) || verb.takes(Taking.THAT);
        int that = takesClause ? starts.that(next, end) : -1;
        boolean relativeThat = that > next && verbs.isPlainlyFinite(that + 1);
        if (that >= 0 && !relativeThat && !isThing(that, end, verb)) {
            int start = verbs.isPlainlyFinite(that + 1) ? that : that + 1;
            return clause(start, end, modality(verb), relative);
        }
        if (that == next && !verb.takes(Taking.THING)) {
            return null;
        }
        if (verb.takes(Taking.INFINITIVE) && isAction(next)) {
            return action(next, end, verb.modality(Taking.INFINITIVE));
        }
        int from = starts.afterAdjuncts(next, end);
        if (from >= end || scene.isQuoted(from)) {
            return from < end && verb.takes(Taking.CLAUSE) ? mixed(from, end, verb) : null;
        }
        var question = question(from, end, verb, relative);
        return question != null ? question : withoutThat(next, from, end, verb, relative);
    }

    private Content withoutThat(int next, int from, int end, SpeechVerb verb, boolean relative) {
        if (verb.takes(Taking.INFINITIVE) && isAction(from)) {
            return action(from, end, verb.modality(Taking.INFINITIVE));
        }
        if (verb.takes(Taking.PERSON)
                && startsSubjectOrObject(next)
                && !scene.word(next).equals("not")) {
            int to = infinitive(next, end);
            if (to > next) {
                return action(next, end, verb.modality(Taking.PERSON));
            }
        }
        boolean bare = verb.takes(Taking.CLAUSE) || verb.takes(Taking.LOOSE);
        boolean only = !verb.takes(Taking.CLAUSE);
        if (bare && startsClause(from) && verbs.isClause(from, ends.of(from, end, relative), !only)) {
            return clause(from, end, modality(verb), relative);
        }
        var label = verb.takes(Taking.LABEL) ? label(next, end, verb) : null;
        if (label != null) {
            return label;
        }
        if (verb.takes(Taking.CHARGE)) {
            return charge(next, end, verb);
        }
        return verb.takes(Taking.THING) ? thing(next, end, verb) : null;
    }

    private static Modality modality(SpeechVerb verb) {
        for (var taking : new Taking[] {Taking.THAT, Taking.CLAUSE, Taking.LOOSE}) {
            if (verb.takes(taking)) {
                return verb.modality(taking);
            }
        }
        return verb.modality();
    }

    private Content clause(int from, int end, Modality modality, boolean relative) {
        return new Content(from, ends.of(from, end, relative), modality);
    }

    private Content action(int from, int end, Modality modality) {
        return new Content(from, ends.ofAction(from, end), modality);
    }

    /** Begins with a quotation and goes on without: {@code said "a bomb" had gone off}. */
    private Content mixed(int from, int end, SpeechVerb verb) {
        int to = ends.of(from, end, false);
        for (int i = from; i < to; i++) {
            if (!scene.isQuoted(i) && scene.isWord(i) && verbs.isFinite(i)) {
                return new Content(from, to, modality(verb));
            }
        }
        return null;
    }

    /** {@code said that many times}: "that" is what was said. */
    private boolean isThing(int that, int end, SpeechVerb verb) {
        int from = that + 1;
        if (verb.takes(Taking.THING) && !hasPlainVerb(from, end) && !startsPlainly(from)) {
            return true;
        }
        if (from >= end || Vocabulary.FREQUENCY.contains(scene.word(from)) && !startsSubject(from)) {
            return true;
        }
        boolean bare = PREPOSITIONS.contains(scene.word(from)) || end - from <= SHORT;
        return bare && !verbs.hasClause(that, end);
    }

    private boolean startsPlainly(int from) {
        return SUBJECT_PRONOUNS.contains(scene.word(from))
                || DETERMINERS.contains(scene.word(from))
                || scene.naming(from) != null
                || scene.isWord(from) && scene.isCapitalised(from);
    }

    private boolean hasPlainVerb(int from, int end) {
        for (int i = from; i < end; i++) {
            if (verbs.isPlainlyFinite(i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code many people think}, {@code several ships left}: the word goes with the subject. */
    private boolean startsSubject(int from) {
        return scene.isWord(from + 1)
                && !Set.of("times", "than", "occasions", "since", "in", "on", "at", "to", "by", "years")
                        .contains(scene.word(from + 1))
                && DETERMINERS.contains(scene.word(from));
    }

    /** {@code asked whether …}, {@code explained how …}. */
    private Content question(int from, int end, SpeechVerb verb, boolean relative) {
        var word = scene.word(from);
        if (!CLAUSE_OPENERS.contains(word)) {
            return null;
        }
        boolean asks = verb.modality(Taking.THAT) == Modality.ASKS;
        boolean plain = verb.takes(Taking.CLAUSE) || verb.takes(Taking.LOOSE);
        if (!asks && !(plain && ALWAYS_OPEN.contains(word) && !(word.equals("what") && !verb.takes(Taking.CLAUSE)))) {
            return null;
        }
        return verbs.hasClause(from, end) ? clause(from, end, asks ? Modality.ASKS : modality(verb), relative) : null;
    }

    private boolean isAction(int from) {
        return scene.word(from).equals("to") && verbs.isBase(from + 1)
                || scene.word(from).equals("not") && scene.word(from + 1).equals("to");
    }

    /** The {@code to} of {@code the council to close the port}; -1 when there is none. */
    private int infinitive(int from, int end) {
        for (int i = from + 1; i < Math.min(end, from + LONGEST_OBJECT); i++) {
            if (isAction(i)) {
                return i;
            }
            boolean part = PREPOSITIONS.contains(scene.word(i)) && !PARTS.contains(scene.word(i));
            if (part || scene.isPause(i) || verbs.isFinite(i) || scene.word(i).equals(":")) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code called the plan “a gift”}, {@code condemned the plan as “a gift”}: a thing, and words of the speaker for it. */
    private Content label(int next, int end, SpeechVerb verb) {
        if (!startsSubjectOrObject(next) || verb.particle() != null) {
            return null;
        }
        for (int i = next + 1; i < Math.min(end, next + LONGEST_LABELLED); i++) {
            if (scene.isQuoted(i)) {
                return action(next, end, verb.modality(Taking.LABEL));
            }
            if (scene.word(i).equals(",") || verbs.isFinite(i) || scene.word(i).equals(":")) {
                return null;
            }
        }
        return null;
    }

    /** {@code of higher prices}, {@code Varenna of leaving}. */
    private Content charge(int next, int end, SpeechVerb verb) {
        var modality = verb.modality(Taking.CHARGE);
        if (verb.particle() != null) {
            return next < end && !scene.isPause(next) ? atLeast(action(next - 1, end, modality), SHORTEST_THING) : null;
        }
        if (!startsSubjectOrObject(next)) {
            return null;
        }
        for (int i = next + 1; i < Math.min(end, next + LONGEST_OBJECT); i++) {
            if (CHARGES.contains(scene.word(i)) && !isWithinName(i) && i + 1 < end) {
                return action(next, end, modality);
            }
            if (scene.isPause(i) && !scene.isPause(i + 1) && !verbs.hasClause(i, i + 2) && nextCharge(i, end) > 0) {
                return action(next, end, modality);
            }
            if (scene.isPause(i) || verbs.isFinite(i) || OPEN_CLAUSE.contains(scene.word(i))) {
                return null;
            }
        }
        return null;
    }

    /** {@code accused the leader, Bo Lund, of …}: the charge behind the apposition; 0 when there is none. */
    private int nextCharge(int pause, int end) {
        for (int i = pause + 1; i < Math.min(end, pause + LONGEST_OBJECT); i++) {
            if (scene.isPause(i)) {
                return scene.word(i + 1).equals("of") ? i + 1 : 0;
            }
        }
        return 0;
    }

    private boolean isWithinName(int i) {
        return scene.naming(i) != null;
    }

    private boolean startsSubjectOrObject(int i) {
        return startsClause(i) || OBJECT_PRONOUNS.contains(scene.word(i));
    }

    /** {@code denied any part in the attack}. */
    private Content thing(int next, int end, SpeechVerb verb) {
        int from = next;
        if (!DETERMINERS.contains(scene.word(from)) && scene.naming(from) == null && !scene.isWord(from)) {
            return null;
        }
        boolean plain = PREPOSITIONS.contains(scene.word(from))
                || SUBJECT_PRONOUNS.contains(scene.word(from))
                || OBJECT_PRONOUNS.contains(scene.word(from))
                || TIMES.contains(scene.word(from))
                || scene.isQuoted(from);
        return plain ? null : atLeast(action(from, end, verb.modality(Taking.THING)), SHORTEST_THING);
    }

    private Content atLeast(Content content, int words) {
        int count = 0;
        for (int i = content.from(); i < content.to(); i++) {
            count += scene.isWord(i) && !DETERMINERS.contains(scene.word(i)) ? 1 : 0;
        }
        return count >= words ? content : null;
    }

    /** {@code about 20 ships}, {@code at least half}. */
    private boolean isAmount(int i) {
        var next = scene.word(i + 1);
        return next.equals("least")
                || next.equals("most")
                || !next.isEmpty() && Character.isDigit(next.charAt(0)) && QUANTITIES.contains(scene.word(i));
    }

    /** Whether a clause or a thing may begin with the word. */
    private boolean startsClause(int i) {
        var word = scene.word(i);
        if (!scene.isWord(i) || CONJUNCTIONS.contains(word) || OPEN_CLAUSE.contains(word) || TIMES.contains(word)) {
            return false;
        }
        if (Vocabulary.NO_CONTENT.contains(word)
                || word.equals("the") && scene.word(i + 1).equals("same")) {
            return false;
        }
        return !PREPOSITIONS.contains(word) || isAmount(i);
    }
}
