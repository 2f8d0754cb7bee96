package communique.enrich.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names by their keys, token by token. Filled once, then only read. */
public final class NameTrie<T> {

    private final Node<T> root = new Node<>();

    public void add(List<String> keys, T value) {
        var node = root;
        for (var key : keys) {
            node = node.next.computeIfAbsent(key, k -> new Node<>());
        }
        node.values.add(value);
    }

    /** Whether some name starts with this key. */
    public boolean startsWith(String key) {
        return root.next.containsKey(key);
    }

    /**
     * All names that start at a token, longest first.
     *
     * @param keys keys of the text; an empty one inside a name is skipped
     * @param from index of the first key
     * @param to index after the last key that may take part
     */
    public List<Match<T>> at(String[] keys, int from, int to) {
        List<Match<T>> found = List.of();
        var node = root;
        for (var i = from; i < to; i++) {
            if (keys[i].isEmpty() && i > from) {
                continue;
            }
            node = node.next.get(keys[i]);
            if (node == null) {
                break;
            }
            if (!node.values.isEmpty()) {
                found = found.isEmpty() ? new ArrayList<>(2) : found;
                found.add(0, new Match<>(from, i + 1, node.values));
            }
        }
        return found;
    }

    /** Some values whose name fills the tokens from {@code first} up to {@code last}. */
    public record Match<T>(int first, int last, List<T> values) {}

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>(2);
        private final List<T> values = new ArrayList<>(1);
    }
}
