package communique.enrich.name;

import communique.enrich.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Finds the names of the knowledge in a text: the longest at each place, on whole tokens, with fitting capitals. */
public final class ListedNames {

    /** Arabic writes "and", "in", "for" and "so" as one letter before the word. */
    private static final String ARABIC_PREFIXES = "وبلف";

    private static final int SHORTEST_ARABIC_WORD = 4;

    private static final int LONGEST_ARABIC_NAME = 12;

    private static final Set<String> BEFORE_A_VERB =
            Set.of("it", "he", "she", "this", "that", "there", "what", "which", "who", "everything", "nothing", "one");

    private static final Set<String> PATRONYMICS = Set.of("bin", "ibn", "bint");
    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii");

    private final NameIndex index;

    public ListedNames(NameIndex index) {
        this.index = index;
    }

    /** The matches in the order of the text; they never overlap. */
    public List<ListedMatch> find(KeyedText text) {
        var matches = new ArrayList<ListedMatch>();
        for (var sentence : text.text().sentences()) {
            var shouted = isShouted(text, sentence);
            for (var i = sentence.first(); i < sentence.last(); i++) {
                var match = longestAt(text, i, sentence.last(), shouted);
                if (match != null) {
                    add(withoutTitle(text, match), text, matches);
                    i = match.last() - 1;
                }
            }
        }
        return matches;
    }

    /** {@code Varenna's parliament} names both the state and its parliament. */
    private void add(ListedMatch match, KeyedText text, List<ListedMatch> matches) {
        for (var i = match.first() + 1; i < match.last() - 1; i++) {
            if (text.token(i).isPossessive() && !match.names().get(0).isPerson()) {
                var state = longestAt(text, match.first(), i, false);
                if (state != null && state.last() == i && state.names().get(0).isCountry()) {
                    matches.add(state);
                    matches.add(new ListedMatch(i + 1, match.last(), match.names()));
                    return;
                }
            }
        }
        matches.add(match);
    }

    /** {@code President Oriel} is listed for some, but the title is no part of the name. */
    private static ListedMatch withoutTitle(KeyedText text, ListedMatch match) {
        var first = match.first();
        while (match.names().get(0).isPerson() && first < match.last() - 1 && Cues.isCourtesy(text.key(first))) {
            first++;
        }
        var last = match.last();
        if (match.names().get(0).isPerson() && last < text.size() && GENERATIONS.contains(text.key(last))) {
            last++;
        }
        return new ListedMatch(first, last, match.names());
    }

    private ListedMatch longestAt(KeyedText text, int from, int to, boolean shouted) {
        var keys = text.keys();
        if (keys[from].isEmpty()) {
            return null;
        }
        if (!index.trie().startsWith(keys[from])) {
            return isArabicWithPrefix(keys[from]) ? withoutPrefix(text, from, to) : null;
        }
        for (var found : index.trie().at(keys, from, to)) {
            var names = found.values().stream()
                    .filter(name -> LetterCase.fits(name.words(), text, found.first(), found.last()))
                    .filter(name -> found.last() > from + 1 || !isWord(text, from, shouted) && !text.isNoName(from))
                    .filter(name -> !name.isPerson() || !goesOn(text, found.last(), to))
                    .toList();
            if (!names.isEmpty()) {
                return new ListedMatch(found.first(), found.last(), onePerEntry(names));
            }
        }
        return null;
    }

    /** {@code Prince Tarn} is not who is meant by {@code Prince Tarn bin Vane}. */
    private static boolean goesOn(KeyedText text, int last, int to) {
        return last + 1 < to
                && PATRONYMICS.contains(text.key(last))
                && text.token(last + 1).isCapitalised();
    }

    /** Of several spellings of one entry that fit, the one that is sure to mean it. */
    private static List<ListedName> onePerEntry(List<ListedName> names) {
        if (names.size() == 1) {
            return names;
        }
        var byEntry = new LinkedHashMap<String, ListedName>();
        for (var name : names) {
            var id = (name.isPlace() ? "place " : "actor ") + name.id();
            byEntry.merge(id, name, (first, second) -> first.ambiguous() && !second.ambiguous() ? second : first);
        }
        return List.copyOf(byEntry.values());
    }

    /** Whether {@code US} or {@code IS} is the small word, in a line all in capitals or stressed: {@code it IS true}. */
    private static boolean isWord(KeyedText text, int i, boolean shouted) {
        return Cues.isCommonWord(text.key(i))
                && (shouted || BEFORE_A_VERB.contains(text.key(i - 1)) || isAmongCapitals(text, i));
    }

    /** Whether the words on both sides are ordinary ones in capitals. */
    private static boolean isAmongCapitals(KeyedText text, int i) {
        var words = 0;
        for (var direction = -1; direction <= 1; direction += 2) {
            var near = i + direction;
            while (near >= 0 && near < text.size() && !text.token(near).isWord()) {
                near += direction;
            }
            var isCapitals = near >= 0 && near < text.size() && text.token(near).isAllCapitals();
            words += isCapitals && Cues.isCommonWord(text.key(near)) ? 1 : 0;
            if (!isCapitals) {
                return false;
            }
        }
        return words > 0;
    }

    private ListedMatch withoutPrefix(KeyedText text, int from, int to) {
        var keys = Arrays.copyOfRange(text.keys(), from, Math.min(to, from + LONGEST_ARABIC_NAME));
        keys[0] = keys[0].substring(1);
        var found = index.trie().at(keys, 0, keys.length);
        return found.isEmpty()
                ? null
                : new ListedMatch(from, from + found.get(0).last(), found.get(0).values());
    }

    private static boolean isArabicWithPrefix(String key) {
        return key.length() >= SHORTEST_ARABIC_WORD && ARABIC_PREFIXES.indexOf(key.charAt(0)) >= 0;
    }

    /** Whether a sentence is all in capitals, where {@code US} and {@code IS} may be small words. */
    private static boolean isShouted(KeyedText text, Sentence sentence) {
        var words = 0;
        for (var token : text.text().tokens(sentence)) {
            if (token.isWord() && Character.isLetter(token.text().codePointAt(0))) {
                words++;
                if (!token.isAllCapitals() && token.text().length() > 1) {
                    return false;
                }
            }
        }
        return words > 3;
    }
}
