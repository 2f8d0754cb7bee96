package communique.enrich.recognizer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The words that were met, with what the model says about each. Serves all threads. */
final class WordFeatures {

    /** About 30 MB. A text of nonsense words may fill it; then it starts anew. */
    private static final int MOST_WORDS = 40_000;

    private static final int LONGEST_PART = 6;

    private final StanfordModel model;
    private final Word outside;
    private final Map<String, Word> words = new ConcurrentHashMap<>();

    WordFeatures(StanfordModel model) {
        this.model = model;
        this.outside = outside();
    }

    /** Stands before the first and after the last word of a sentence. */
    Word outsideOfSentence() {
        return outside;
    }

    Word word(String text) {
        var known = words.get(text);
        if (known != null) {
            return known;
        }
        if (words.size() >= MOST_WORDS) {
            words.clear();
        }
        var word = read(text);
        words.put(text, word);
        return word;
    }

    private Word read(String text) {
        var spelling = model.spelling(text);
        var shape = model.shape(spelling);
        var wordClass = model.wordClass(spelling);
        var here = labels(spelling + "-WORD", wordClass + "-DISTSIM", shape + "-TYPE", "###");
        addParts(spelling, here);
        var says = new Word.Says(
                here,
                labels(spelling + "-PW", wordClass + "-PDISTSIM", shape + "-PTYPE"),
                labels(spelling + "-NW", wordClass + "-NDISTSIM", shape + "-NTYPE"),
                labels(spelling + "-DISJN"),
                labels(spelling + "-DISJP"),
                pairs("PSEQ", spelling + "-PSEQW", wordClass + "-PSEQcDS", shape + "-PSEQcS", shape + "-TPS2"),
                pairs(spelling + "-PSEQpW", wordClass + "-PSEQpDS", shape + "-PSEQpS"),
                pairs(shape + "-TNS1"));
        return new Word(
                spelling,
                FeatureHash.of(spelling),
                FeatureHash.of(shape),
                FeatureHash.of(wordClass),
                says,
                Word.Form.of(spelling));
    }

    /** Outside of a sentence there is no word; in some features the model calls that {@code null}. */
    private Word outside() {
        var nothing = new float[0];
        var says = new Word.Says(
                nothing,
                labels("-PW", "null-PDISTSIM", "-PTYPE"),
                labels("-NW", "null-NDISTSIM", "-NTYPE"),
                labels("-DISJN"),
                labels("-DISJP"),
                nothing,
                pairs("-PSEQpW", "-PSEQpDS", "-PSEQpS"),
                pairs("null-TNS1"));
        var empty = FeatureHash.of("");
        return new Word("", empty, empty, empty, says, Word.Form.of(""));
    }

    /** Beginnings and ends of up to six characters, the marks around the word included. */
    private void addParts(String spelling, float[] sum) {
        var marked = "<" + spelling + ">";
        var longest = Math.min(LONGEST_PART, marked.length());
        for (var length = 2; length <= longest; length++) {
            addPart(marked.substring(0, length), sum);
            if (length < marked.length()) {
                addPart(marked.substring(marked.length() - length), sum);
            }
        }
    }

    private void addPart(String part, float[] sum) {
        model.ofLabels().addTo(sum, FeatureHash.of("#" + part + "#|C").hash());
    }

    private float[] labels(String... features) {
        return sum(model.ofLabels(), new float[model.labels().size()], "|C", features);
    }

    private float[] pairs(String... features) {
        return sum(
                model.ofPairs(),
                new float[model.labels().size() * model.labels().size()],
                "|CpC",
                features);
    }

    private static float[] sum(Weights weights, float[] sum, String end, String... features) {
        for (var feature : features) {
            weights.addTo(sum, FeatureHash.of(feature + end).hash());
        }
        return sum;
    }
}
