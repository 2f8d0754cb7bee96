package communique.enrich.pack;

import java.util.Locale;

/** The kinds of words that a pack lists, small letters, a star for any ending. */
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
