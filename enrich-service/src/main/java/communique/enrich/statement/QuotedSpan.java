package communique.enrich.statement;

/**
 * Words between quotation marks.
 *
 * @param start offset of the first character inside the marks
 * @param end offset after the last character inside
 * @param paragraph number of the paragraph
 * @param closed false when the paragraph ends without a closing mark: the quotation may go on in the next
 * @param opens whether the paragraph begins with it
 */
record QuotedSpan(int start, int end, int paragraph, boolean closed, boolean opens) {}
