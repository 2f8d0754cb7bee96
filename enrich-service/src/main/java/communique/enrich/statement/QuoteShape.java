package communique.enrich.statement;

/** Tells from its words and its place whether a quotation is a sentence, a fragment or the title of a work. */
final class QuoteShape {

    private static final int SHORTEST_FRAGMENT = 5;
    private static final int LONGEST_TITLE = 16;
    private static final int LONGEST_SHOW = 6;

    private final Scene scene;

    QuoteShape(Scene scene) {
        this.scene = scene;
    }

    int words(QuotedSpan quote) {
        int words = 0;
        for (int i = first(quote); i < scene.size() && scene.start(i) < quote.end(); i++) {
            words += scene.isWord(i) ? 1 : 0;
        }
        return words;
    }

    private int first(QuotedSpan quote) {
        return scene.text.tokenIndexAt(quote.start());
    }

    /** Starts as a sentence does, where a sentence or an introduced quotation may start. */
    boolean isWhole(QuotedSpan quote) {
        char first = scene.text.body().charAt(quote.start());
        if (!Character.isLetter(first)) {
            return !Character.isWhitespace(first);
        }
        return !Character.isLowerCase(first) && startsClause(quote);
    }

    private boolean startsClause(QuotedSpan quote) {
        int open = first(quote) - 1;
        if (open <= 0 || scene.sentenceAt(quote.start()).first() >= open) {
            return true;
        }
        return !scene.isWord(open - 1) || words(quote) >= SHORTEST_FRAGMENT;
    }

    /** Whether a colon or comma stands before it. */
    boolean isIntroduced(QuotedSpan quote) {
        int open = first(quote) - 1;
        return open > 0
                && (scene.word(open - 1).equals(":") || scene.word(open - 1).equals(","));
    }

    /** {@code the film “…”}, {@code Fox’s “Morning Show”}. */
    boolean isTitleOfWork(QuotedSpan quote) {
        int open = first(quote) - 1;
        int words = words(quote);
        if (open <= 0) {
            return false;
        }
        if (Vocabulary.BEFORE_A_TITLE.contains(scene.word(open - 1)) && words <= LONGEST_TITLE) {
            return true;
        }
        boolean placed = scene.isPossessive(open - 1) || Vocabulary.PREPOSITIONS.contains(scene.word(open - 1));
        return placed && words <= LONGEST_SHOW && isTitleCase(quote);
    }

    boolean isTitleCase(QuotedSpan quote) {
        int small = 0;
        int capitals = 0;
        for (int i = first(quote); i < scene.size() && scene.start(i) < quote.end(); i++) {
            if (scene.isWord(i) && scene.word(i).length() > 3) {
                capitals += scene.isCapitalised(i) ? 1 : 0;
                small += scene.isCapitalised(i) ? 0 : 1;
            }
        }
        return capitals > 2 * small;
    }
}
