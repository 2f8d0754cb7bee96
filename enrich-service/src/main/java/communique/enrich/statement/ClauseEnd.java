package communique.enrich.statement;

import static communique.enrich.statement.Vocabulary.CONJUNCTIONS;

import communique.enrich.statement.SpeechVerb.Form;
import java.util.Set;

/** Finds where a reported clause ends: where another speaks, where the same speaker says more, where the report goes on. */
final class ClauseEnd {

    private static final int FARTHEST_VERB = 14;
    private static final Set<String> JOINS = Set.of(
            "and", "but", "while", "whereas", "although", "though", "as", "with", "or", "after", "when", "because");
    private static final Set<String> COMMENTS = Set.of(
            "referring", "calling", "describing", "citing", "according", "speaking", "pointing", "alluding", "hinting");

    private final Scene scene;
    private final Syntax syntax;
    private final VerbForms verbs;

    ClauseEnd(Syntax syntax) {
        this.scene = syntax.scene;
        this.syntax = syntax;
        this.verbs = syntax.verbs;
    }

    /** The end of a clause that begins at a token. */
    int of(int from, int end, boolean relative) {
        return of(from, end, relative, false);
    }

    /** The end of an action or a thing, which no clause of its own follows. */
    int ofAction(int from, int end) {
        int to = of(from, end, false, true);
        for (int i = from + 1; i < to; i++) {
            if (isOccasion(i)) {
                to = i;
            }
        }
        while (to - 1 > from && Vocabulary.DAYS.contains(scene.word(to - 1))) {
            to -= scene.word(to - 2).equals("on") ? 2 : 1;
        }
        return Math.max(from, to);
    }

    /** {@code in a statement}, {@code during a speech}: where it was said. */
    private boolean isOccasion(int i) {
        return Vocabulary.PREPOSITIONS.contains(scene.word(i))
                && (scene.word(i + 1).equals("a") || scene.word(i + 1).equals("an"))
                && (Vocabulary.OCCASIONS.contains(scene.word(i + 2))
                        || Vocabulary.OCCASIONS.contains(scene.word(i + 3)));
    }

    private int of(int from, int end, boolean relative, boolean action) {
        for (int i = from + 1; i < end; i++) {
            if (scene.isQuoted(i)) {
                continue;
            }
            var word = scene.word(i);
            if (word.equals(";")
                    || word.equals(":") && !scene.isTight(i)
                    || word.equals("according") && scene.word(i + 1).equals("to")) {
                return i;
            }
            if (scene.isQuoted(i - 1) && scene.word(i - 1).equals(",") && !scene.isWord(i)) {
                return i + 1;
            }
            boolean pause = scene.isPause(i);
            if (pause && endsAtPause(i, end, relative, action)) {
                return i;
            }
            if (!pause
                    && (word.equals("and") || word.equals("but") || word.equals("while"))
                    && (saysMore(i + 1, end) || action && startsOwnClause(i + 1, end))) {
                return i;
            }
        }
        return end;
    }

    private boolean endsAtPause(int pause, int end, boolean relative, boolean action) {
        int next = pause + 1;
        if (relative && verbs.isFinite(next) && !scene.isPause(pause + 2)
                || verbs.isListedPresent(next)
                || action && isDeed(next)) {
            return true;
        }
        if (COMMENTS.contains(scene.word(next))
                || isParticiple(next)
                || isParticiple(next + 1) && scene.word(next).endsWith("o")) {
            return true;
        }
        boolean joined = JOINS.contains(scene.word(next));
        int start = joined ? next + 1 : next;
        if (action && (joined && startsOwnClause(start, end) || scene.word(next).equals("who") || isGerund(next))) {
            return true;
        }
        if ((scene.word(next).equals("and") || scene.word(next).equals("but")) && isDeed(start)) {
            return true;
        }
        return saysMore(start, end);
    }

    /** {@code …, but offered no proof}: what somebody did, not what was said. */
    private boolean isDeed(int i) {
        int verb = Vocabulary.isBetween(scene.word(i)) && !Vocabulary.BE.contains(scene.word(i)) ? i + 1 : i;
        var word = scene.word(verb);
        return !verbs.isAuxiliary(verb)
                && (verbs.isPast(verb) || word.length() > 4 && word.endsWith("ed") && !scene.isCapitalised(verb));
    }

    private boolean isGerund(int i) {
        return scene.word(i).length() > 5 && scene.word(i).endsWith("ing") && scene.isWord(i + 1);
    }

    private boolean startsOwnClause(int start, int end) {
        for (int i = start + 1; i < Math.min(end, start + FARTHEST_VERB); i++) {
            if (scene.isPause(i) || scene.word(i).equals("to") || scene.word(i).equals("who")) {
                return false;
            }
            if (verbs.isFinite(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isParticiple(int i) {
        var verb = syntax.cues.verb(i);
        return verb != null && verb.form() == Form.PARTICIPLE && !scene.isPause(i + 1);
    }

    /** Whether a verb of speech follows, with its own subject or with that of the verb before. */
    private boolean saysMore(int start, int end) {
        int i = start;
        while (i < end
                && i - start < 3
                && Vocabulary.isBetween(scene.word(i))
                && !Vocabulary.BE.contains(scene.word(i))) {
            i++;
        }
        var verb = syntax.cues.verb(i);
        if (verb != null && verb.isFinite() && CONJUNCTIONS.contains(scene.word(start - 1))) {
            return verb.form() == Form.PAST;
        }
        for (int v = start + 1; v < Math.min(end, start + FARTHEST_VERB); v++) {
            if (scene.word(v).equals(";") || scene.isQuoted(v)) {
                return false;
            }
            if (syntax.cues.verb(v) != null) {
                var cue = syntax.cues.at(v, start);
                if (cue != null
                        && cue.subject().first() <= start + 1
                        && cue.verb().form() != Form.BASE) {
                    return true;
                }
            }
        }
        return false;
    }
}
