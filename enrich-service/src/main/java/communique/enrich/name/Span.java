package communique.enrich.name;

import java.util.List;

/**
 * A stretch of text that is taken for one name.
 *
 * @param first index of its first token
 * @param last index after its last token
 * @param type what the recogniser or the knowledge takes it for
 * @param listed what the knowledge may mean by it; empty when it does not know it
 */
public record Span(int first, int last, NameType type, List<ListedName> listed) {

    public Span {
        listed = List.copyOf(listed);
    }

    public static Span of(RecognizedName name) {
        return new Span(name.first(), name.last(), name.type(), List.of());
    }

    public static Span of(ListedName name, int first, int last) {
        return new Span(first, last, name.type(), List.of(name));
    }

    public boolean isListed() {
        return !listed.isEmpty();
    }

    public ListedName meaning() {
        return listed.get(0);
    }

    public Span withType(NameType other) {
        return new Span(first, last, other, listed);
    }

    public Span between(int newFirst, int newLast) {
        return new Span(newFirst, newLast, type, listed);
    }
}
