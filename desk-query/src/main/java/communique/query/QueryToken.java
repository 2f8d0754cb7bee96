package communique.query;

/**
 * A piece of a query.
 *
 * @param text the word, the phrase without its quotation marks, or the name of the field
 */
record QueryToken(Kind kind, String text, QuerySpan at) {

    enum Kind {
        WORD,
        PHRASE,
        FIELD,
        AND,
        OR,
        NOT,
        OPEN,
        CLOSE,
        END
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }
}
