package communique.enrich.actor;

import java.util.List;

/**
 * A stretch of text that the knowledge has one or more names for.
 *
 * @param first index of its first token
 * @param last index after its last token
 * @param names what it may name
 */
record ListedMatch(int first, int last, List<ListedName> names) {

    ListedMatch {
        names = List.copyOf(names);
    }

    int length() {
        return last - first;
    }

    /** Whether at least one of the names needs no support from the rest of the document. */
    boolean isPlain() {
        return names.stream().anyMatch(name -> !name.ambiguous() && name.by() != By.SURNAME);
    }

    boolean overlaps(int otherFirst, int otherLast) {
        return first < otherLast && otherFirst < last;
    }
}
