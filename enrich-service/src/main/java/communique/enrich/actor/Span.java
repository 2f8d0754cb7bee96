package communique.enrich.actor;

import java.util.List;

/**
 * A stretch of text that is taken for one name.
 *
 * @param first index of its first token
 * @param last index after its last token
 * @param type what the recogniser or the knowledge takes it for
 * @param listed what the knowledge may mean by it; empty when it does not know it
 */
record Span(int first, int last, NameType type, List<ListedName> listed) {

    Span {
        listed = List.copyOf(listed);
    }

    static Span of(RecognizedName name) {
        return new Span(name.first(), name.last(), name.type(), List.of());
    }

    static Span of(ListedName name, int first, int last) {
        return new Span(first, last, name.type(), List.of(name));
    }

    boolean isListed() {
        return !listed.isEmpty();
    }

    ListedName meaning() {
        return listed.get(0);
    }

    Span withType(NameType other) {
        return new Span(first, last, other, listed);
    }

    Span between(int newFirst, int newLast) {
        return new Span(newFirst, newLast, type, listed);
    }
}
