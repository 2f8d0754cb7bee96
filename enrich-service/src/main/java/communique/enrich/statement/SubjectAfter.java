package communique.enrich.statement;

import static communique.enrich.statement.Vocabulary.PREPOSITIONS;

import communique.enrich.statement.Scene.Naming;

/** Reads the subject that stands behind a verb of speech, or behind {@code according to}. */
final class SubjectAfter {

    private static final int LONGEST_SUBJECT = 18;

    private final Scene scene;
    private final NounPhrases phrases;
    private final VerbForms verbs;

    SubjectAfter(Scene scene, NounPhrases phrases, VerbForms verbs) {
        this.scene = scene;
        this.phrases = phrases;
        this.verbs = verbs;
    }

    /**
     * The subject behind a token.
     *
     * @param end the token it must stand before
     * @return empty of tokens and unknown when no words follow
     */
    Subject of(int verb, int end) {
        var word = scene.word(verb);
        int from = verb + 1;
        var pronoun = phrases.pronoun(from, word);
        if (pronoun != null) {
            return new Subject(pronoun, from, from + 1);
        }
        int to = end(from, end);
        if (to == from) {
            return new Subject(Speaking.unknown(word), from, from);
        }
        var head = phrases.head(from, to, word);
        boolean open = head.actor() == null || head.by() == Speaking.By.TITLE;
        var apposed = open ? apposed(to, end) : null;
        return apposed == null
                ? new Subject(head, from, to)
                : new Subject(apposed.speaking(word), from, apposed.last() + 1);
    }

    private int end(int from, int end) {
        int i = from;
        while (i < end && i - from < LONGEST_SUBJECT && belongs(i)) {
            var named = scene.naming(i);
            i = named != null && named.first() == i ? Math.min(end, named.last() + 1) : i + 1;
        }
        return i;
    }

    private boolean belongs(int i) {
        return (scene.isWord(i) || scene.isPossessive(i) || scene.naming(i) != null || isHyphen(i) || isAbbreviated(i))
                && !scene.isQuoted(i)
                && !endsSubject(i);
    }

    private boolean isHyphen(int i) {
        return scene.word(i).equals("-") && scene.isTight(i);
    }

    /** The full stop of {@code Del.} or {@code Jr.}. */
    private boolean isAbbreviated(int i) {
        return scene.word(i).equals(".")
                && scene.isWord(i + 1)
                && scene.sentenceAt(scene.start(i)) == scene.sentenceAt(scene.start(i + 1));
    }

    private boolean endsSubject(int i) {
        var word = scene.word(i);
        return Vocabulary.OPEN_CLAUSE.contains(word)
                || PREPOSITIONS.contains(word)
                        && !word.equals("of")
                        && !word.equals("for")
                        && !(word.equals("at") || word.equals("from"))
                        && !(word.equals("by") && isWriting(i - 1))
                || Vocabulary.TIMES.contains(word);
    }

    private boolean isWriting(int i) {
        return Vocabulary.WRITINGS.contains(scene.word(i)) || Vocabulary.DOCUMENTS.contains(scene.word(i));
    }

    /** {@code said the minister, Ann Lee}: the name behind the first pause; null when none stands there. */
    private Naming apposed(int pause, int end) {
        if (!scene.word(pause).equals(",") || pause + 1 >= end) {
            return null;
        }
        int first = pause + 1;
        while (first < end && Vocabulary.HONORIFICS.contains(scene.word(first)) && scene.naming(first) == null) {
            first++;
        }
        var named = scene.naming(first);
        boolean whole = named != null && named.isPerson() && !named.isTitle() && named.first() == first;
        int next = whole ? named.last() + 1 : end;
        return whole && (next >= end || !scene.isWord(next) && !scene.isPossessive(next) || endsSubject(next))
                ? named
                : null;
    }

    /** Whether a verb stands before its subject: {@code …, said the minister}, with nothing of a clause behind it. */
    boolean isInverted(int verb, int end) {
        int from = verb + 1;
        int to = end(from, end);
        if (to == from || verbs.hasClause(from, to)) {
            return false;
        }
        boolean somebody = false;
        for (int k = from; k < to; k++) {
            var named = scene.naming(k);
            var word = scene.word(k);
            somebody |= Vocabulary.PERSONS.contains(word)
                    || Vocabulary.PLURAL_PERSONS.contains(word) && k == to - 1
                    || Vocabulary.WRITINGS.contains(word)
                    || named != null && !named.isDemonym()
                    || k == from && (word.equals("he") || word.equals("she"));
        }
        boolean ends = to == end || !scene.isWord(to) || endsSubject(to);
        return somebody && ends && !scene.word(to).equals(":");
    }
}
