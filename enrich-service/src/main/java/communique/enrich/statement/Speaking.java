package communique.enrich.statement;

import communique.events.DocumentEnriched.ActorTag;

/**
 * Who spoke, as far as the words near a verb of speech tell.
 *
 * @param actor null when somebody spoke whom the document does not name
 * @param by how the speaker is referred to
 * @param verb in lower case; null when there is none
 */
record Speaking(ActorTag actor, By by, String verb) {

    /** How a speaker is referred to. */
    enum By {
        NAME,
        TITLE,
        PRONOUN,
        PREVIOUS,
        NONE;

        String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Speaking unknown(String verb) {
        return new Speaking(null, By.NONE, verb);
    }

    Speaking with(String anotherVerb) {
        return new Speaking(actor, by, anotherVerb);
    }

    /** The same speaker, carried over to a statement that does not name one. */
    Speaking carriedOver() {
        return actor == null ? unknown(null) : new Speaking(actor, By.PREVIOUS, null);
    }
}
