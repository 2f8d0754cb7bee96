package communique.enrich.topic;

import communique.enrich.pack.Orthography;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds many phrases in one pass over the tokens of a text.
 *
 * <p>A word of a phrase in small letters matches any case, one with a capital only the same spelling or all capitals
 * (so that {@code US} is never "us"), and one that ends in {@code *} matches every word that begins so.
 */
final class PhraseTrie {

    /** Letters before a star; an index by them keeps the look-up short. */
    static final int SHORTEST_STEM = 3;

    private final Orthography spelling;
    private final Node root = new Node();
    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, List<Prefix>> prefixes = new HashMap<>();
    private int words;

    /** Called once per match: the number the phrase was added with, its first token and the one after its last. */
    interface Sink {
        void found(int phrase, int from, int to);
    }

    /** @param spelling of the words of a text; those of the phrases are spelt so already */
    PhraseTrie(Orthography spelling) {
        this.spelling = spelling;
    }

    void add(List<String> phrase, int number) {
        var node = root;
        for (var word : phrase) {
            node = node.next.computeIfAbsent(numberOf(word), key -> new Node());
        }
        node.phrases.add(number);
    }

    void find(List<String> tokens, Sink sink) {
        var seen = new HashMap<String, int[]>();
        var symbols = new int[tokens.size()][];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = seen.computeIfAbsent(tokens.get(i), this::symbolsOf);
        }
        for (int i = 0; i < symbols.length; i++) {
            follow(root, symbols, new int[] {i, i}, sink);
        }
    }

    private void follow(Node node, int[][] symbols, int[] span, Sink sink) {
        for (int phrase : node.phrases) {
            sink.found(phrase, span[0], span[1]);
        }
        if (node.next.isEmpty() || span[1] == symbols.length) {
            return;
        }
        for (int symbol : symbols[span[1]]) {
            var next = node.next.get(symbol);
            if (next != null) {
                follow(next, symbols, new int[] {span[0], span[1] + 1}, sink);
            }
        }
    }

    private int numberOf(String word) {
        if (!word.endsWith("*")) {
            return exact.computeIfAbsent(word, key -> words++);
        }
        var start = word.substring(0, word.length() - 1);
        var sameKey = prefixes.computeIfAbsent(key(start), key -> new ArrayList<>());
        return sameKey.stream()
                .filter(prefix -> prefix.start.equals(start))
                .findFirst()
                .orElseGet(() -> {
                    var prefix = new Prefix(start, words++);
                    sameKey.add(prefix);
                    return prefix;
                })
                .number;
    }

    private int[] symbolsOf(String token) {
        var found = new ArrayList<Integer>(4);
        spelling.readings(token).forEach(reading -> addSymbols(reading, found));
        return found.stream().mapToInt(Integer::intValue).distinct().toArray();
    }

    private void addSymbols(String token, List<Integer> found) {
        var lower = token.toLowerCase(Locale.ROOT);
        addExact(token, found);
        if (!lower.equals(token)) {
            addExact(lower, found);
        }
        if (isAllCapitals(token)) {
            addExact(token.charAt(0) + lower.substring(1), found);
        }
        addPrefixes(lower, found);
        if (!lower.equals(token)) {
            addPrefixes(token, found);
        }
    }

    private void addExact(String word, List<Integer> found) {
        var number = exact.get(word);
        if (number != null) {
            found.add(number);
        }
    }

    private void addPrefixes(String token, List<Integer> found) {
        if (token.length() < SHORTEST_STEM) {
            return;
        }
        for (var prefix : prefixes.getOrDefault(key(token), List.of())) {
            if (token.startsWith(prefix.start)) {
                found.add(prefix.number);
            }
        }
    }

    private static boolean isAllCapitals(String token) {
        return token.length() > 3 && token.chars().allMatch(Character::isUpperCase);
    }

    private static String key(String word) {
        return word.substring(0, SHORTEST_STEM);
    }

    private record Prefix(String start, int number) {}

    private static final class Node {
        private final Map<Integer, Node> next = new HashMap<>();
        private final List<Integer> phrases = new ArrayList<>();
    }
}
