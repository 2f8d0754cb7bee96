package communique.enrich.recognizer;

import edu.stanford.nlp.ie.NERFeatureFactory;
import edu.stanford.nlp.ie.crf.CRFLabel;
import edu.stanford.nlp.process.Americanize;
import edu.stanford.nlp.process.WordShapeClassifier;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import edu.stanford.nlp.util.Index;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The trained model as its file has it: labels, weights, word classes. Of CoreNLP's own code only what tells the shape
 * and the American spelling of a word is used.
 */
final class StanfordModel {

    private static final String OTHER = "O";

    private final List<String> labels;
    private final Weights weights;
    private final Map<String, String> wordClasses;
    private final String unknownClass;
    private final Set<String> smallWords;

    private StanfordModel(List<String> labels, Weights weights, Map<String, String> wordClasses, Settings settings) {
        this.labels = labels;
        this.weights = weights;
        this.wordClasses = wordClasses;
        this.unknownClass = settings.unknownClass();
        this.smallWords = settings.smallWords();
    }

    /** What else is needed to look up a word. */
    private record Settings(String unknownClass, Set<String> smallWords) {}

    /** Reads the parts of the file in the order in which CoreNLP writes them. */
    static StanfordModel read(ObjectInputStream file) throws IOException, ClassNotFoundException {
        var pairs = pairs(file.readObject());
        var labels = strings(file.readObject());
        var features = strings(file.readObject());
        var flags = (SeqClassifierFlags) file.readObject();
        var wordClasses = wordClasses(factory(file));
        file.readInt();
        var values = (double[][]) file.readObject();
        @SuppressWarnings("unchecked")
        var smallWords = Set.copyOf((Set<String>) file.readObject());
        var weights = new Weights(features.size());
        for (var i = 0; i < values.length; i++) {
            var ofPairs = values[i].length == pairs.size();
            weights.put(
                    FeatureHash.of(features.get(i)).hash(),
                    ofPairs ? inOrder(values[i], pairs, labels) : floats(values[i]));
        }
        return new StanfordModel(labels, weights, wordClasses, new Settings(flags.unknownWordDistSimClass, smallWords));
    }

    /** Newer files say how many factories there are, older ones hold a list of them. */
    private static Object factory(ObjectInputStream file) throws IOException, ClassNotFoundException {
        var part = file.readObject();
        if (part instanceof Integer) {
            return file.readObject();
        }
        return part instanceof List<?> list ? list.get(0) : part;
    }

    private static List<int[]> pairs(Object part) {
        var ofPairs = (Index<?>) (part instanceof List<?> list ? list.get(1) : ((Index<?>[]) part)[1]);
        return ofPairs.objectsList().stream()
                .map(label -> ((CRFLabel) label).getLabel())
                .toList();
    }

    private static List<String> strings(Object index) {
        var strings = new ArrayList<String>();
        ((Index<?>) index).objectsList().forEach(string -> strings.add((String) string));
        return strings;
    }

    /** By the label before, then the label itself. */
    private static float[] inOrder(double[] values, List<int[]> pairs, List<String> labels) {
        var ordered = new float[labels.size() * labels.size()];
        for (var i = 0; i < values.length; i++) {
            ordered[pairs.get(i)[0] * labels.size() + pairs.get(i)[1]] = (float) values[i];
        }
        return ordered;
    }

    private static float[] floats(double[] values) {
        var floats = new float[values.length];
        for (var i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    /** CoreNLP reads them into a private field and has no other way to them. */
    @SuppressWarnings("unchecked")
    private static Map<String, String> wordClasses(Object factory) throws IOException {
        try {
            var lexicon = NERFeatureFactory.class.getDeclaredField("lexicon");
            lexicon.setAccessible(true);
            return (Map<String, String>) lexicon.get(factory);
        } catch (ReflectiveOperationException e) {
            throw new IOException("this version of CoreNLP keeps its word classes elsewhere", e);
        }
    }

    List<String> labels() {
        return labels;
    }

    /** Index of the label of words that belong to no name. */
    int other() {
        return labels.indexOf(OTHER);
    }

    Weights weights() {
        return weights;
    }

    /** A word as American papers spell it. */
    String spelling(String word) {
        return Americanize.americanize(word);
    }

    /** {@code Xxxxx} for {@code Oriel}; another when the model saw the word without its capital. */
    String shape(String spelling) {
        return WordShapeClassifier.wordShape(spelling, WordShapeClassifier.WORDSHAPECHRIS2USELC, smallWords);
    }

    /** The number of the group of words that are used alike. */
    String wordClass(String spelling) {
        var key = WordShapeClassifier.wordShape(spelling.toLowerCase(Locale.ROOT), WordShapeClassifier.WORDSHAPEDIGITS);
        return wordClasses.getOrDefault(key, unknownClass);
    }
}
