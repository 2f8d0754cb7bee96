package communique.query;

/**
 * A part of a query that was not understood as it was perhaps meant.
 *
 * @param message a sentence that says what to change
 */
public record Complaint(QuerySpan at, String message) {}
