package communique.enrich.text;

/**
 * One sentence, or one heading.
 *
 * @param start UTF-16 offset of its first character in the body
 * @param end offset after its last character, closing quote included
 * @param first index of its first token
 * @param last index after its last token
 * @param paragraph number of its paragraph, from 0
 * @param heading whether it stands alone on a line without a full stop
 */
public record Sentence(int start, int end, int first, int last, int paragraph, boolean heading) {}
