package communique.enrich.statement;

import communique.enrich.text.WordLists;
import java.util.Set;

/** Small closed sets of English words by which the parts of a sentence are told apart. */
final class Vocabulary {

    private static final WordLists WORDS = WordLists.of(Vocabulary.class, "vocabulary.txt");

    /** May stand between a subject and its verb. */
    static final Set<String> BETWEEN = WORDS.words("between");

    static final Set<String> DAYS = WORDS.words("days");

    /** Make a verb passive when they stand before it. */
    static final Set<String> BE = WORDS.words("be");

    static final Set<String> PREPOSITIONS = WORDS.words("prepositions");

    /** May stand right before the words that name a subject. */
    static final Set<String> BEFORE_SUBJECT = WORDS.words("before-subject");

    /** Join a verb to the subject of the verb before. */
    static final Set<String> CONJUNCTIONS = WORDS.words("conjunctions");

    /** Nouns for a person by office or role. */
    static final Set<String> PERSONS = WORDS.words("persons");

    /** What a body or a person says in writing; its author is the speaker. */
    static final Set<String> WRITINGS = WORDS.words("writings");

    static final Set<String> NOUN_PHRASE = WORDS.words("noun-phrase");

    static final Set<String> OPEN_CLAUSE = WORDS.words("open-clause");

    private Vocabulary() {}

    /** Whether a word may stand between subject and verb. */
    static boolean isBetween(String word) {
        return BETWEEN.contains(word) || word.length() > 4 && word.endsWith("ly");
    }
}
