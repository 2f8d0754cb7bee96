package communique.enrich.recognizer;

import edu.stanford.nlp.ie.NERFeatureFactory;
import edu.stanford.nlp.ie.crf.CRFLabel;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import edu.stanford.nlp.util.Index;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Turns the model of CoreNLP, a graph of some million objects, into the flat file that the service reads. The build runs
 * it; the service does not.
 */
public final class ModelConversion {

    private static final int BUFFER = 1 << 16;

    private ModelConversion() {}

    /** @param files CoreNLP's, and the one to write, which lies beside the classes that read it */
    public static void main(String... files) throws IOException, ClassNotFoundException {
        var from = Path.of(files[0]);
        var to = Path.of(files[1]);
        if (isUpToDate(from, to)) {
            return;
        }
        StanfordModel model;
        try (var file = new ObjectInputStream(
                new BufferedInputStream(new GZIPInputStream(Files.newInputStream(from), BUFFER), BUFFER))) {
            model = read(file);
        }
        // Whole or not at all: a build that was broken off must not leave half a model that looks new.
        var draft = from.resolveSibling(to.getFileName());
        try (var file = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(draft), BUFFER))) {
            model.write(file);
        }
        Files.move(draft, to, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whether a model is newer than what it was made from and than the classes around it. */
    private static boolean isUpToDate(Path from, Path to) throws IOException {
        if (Files.notExists(to)) {
            return false;
        }
        var made = Files.getLastModifiedTime(to);
        try (var around = Files.newDirectoryStream(to.getParent())) {
            for (var file : around) {
                if (made.compareTo(Files.getLastModifiedTime(file)) < 0) {
                    return false;
                }
            }
        }
        return made.compareTo(Files.getLastModifiedTime(from)) >= 0;
    }

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
        var smallWords = (Set<String>) file.readObject();
        var ofLabels = new HashMap<String, float[]>();
        var ofPairs = new HashMap<String, float[]>();
        for (var i = 0; i < values.length; i++) {
            if (values[i].length == pairs.size()) {
                ofPairs.put(features.get(i), inOrder(values[i], pairs, labels.size()));
            } else {
                ofLabels.put(features.get(i), floats(values[i]));
            }
        }
        return new StanfordModel(
                labels,
                Weights.of(ofLabels),
                Weights.of(ofPairs),
                WordClasses.of(wordClasses),
                flags.unknownWordDistSimClass,
                HashIndex.of(smallWords));
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
    private static float[] inOrder(double[] values, List<int[]> pairs, int labels) {
        var ordered = new float[labels * labels];
        for (var i = 0; i < values.length; i++) {
            ordered[pairs.get(i)[0] * labels + pairs.get(i)[1]] = (float) values[i];
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
}
