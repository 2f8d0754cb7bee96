package communique.enrich.name;

import java.util.List;

/**
 * A stretch of text that the knowledge has one or more names for.
 *
 * @param first index of its first token
 * @param last index after its last token
 * @param names what it may name
 */
public record ListedMatch(int first, int last, List<ListedName> names) {

    public ListedMatch {
        names = List.copyOf(names);
    }

    public int length() {
        return last - first;
    }

    /** Whether at least one of the names needs no support from the rest of the document. */
    public boolean isPlain() {
        return names.stream().anyMatch(name -> !name.ambiguous() && name.by() != By.SURNAME);
    }

    public boolean overlaps(int otherFirst, int otherLast) {
        return first < otherLast && otherFirst < last;
    }
}
