package communique.enrich.topic;

import communique.events.DocumentEnriched.Evidence;

/** A signal where it stands in the body; one of the title has its words, but no place in the body. */
record Hit(int signal, int start, int end, String text, String rule) {

    private static final String TITLE = "title";

    static Hit inTitle(String words) {
        return new Hit(0, 0, 0, words, TITLE);
    }

    Hit as(int otherSignal) {
        return new Hit(otherSignal, start, end, text, rule);
    }

    /** The same words, taken as one side of a pair. */
    Hit asPair() {
        return rule.equals(TITLE) ? this : new Hit(signal, start, end, text, "pair");
    }

    boolean hasWordsOf(Hit other) {
        return start == other.start && end == other.end && text.equals(other.text);
    }

    Evidence evidence() {
        return new Evidence(start, end, text, rule);
    }
}
