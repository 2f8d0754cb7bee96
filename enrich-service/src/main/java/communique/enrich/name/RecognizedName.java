package communique.enrich.name;

/**
 * A name that no list had to hold.
 *
 * @param first index of its first token in the text
 * @param last index after its last token
 */
public record RecognizedName(int first, int last, NameType type) {}
