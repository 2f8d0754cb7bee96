package communique.enrich.pack;

/**
 * One way in which a dictionary reads a word form.
 *
 * @param lemma the form under which the dictionary lists it, small letters
 * @param nominative whether it may be the subject of a sentence
 * @param genitive whether it may tell whose something is
 * @param feminine whether it is a feminine form
 * @param plural whether it is a plural form
 */
public record FormReading(
        String lemma, Kind kind, boolean nominative, boolean genitive, boolean feminine, boolean plural) {

    /** What a word is, as far as names go. */
    public enum Kind {
        GIVEN_NAME,
        PATRONYMIC,
        SURNAME,
        PLACE,
        /** Of a body, product or work. */
        OTHER_NAME,
        NOUN,
        ADJECTIVE,
        VERB,
        OTHER_WORD;

        /** Whether it stands in every text, name or not. */
        public boolean isCommon() {
            return ordinal() >= NOUN.ordinal();
        }
    }
}
