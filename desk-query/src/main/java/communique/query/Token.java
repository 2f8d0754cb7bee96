package communique.query;

/**
 * A piece of a query.
 *
 * @param text the word, the phrase without its quotation marks, or the name of the field
 */
record Token(Kind kind, String text, Span at) {

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
