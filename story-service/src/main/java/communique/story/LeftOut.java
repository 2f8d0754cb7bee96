package communique.story;

/**
 * Something that a bound kept from being looked at.
 *
 * @param what of a fixed set, for a metric: {@code words} of a very long text, {@code statements} of a document with very
 *     many, {@code members} of a story of very many documents
 * @param amount how many
 */
public record LeftOut(String what, int amount) {}
