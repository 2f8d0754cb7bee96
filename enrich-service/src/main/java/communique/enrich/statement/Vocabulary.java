package communique.enrich.statement;

import communique.enrich.text.WordLists;
import java.util.Set;

/** Small closed sets of English words by which the parts of a sentence are told apart; see {@code vocabulary.txt}. */
final class Vocabulary {

    private static final WordLists WORDS = WordLists.of(Vocabulary.class, "vocabulary.txt");

    /** May stand between a subject and its verb. */
    static final Set<String> BETWEEN = WORDS.words("between");

    static final Set<String> DAYS = WORDS.words("days");

    /** Tell when without a preposition: {@code yesterday}. */
    static final Set<String> TIMES = WORDS.words("times");

    /** Make a verb passive when they stand before it. */
    static final Set<String> BE = WORDS.words("be");

    /** {@code week} in {@code this week}. */
    static final Set<String> PERIODS = WORDS.words("periods");

    static final Set<String> WHICH_PERIOD = WORDS.words("which-period");

    /** Behind a verb of speech these are all that was said: {@code said as much}. */
    static final Set<String> NO_CONTENT = WORDS.words("no-content");

    static final Set<String> MODALS = WORDS.words("modals");

    /** Before a verb of speech these say that nobody has spoken yet. */
    static final Set<String> UNREAL = WORDS.words("unreal");

    /** Open a clause that supposes something. */
    static final Set<String> SUPPOSITIONS = WORDS.words("suppositions");

    /** Negate a clause. */
    static final Set<String> NEGATIONS = WORDS.words("negations");

    /** Before a verb of speech these say that somebody did not speak. */
    static final Set<String> DENIALS = WORDS.words("denials");

    static final Set<String> PREPOSITIONS = WORDS.words("prepositions");

    /** May stand right before the words that name a subject. */
    static final Set<String> BEFORE_SUBJECT = WORDS.words("before-subject");

    /** Join a verb to the subject of the verb before. */
    static final Set<String> CONJUNCTIONS = WORDS.words("conjunctions");

    static final Set<String> OPEN_CLAUSE = WORDS.words("open-clause");

    static final Set<String> SUBJECT_PRONOUNS = WORDS.words("subject-pronouns");

    static final Set<String> DETERMINERS = WORDS.words("determiners");

    /** Titles before a surname. */
    static final Set<String> HONORIFICS = WORDS.words("honorifics");

    /** Nouns for a person by office or role. */
    static final Set<String> PERSONS = WORDS.words("persons");

    /** Before an office these say that somebody else is meant than its holder. */
    static final Set<String> NOT_IN_OFFICE = WORDS.words("not-in-office");

    static final Set<String> MALE_RELATIONS = WORDS.words("male-relations");

    static final Set<String> FEMALE_RELATIONS = WORDS.words("female-relations");

    /** Plural nouns for people who may speak. */
    static final Set<String> PLURAL_PERSONS = WORDS.words("plural-persons");

    /** What a body or a person says in writing; its author is the speaker. */
    static final Set<String> WRITINGS = WORDS.words("writings");

    /** Nouns for a body that may speak. */
    static final Set<String> BODIES = WORDS.words("bodies");

    /** Say nothing of their own: a poll, a law, a film. */
    static final Set<String> DOCUMENTS = WORDS.words("documents");

    /** May belong to the words that name a subject. */
    static final Set<String> NOUN_PHRASE = WORDS.words("noun-phrase");

    /** Nouns for what somebody said: {@code Brink's claim that …}. */
    static final Set<String> CLAIMS = WORDS.words("claims");

    /** Verbs that report together with a noun: {@code expressed concern that …}. */
    static final Set<String> EXPRESSES = WORDS.words("expresses");

    static final Set<String> EXPRESSED = WORDS.words("expressed");

    /** Open an indirect question. */
    static final Set<String> CLAUSE_OPENERS = WORDS.words("clause-openers");

    /** Where something is said: {@code in a statement}. */
    static final Set<String> OCCASIONS = WORDS.words("occasions");

    /** Behind "said that" these show that "that" is a thing: {@code said that many times}. */
    static final Set<String> FREQUENCY = WORDS.words("frequency");

    static final Set<String> BEFORE_A_TITLE = WORDS.words("before-a-title");

    private Vocabulary() {}

    /** Whether a subject may begin right behind the word. */
    static boolean isBeforeSubject(String word) {
        return BEFORE_SUBJECT.contains(word) || PERIODS.contains(word) || TIMES.contains(word);
    }

    /** Whether a word may stand between subject and verb. */
    static boolean isBetween(String word) {
        return BETWEEN.contains(word) || word.length() > 4 && word.endsWith("ly");
    }
}
