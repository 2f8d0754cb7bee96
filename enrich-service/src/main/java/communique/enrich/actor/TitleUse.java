package communique.enrich.actor;

/**
 * A title without a name, such as {@code the foreign minister}, and the actor of the document that it means. Such a
 * title is no mention by itself, like a pronoun; it tells who speaks.
 *
 * @param start UTF-16 offset of the title in the body, article left out
 * @param end offset after it
 * @param actor id of the actor
 */
public record TitleUse(int start, int end, String actor) {}
