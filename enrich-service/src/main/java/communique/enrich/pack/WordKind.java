package communique.enrich.pack;

import java.util.Locale;

/** The kinds of words that a pack lists, small letters, a star for any ending, or before an ending. */
public enum WordKind {
    /** An office or profession that stands beside a person's name. */
    TITLE,
    /** Names of persons, where no dictionary tells them. */
    GIVEN_NAME,
    /** Small words inside a person's name. */
    NAME_PARTICLE,
    /** A word with which the name of a body begins, or which stands before it. */
    BODY,
    /** A word that stands before the name of a place. */
    PLACE_NOUN,
    /** A word after which a name with a capital is a place. */
    BEFORE_PLACE,
    SPEECH_VERB,
    /** A noun that is a verb of speech together with a light verb right behind it: Persian "warning gave". */
    SPEECH_NOUN,
    LIGHT_VERB,
    /** A word that tells the speaker right behind a quotation, or at the start of a sentence with the words before it. */
    ACCORDING_TO,
    /** A preposition: the name behind it is not the subject of the verb. */
    PREPOSITION,
    /** Verbs of speech by what the speaker does with the words; all others say. */
    DENIES,
    DEMANDS,
    WARNS,
    THREATENS,
    PROMISES,
    ASKS,
    ACCUSES,
    /** Negates its clause; a star before an ending stands for any beginning. */
    NOT,
    /** Joins what is said to the verb of speech. */
    THAT,
    /** Holds "yes" where a comma alone joins what is said to the verb. */
    COMMA_JOINS,
    /** Holds "yes" where the verb stands at the end of the sentence, behind what is said. */
    VERB_LAST,
    HE,
    SHE,
    /** Words with a capital that are no names. */
    NO_NAME;

    /** The name of the list in the file of a pack. */
    public String list() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
