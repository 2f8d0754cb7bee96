package communique.enrich.pack;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Words of which some stand for all words that begin like them: {@code sanction*}. */
public final class StemSet {

    private final Set<String> words = new HashSet<>();
    private final Set<String> stems = new HashSet<>();
    private final Set<String> endings = new HashSet<>();
    private int longest;

    /** @param entries small letters; one that ends in a star is a stem, one that starts with it an ending */
    public StemSet(Collection<String> entries) {
        for (var entry : entries) {
            if (entry.startsWith("*")) {
                var ending = entry.substring(1);
                endings.add(ending);
                longest = Math.max(longest, ending.length());
            } else if (entry.endsWith("*")) {
                var stem = entry.substring(0, entry.length() - 1);
                stems.add(stem);
                longest = Math.max(longest, stem.length());
            } else {
                words.add(entry);
            }
        }
    }

    /** Whether a word in small letters is one of them. */
    public boolean holds(String word) {
        if (words.contains(word)) {
            return true;
        }
        for (var letters = Math.min(longest, word.length()); letters > 1; letters--) {
            if (stems.contains(word.substring(0, letters))
                    || !endings.isEmpty() && endings.contains(word.substring(word.length() - letters))) {
                return true;
            }
        }
        return false;
    }
}
