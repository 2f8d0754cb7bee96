package communique.enrich.recognizer;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Which words are used alike. Read by all threads. */
final class WordClasses {

    private final HashIndex words;

    /** The place in {@link #names} of the class of each word. */
    private final int[] classes;

    private final List<String> names;

    private WordClasses(HashIndex words, int[] classes, List<String> names) {
        this.words = words;
        this.classes = classes;
        this.names = names;
    }

    static WordClasses of(Map<String, String> byWord) {
        var words = HashIndex.of(byWord.keySet());
        var names = new ArrayList<>(new TreeSet<>(byWord.values()));
        var places = new int[words.size()];
        byWord.forEach((word, name) -> places[words.of(FeatureHash.of(word).hash())] = names.indexOf(name));
        return new WordClasses(words, places, names);
    }

    static WordClasses read(DataInputStream file) throws IOException {
        return new WordClasses(HashIndex.read(file), FlatFile.ints(file), FlatFile.strings(file));
    }

    void write(DataOutputStream file) throws IOException {
        words.write(file);
        FlatFile.write(classes, file);
        FlatFile.write(names, file);
    }

    /** The name of the class of a word; {@code unknown} when it has none. */
    String of(String word, String unknown) {
        var place = words.of(FeatureHash.of(word).hash());
        return place < 0 ? unknown : names.get(classes[place]);
    }
}
