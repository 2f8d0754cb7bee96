package communique.enrich.statement;

/**
 * Words between quotation marks.
 *
 * @param start offset of the first character inside the marks
 * @param end offset after the last character inside
 * @param paragraph number of the paragraph
 */
record QuotedSpan(int start, int end, int paragraph) {}
