package communique.index.view;

/**
 * One entry of an index.
 *
 * @param kind which index it belongs to
 * @param id its {@code _id}, the same however often it is made
 * @param json what is stored
 */
public record IndexEntry(EntryKind kind, String id, byte[] json) {}
