package communique.enrich.statement;

import communique.enrich.text.WordLists;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells finite verbs from other words by their form and their neighbours, without a tagger. It need not know every verb: it
 * decides whether a few words are a clause, and where a subject begins.
 */
final class VerbForms {

    private static final Set<String> AUXILIARIES = Set.of(
            "is", "are", "was", "were", "am", "has", "have", "had", "does", "do", "did", "'ll", "’ll", "'re", "’re",
            "'ve", "’ve", "'m", "’m", "isn't", "aren't");
    private static final Set<String> CONTRACTING = Set.of(
            "it", "he", "she", "that", "there", "who", "what", "here", "this", "everybody", "nobody", "everyone");
    private static final Set<String> NO_PAST =
            Set.of("hundred", "sacred", "naked", "wicked", "kindred", "united", "alleged", "shed", "sled");
    private static final Set<String> BEFORE_A_VERB =
            Set.of("that", "which", "who", "whose", "where", "but", "as", "when", "because", "what", "while", "if");
    private static final Set<String> RELATIVE = Set.of("that", "which", "who", "whose", "where", "what");
    private static final Set<String> PLURAL_OR_FIRST =
            Set.of("i", "we", "you", "they", "who", "people", "police", "these", "those");

    /** Past tense that is nothing else. */
    private static final Set<String> PAST = new HashSet<>();

    /** Past tense, or a participle as in {@code the talks held in Vienna}. */
    private static final Set<String> PAST_OR_PARTICIPLE = new HashSet<>();

    private static final Set<String> PRESENT = new HashSet<>();
    private static final Set<String> BASE = new HashSet<>();

    static {
        var words = WordLists.of(VerbForms.class, "verbs.txt");
        words.words("regular").forEach(VerbForms::regular);
        words.words("irregular").forEach(VerbForms::irregular);
    }

    private final Scene scene;

    VerbForms(Scene scene) {
        this.scene = scene;
    }

    private static void regular(String base) {
        BASE.add(base);
        boolean hissing = base.endsWith("s") || base.endsWith("sh") || base.endsWith("ch") || base.endsWith("x");
        PRESENT.add(base + (hissing ? "es" : "s"));
    }

    private static void irregular(String entry) {
        var parts = entry.split("/");
        BASE.add(parts[0]);
        PRESENT.add(parts[1]);
        (parts.length > 3 ? PAST : PAST_OR_PARTICIPLE).add(parts[2]);
    }

    /** Whether the word is an auxiliary, a modal or a past tense that is nothing else. */
    boolean isPlainlyFinite(int i) {
        var word = scene.word(i);
        return AUXILIARIES.contains(word) || Vocabulary.MODALS.contains(word) || PAST.contains(word) || isContracted(i);
    }

    boolean isAuxiliary(int i) {
        return AUXILIARIES.contains(scene.word(i)) || Vocabulary.MODALS.contains(scene.word(i)) || isContracted(i);
    }

    /** {@code …, backs the plan}: the third person of the present behind a pause goes on with what somebody does. */
    boolean isListedPresent(int i) {
        return PRESENT.contains(scene.word(i)) && !scene.isCapitalised(i) && !isAuxiliary(i) && isVerbHere(i, i);
    }

    /** Whether the word can be a past tense of an irregular verb. */
    boolean isPast(int i) {
        return PAST.contains(scene.word(i)) || PAST_OR_PARTICIPLE.contains(scene.word(i));
    }

    private boolean isContracted(int i) {
        return (scene.word(i).equals("'s") || scene.word(i).equals("’s")) && CONTRACTING.contains(scene.word(i - 1));
    }

    /** Whether the word may be the finite verb of a clause whose subject stands before it. */
    boolean isFinite(int i) {
        if (isPlainlyFinite(i)) {
            return true;
        }
        var word = scene.word(i);
        if (scene.isCapitalised(i) || scene.naming(i) != null || !scene.isWord(i)) {
            return false;
        }
        if (Vocabulary.CONJUNCTIONS.contains(scene.word(i - 1))
                || Vocabulary.OPEN_CLAUSE.contains(scene.word(i - 1))
                        && !scene.word(i - 1).startsWith("wh")) {
            return false;
        }
        boolean past = PAST_OR_PARTICIPLE.contains(word) || isRegularPast(word);
        if (past) {
            return isNounLike(i - 1)
                    && !Vocabulary.BE.contains(scene.word(i - 1))
                    && !scene.word(i + 1).equals("by");
        }
        int before = i - 1;
        while (before > 0 && isAdverb(before)) {
            before--;
        }
        return PRESENT.contains(word) && isSubject(before) && isVerbHere(i, before)
                || BASE.contains(word) && isPlural(before)
                || isUnknownPresent(i);
    }

    private static boolean isRegularPast(String word) {
        return word.length() > 3 && word.endsWith("ed") && !word.endsWith("eed") && !NO_PAST.contains(word);
    }

    /**
     * Whether the words are a clause from their first one on: a finite verb stands there that belongs to no relative clause.
     *
     * @param appositions whether commas may part the subject from its verb
     */
    boolean isClause(int from, int to, boolean appositions) {
        int wanted = 1;
        for (int i = from; i < to; i++) {
            var word = scene.word(i);
            if (i > from && isFinite(i) && --wanted == 0) {
                return true;
            }
            boolean joinsVerb = word.equals("and") && (isAuxiliary(i + 1) || isFinite(i + 1))
                    || word.equals("or") && isFinite(i + 1);
            if (joinsVerb && wanted == 1 || !appositions && scene.isPause(i) || word.equals(";")) {
                return false;
            }
            if (i > from && BEFORE_A_VERB.contains(word)) {
                if (!RELATIVE.contains(word)) {
                    return false;
                }
                wanted += isOwnVerb(i + 1) ? 0 : 1;
            }
        }
        return false;
    }

    /** Whether between the tokens stands a finite verb behind something that can be its subject. */
    boolean hasClause(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (isFinite(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is the base form of a verb: what stands behind {@code to}. */
    boolean isBase(int i) {
        var word = scene.word(i);
        return !scene.isCapitalised(i)
                && scene.isWord(i)
                && Character.isLetter(word.charAt(0))
                && !Vocabulary.DETERMINERS.contains(word)
                && !Vocabulary.PREPOSITIONS.contains(word);
    }

    /** {@code talks}, {@code plans}: a noun as well, unless what follows or a pronoun before shows the verb. */
    private boolean isVerbHere(int i, int before) {
        var next = scene.word(i + 1);
        return scene.naming(before) != null
                || Vocabulary.SUBJECT_PRONOUNS.contains(scene.word(before))
                || scene.word(before).equals("which")
                || Vocabulary.DETERMINERS.contains(next)
                || next.equals("to")
                || next.equals("it")
                || scene.naming(i + 1) != null
                || scene.isWord(i + 1)
                        && !Vocabulary.PREPOSITIONS.contains(next)
                        && !Vocabulary.CONJUNCTIONS.contains(next)
                        && !isPlainlyFinite(i + 1)
                        && !next.endsWith("s");
    }

    /** {@code ships that sail}: right behind a relative, what begins no subject is its verb, known or not. */
    private boolean isOwnVerb(int i) {
        return scene.isWord(i)
                && !scene.isCapitalised(i)
                && scene.naming(i) == null
                && !Vocabulary.DETERMINERS.contains(scene.word(i))
                && !Vocabulary.SUBJECT_PRONOUNS.contains(scene.word(i))
                && !isFinite(i)
                && !scene.word(i).endsWith("s");
    }

    private boolean isAdverb(int i) {
        var word = scene.word(i);
        return Vocabulary.isBetween(word)
                && !Vocabulary.BE.contains(word)
                && !Vocabulary.DAYS.contains(word)
                && !word.equals("on");
    }

    /** {@code the advantage obscures the doubts}: a verb that no list knows, between a singular and what can be an object. */
    private boolean isUnknownPresent(int i) {
        var word = scene.word(i);
        var next = scene.word(i + 1);
        boolean form = word.length() > 4
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("'s");
        return form
                && isSubject(i - 1)
                && !scene.word(i - 1).endsWith("al")
                && Vocabulary.DETERMINERS.contains(next)
                && !next.equals("that")
                && !isPast(i - 1);
    }

    private boolean isNounLike(int i) {
        var word = scene.word(i);
        return (scene.isWord(i) || word.equals(")") || word.equals(",") || word.equals("”"))
                && !Vocabulary.DETERMINERS.contains(word)
                && !Vocabulary.PREPOSITIONS.contains(word);
    }

    /** A name or a noun that is no adjective, as far as can be told. */
    private boolean isSubject(int i) {
        var word = scene.word(i);
        return scene.naming(i) != null && !scene.naming(i).isDemonym()
                || Set.of("he", "she", "it", "who", "which", "that", "this").contains(word)
                || isNounLike(i)
                        && !word.endsWith("s")
                        && !word.equals("to")
                        && !Vocabulary.CONJUNCTIONS.contains(word)
                        && (!BASE.contains(word) || isAfterDeterminer(i));
    }

    private boolean isAfterDeterminer(int i) {
        return Vocabulary.DETERMINERS.contains(scene.word(i - 1)) || Vocabulary.DETERMINERS.contains(scene.word(i - 2));
    }

    boolean isPlural(int i) {
        var word = scene.word(i);
        return PLURAL_OR_FIRST.contains(word)
                || Vocabulary.PLURAL_PERSONS.contains(word)
                || isNounLike(i)
                        && word.length() > 3
                        && word.endsWith("s")
                        && !word.endsWith("ss")
                        && !word.endsWith("'s");
    }
}
