package communique.enrich.name;

import java.util.List;

/**
 * Some tokens of a text that are taken for one name.
 *
 * @param first index of the first token
 * @param last index after the last token
 * @param type what the recogniser or the knowledge takes the name for
 * @param listed what the knowledge may mean by it; empty when the knowledge does not list it
 */
public record NameSpan(int first, int last, NameType type, List<ListedName> listed) {

    public NameSpan {
        listed = List.copyOf(listed);
    }

    /** A name that the knowledge does not list. */
    public NameSpan(int first, int last, NameType type) {
        this(first, last, type, List.of());
    }

    /** A name with the meaning that the knowledge gives it. */
    public static NameSpan of(ListedName name, int first, int last) {
        return new NameSpan(first, last, name.type(), List.of(name));
    }

    /** Number of tokens. */
    public int length() {
        return last - first;
    }

    public boolean isListed() {
        return !listed.isEmpty();
    }

    /** What the knowledge means by the name; only a listed name has a meaning. */
    public ListedName meaning() {
        return listed.get(0);
    }

    /** Whether this is a person whom the knowledge does not list. */
    public boolean isUnlistedPerson() {
        return !isListed() && type == NameType.PERSON;
    }

    /** Whether the knowledge lists this as the name of a people or its language. */
    public boolean isDemonym() {
        return isListed() && meaning().by() == By.DEMONYM;
    }

    public NameSpan withType(NameType other) {
        return new NameSpan(first, last, other, listed);
    }

    public NameSpan between(int newFirst, int newLast) {
        return new NameSpan(newFirst, newLast, type, listed);
    }
}
