package communique.enrich.statement;

import static communique.enrich.statement.Vocabulary.BODIES;
import static communique.enrich.statement.Vocabulary.PERSONS;
import static communique.enrich.statement.Vocabulary.PLURAL_PERSONS;
import static communique.enrich.statement.Vocabulary.WRITINGS;

import communique.enrich.statement.SpeechVerb.Form;
import java.util.Set;

/** Finds the verbs of speech of one text, each with its subject. */
final class SpeechCues {

    private static final int FARTHEST_SUBJECT = 60;
    private static final Set<String> PRONOUNS = Set.of(
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "you",
            "who",
            "which",
            "someone",
            "somebody",
            "everyone",
            "everybody",
            "nobody",
            "one",
            "another",
            "each");

    private static final Set<String> FREE = Set.of("what", "whatever", "everything", "than", "anything");

    private final Syntax syntax;
    private final Scene scene;
    private final SpeechVerbs lexicon;

    SpeechCues(Syntax syntax, SpeechVerbs lexicon) {
        this.syntax = syntax;
        this.scene = syntax.scene;
        this.lexicon = lexicon;
    }

    /** The verb of speech at a token; null when there is none. */
    SpeechVerb verb(int i) {
        return scene.isQuotedOrOutside(i) || scene.naming(i) != null || scene.isCapitalised(i) && !isHeadlineVerb(i)
                ? null
                : lexicon.of(scene.word(i), scene.word(i + 1));
    }

    /** {@code Brink Says}: only the present stands in headlines. */
    private boolean isHeadlineVerb(int i) {
        var verb = lexicon.of(scene.word(i));
        return verb != null && verb.form() == Form.PRESENT && scene.naming(i - 1) != null;
    }

    boolean isAmbiguous(int i) {
        return lexicon.isAmbiguous(scene.word(i));
    }

    /**
     * The verb of speech at a token with the subject before it.
     *
     * @param lowest the first token that can belong to the subject
     * @return null when there is no verb of speech, when it has no subject, or when its subject cannot speak
     */
    SpeechCue at(int v, int lowest) {
        var verb = verb(v);
        if (verb == null || verb.form() == Form.PAST && scene.word(v + 1).equals("by")) {
            return null;
        }
        if (verb.form() == Form.BASE && isDoBefore(v) || verb.form() == Form.PARTICIPLE && !isProgressive(v)) {
            return null;
        }
        var subject = syntax.before.of(v, verb.form(), Math.max(lowest, v - FARTHEST_SUBJECT));
        if (subject == null || isFree(subject) || !maySpeak(v, verb, subject)) {
            return null;
        }
        return new SpeechCue(v, v + (verb.particle() == null ? 1 : 2), verb, subject);
    }

    private boolean maySpeak(int v, SpeechVerb verb, Subject subject) {
        boolean ambiguous = lexicon.isAmbiguous(scene.word(v));
        if (verb.form() == Form.BASE && !isSeveral(subject, ambiguous)) {
            return false;
        }
        boolean pronoun = subject.first() == subject.end() - 1 && PRONOUNS.contains(scene.word(subject.first()));
        return subject.speaking().actor() != null
                || pronoun
                || isSomebody(subject)
                        && (!ambiguous
                                || verb.form() == Form.BASE
                                || scene.word(v + 1).equals("that"))
                || verb.isPlain() && !ambiguous
                || isTag(v, subject);
    }

    /** {@code …, the regulator announced on Monday.}: whoever it is, the clause before is what it said. */
    private boolean isTag(int v, Subject subject) {
        int next = v + 1;
        boolean ends = next >= scene.size()
                || !scene.isWord(next)
                || Vocabulary.TIMES.contains(scene.word(next))
                || Vocabulary.PREPOSITIONS.contains(scene.word(next));
        return ends
                && scene.isPause(subject.first() - 1)
                && Vocabulary.DETERMINERS.contains(scene.word(subject.first()));
    }

    /** {@code what she says}, {@code would you say}: no statement but a thing or a question. */
    private boolean isFree(Subject subject) {
        var before = scene.word(subject.first() - 1);
        return FREE.contains(before) || Vocabulary.MODALS.contains(before) || isDo(subject.first() - 1);
    }

    /** Whether the subject of a base form is a plural: {@code critics of the plan say}, {@code Brink and Lund say}. */
    private boolean isSeveral(Subject subject, boolean ambiguous) {
        boolean joint = false;
        for (int i = subject.first(); i < subject.end(); i++) {
            joint |= scene.word(i).equals("and");
        }
        int noun = noun(subject);
        int last = subject.end() - 1;
        var named = scene.naming(last);
        return joint
                || named != null && named.isSeveral() && last == noun
                || syntax.verbs.isPlural(noun) && !(ambiguous && Vocabulary.DETERMINERS.contains(scene.word(noun)))
                || noun != last && syntax.verbs.isPlural(last) && named == null;
    }

    private int noun(Subject subject) {
        for (int i = subject.first() + 1; i < subject.end(); i++) {
            if (Vocabulary.PREPOSITIONS.contains(scene.word(i)) || scene.word(i).equals("close")) {
                return i - 1;
            }
        }
        return subject.end() - 1;
    }

    /** Whether the words of a subject whom the document does not name stand for people or for a body. */
    boolean isSomebody(Subject subject) {
        int noun = noun(subject);
        var word = scene.word(noun);
        var singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return PRONOUNS.contains(word)
                || PERSONS.contains(word)
                || PERSONS.contains(singular)
                || PLURAL_PERSONS.contains(word)
                || BODIES.contains(word)
                || WRITINGS.contains(word)
                || scene.isWord(noun) && scene.isCapitalised(noun) && !scene.isSentenceStart(noun);
    }

    /** Whether a clause can be attributed to it: somebody, or a document. */
    boolean isSource(Subject subject) {
        return isSomebody(subject) || isDocument(noun(subject)) || isDocument(subject.end() - 1);
    }

    private boolean isDocument(int noun) {
        var word = scene.word(noun);
        return Vocabulary.DOCUMENTS.contains(word)
                || word.endsWith("s") && Vocabulary.DOCUMENTS.contains(word.substring(0, word.length() - 1));
    }

    private boolean isDoBefore(int v) {
        int i = v - 1;
        while (i > 0 && Vocabulary.isBetween(scene.word(i)) && !isDo(i)) {
            i--;
        }
        return isDo(i) || Vocabulary.UNREAL.contains(scene.word(i));
    }

    private boolean isDo(int i) {
        var word = scene.word(i);
        return word.equals("do") || word.equals("does") || word.equals("did");
    }

    /** {@code is now demanding}. */
    private boolean isProgressive(int v) {
        for (int i = v - 1; i > 0 && Vocabulary.isBetween(scene.word(i)); i--) {
            if (Vocabulary.BE.contains(scene.word(i)) || scene.word(i).equals("been")) {
                return true;
            }
        }
        return false;
    }

    /** {@code did not say}: what nobody said. */
    boolean isDenied(SpeechCue cue) {
        for (int i = cue.at() - 1; i >= cue.subject().end(); i--) {
            if (Vocabulary.DENIALS.contains(scene.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** {@code if she says}, {@code whether he said}: what is only supposed. */
    boolean isSupposed(SpeechCue cue, int first) {
        for (int i = cue.subject().first() - 1; i >= first && scene.isWord(i); i--) {
            if (Vocabulary.SUPPOSITIONS.contains(scene.word(i))) {
                return true;
            }
        }
        return false;
    }
}
