package communique.enrich.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The word lists of one resource file. A line {@code [name]} starts a list, a line that starts with {@code #} is a comment,
 * empty lines count for nothing. What stands before the first list belongs to the list with the empty name.
 */
public final class WordLists {

    private final String resource;
    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    private WordLists(String resource) {
        this.resource = resource;
    }

    /**
     * Reads a file that lies in the package of a class.
     *
     * @param owner the class that uses the words
     * @param resource file name, for example {@code cues.txt}
     */
    public static WordLists of(Class<?> owner, String resource) {
        var words = new WordLists(resource);
        try (var in = owner.getResourceAsStream(resource);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            words.read(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private void read(BufferedReader reader) throws IOException {
        var list = lists.computeIfAbsent("", name -> new ArrayList<>());
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith("[")) {
                list = lists.computeIfAbsent(line.substring(1, line.indexOf(']')), name -> new ArrayList<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                list.add(line.strip());
            }
        }
    }

    /** The names of the lists, in the order of the file. */
    public Set<String> names() {
        return lists.keySet();
    }

    /** The words of a list, which white space separates. */
    public Set<String> words(String list) {
        var words = new LinkedHashSet<String>();
        lines(list).forEach(line -> words.addAll(List.of(line.split("\\s+"))));
        return Set.copyOf(words);
    }

    /**
     * The lines of a list, for entries of more than one word.
     *
     * @throws IllegalArgumentException if the file has no such list
     */
    public List<String> lines(String list) {
        var lines = lists.get(list);
        if (lines == null) {
            throw new IllegalArgumentException(resource + " has no list [" + list + "]");
        }
        return List.copyOf(lines);
    }
}
