package communique.benchmarks.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as a sequence of words, so that texts that differ only in white space and punctuation can be aligned.
 *
 * @param keys the words in lower case
 * @param starts start offset of each word
 * @param ends end offset of each word
 */
record Words(List<String> keys, int[] starts, int[] ends) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    static Words of(String text) {
        var keys = new ArrayList<String>();
        var bounds = new ArrayList<int[]>();
        for (var matcher = WORD.matcher(text); matcher.find(); ) {
            keys.add(matcher.group().toLowerCase(Locale.ROOT));
            bounds.add(new int[] {matcher.start(), matcher.end()});
        }
        return new Words(
                keys,
                bounds.stream().mapToInt(bound -> bound[0]).toArray(),
                bounds.stream().mapToInt(bound -> bound[1]).toArray());
    }

    int size() {
        return keys.size();
    }

    /** The words between two offsets; null if there are none. */
    Range between(int start, int end) {
        var first = 0;
        while (first < size() && ends[first] <= start) {
            first++;
        }
        var last = first;
        while (last < size() && starts[last] < end) {
            last++;
        }
        return first == last ? null : new Range(first, last);
    }

    /** The same without an article before and a possessive s behind: "the Kremlin's" and "Kremlin" are one name. */
    Range nameBetween(int start, int end) {
        var range = between(start, end);
        if (range == null) {
            return null;
        }
        var first = range.first();
        var last = range.last();
        if (last - first > 1 && keys.get(first).equals("the")) {
            first++;
        }
        if (last - first > 1 && keys.get(last - 1).equals("s")) {
            last--;
        }
        return new Range(first, last);
    }
}
