package communique.newsdesk.read;

import java.util.List;

/**
 * How a query was understood.
 *
 * @param terms its parts that must all hold, in the order of the text
 * @param problems what was not understood
 */
public record Understood(List<Term> terms, List<Trouble> problems) {

    /**
     * A part of the query.
     *
     * @param start where it stands in {@code q}
     * @param label what it means
     * @param actor id of the actor that it names; null if it names none
     * @param plain whether plain words were taken for the actor's name
     */
    public record Term(int start, int end, String label, String actor, boolean plain) {}

    /** A part of the query that was not understood, and what to change. */
    public record Trouble(int start, int end, String message) {}
}
