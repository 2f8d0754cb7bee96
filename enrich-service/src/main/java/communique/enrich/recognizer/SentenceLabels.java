package communique.enrich.recognizer;

import java.util.Arrays;
import java.util.List;

/** Finds the likeliest labels of the words of one sentence. */
final class SentenceLabels {

    /** How far around a word the model looks for others that say something about it. */
    private static final int NEAR = 5;

    /** How far around a name the model looks for the same name. */
    private static final int REPEATED_FROM = 3;

    private static final int REPEATED_TO = 150;

    private static final FeatureHash DOTS = FeatureHash.of("...");
    private static final FeatureHash HYPHEN = FeatureHash.of("-");
    private static final FeatureHash WORD_BEFORE = FeatureHash.of("-PW_CTYPE|C");
    private static final FeatureHash WORD_AFTER = FeatureHash.of("-NW_CTYPE|C");
    private static final FeatureHash SECOND_BEFORE = FeatureHash.of("-PPW_CTYPE|C");
    private static final FeatureHash SECOND_AFTER = FeatureHash.of("-NNW_CTYPE|C");
    private static final FeatureHash SHAPES_BEFORE = FeatureHash.of("-PCTYPE|C");
    private static final FeatureHash SHAPES_AFTER = FeatureHash.of("-CNTYPE|C");
    private static final FeatureHash SHAPES_AROUND = FeatureHash.of("-PCNTYPE|C");
    private static final FeatureHash TWO_WORDS = FeatureHash.of("-PSEQW2|CpC");
    private static final FeatureHash TWO_CLASSES = FeatureHash.of("-PSEQpcDS|CpC");
    private static final FeatureHash TWO_SHAPES = FeatureHash.of("-TYPES|CpC");
    private static final long NOT_REPEATED =
            FeatureHash.of("NO-OCCURRENCE-PATTERN|C").hash();
    private static final long REPEATED_AFTER =
            FeatureHash.of("X-NEXT-OCCURRENCE-X|C").hash();
    private static final long REPEATED_BEFORE =
            FeatureHash.of("X-PREV-OCCURRENCE-X|C").hash();

    private final Weights ofLabels;
    private final Weights ofPairs;
    private final Word outside;
    private final List<Word> words;
    private final int labels;
    private final int other;

    SentenceLabels(StanfordModel model, Word outside, List<Word> words) {
        this.ofLabels = model.ofLabels();
        this.ofPairs = model.ofPairs();
        this.outside = outside;
        this.words = words;
        this.labels = model.labels().size();
        this.other = model.other();
    }

    /** The label of each word. */
    int[] best() {
        var scores = new float[labels];
        Arrays.fill(scores, Float.NEGATIVE_INFINITY);
        scores[other] = 0;
        var from = new int[words.size()][labels];
        for (var i = 0; i < words.size(); i++) {
            scores = step(scores, i, from[i]);
        }
        var path = new int[words.size()];
        var label = 0;
        for (var last = 1; last < labels; last++) {
            label = scores[last] > scores[label] ? last : label;
        }
        for (var i = words.size() - 1; i >= 0; i--) {
            path[i] = label;
            label = from[i][label];
        }
        return path;
    }

    private float[] step(float[] before, int i, int[] from) {
        var alone = alone(i);
        var pairs = pairs(i);
        var scores = new float[labels];
        for (var label = 0; label < labels; label++) {
            var best = 0;
            for (var last = 1; last < labels; last++) {
                if (before[last] + pairs[last * labels + label] > before[best] + pairs[best * labels + label]) {
                    best = last;
                }
            }
            from[label] = best;
            scores[label] = before[best] + pairs[best * labels + label] + alone[label];
        }
        return scores;
    }

    private Word at(int i) {
        return i >= 0 && i < words.size() ? words.get(i) : outside;
    }

    private float[] alone(int i) {
        var word = words.get(i);
        var before = at(i - 1);
        var after = at(i + 1);
        var sum = word.says().here().clone();
        add(sum, before.says().before());
        add(sum, after.says().after());
        addNear(sum, i);
        var shape = word.shape();
        ofLabels.addTo(
                sum, WORD_BEFORE.after(shape.after(DOTS.after(before.hash().hash()))));
        ofLabels.addTo(sum, WORD_AFTER.after(after.hash().after(DOTS.after(shape.hash()))));
        var shapes = shape.after(DOTS.after(before.shape().hash()));
        ofLabels.addTo(sum, SHAPES_BEFORE.after(shapes));
        ofLabels.addTo(sum, SHAPES_AFTER.after(after.shape().after(DOTS.after(shape.hash()))));
        ofLabels.addTo(sum, SHAPES_AROUND.after(after.shape().after(DOTS.after(shapes))));
        if (before.isShort()) {
            ofLabels.addTo(
                    sum,
                    SECOND_BEFORE.after(shape.after(DOTS.after(at(i - 2).hash().hash()))));
        }
        if (after.isShort()) {
            ofLabels.addTo(
                    sum,
                    SECOND_AFTER.after(shape.after(DOTS.after(at(i + 2).hash().hash()))));
        }
        addRepeats(sum, i);
        return sum;
    }

    /** What the words around say, each different one once. */
    private void addNear(float[] sum, int i) {
        for (var distance = 1; distance <= NEAR; distance++) {
            if (isFirst(i, 1, distance)) {
                add(sum, at(i + distance).says().near());
            }
            if (isFirst(i, -1, distance)) {
                add(sum, at(i - distance).says().past());
            }
        }
    }

    private boolean isFirst(int i, int direction, int distance) {
        var spelling = at(i + direction * distance).spelling();
        for (var nearer = 1; nearer < distance; nearer++) {
            if (at(i + direction * nearer).spelling().equals(spelling)) {
                return false;
            }
        }
        return true;
    }

    private void addRepeats(float[] sum, int i) {
        var word = words.get(i);
        var after = at(i + 1).form();
        var mayRepeat = i > 0
                && word.form().name()
                && after.small()
                && after.letters()
                && at(i - 1).form().letters();
        if (!mayRepeat) {
            ofLabels.addTo(sum, NOT_REPEATED);
            return;
        }
        if (isRepeated(word, i + REPEATED_FROM, i + REPEATED_TO)) {
            ofLabels.addTo(sum, REPEATED_AFTER);
        }
        if (isRepeated(word, i - REPEATED_TO + 1, i - REPEATED_FROM + 1)) {
            ofLabels.addTo(sum, REPEATED_BEFORE);
        }
    }

    private boolean isRepeated(Word word, int from, int to) {
        for (var i = Math.max(0, from); i < Math.min(words.size(), to); i++) {
            if (words.get(i).spelling().equals(word.spelling())) {
                return true;
            }
        }
        return false;
    }

    private float[] pairs(int i) {
        var word = words.get(i);
        var before = at(i - 1);
        var sum = word.says().here2().clone();
        add(sum, before.says().before2());
        add(sum, at(i + 1).says().after2());
        ofPairs.addTo(
                sum,
                TWO_WORDS.after(word.hash().after(HYPHEN.after(before.hash().hash()))));
        ofPairs.addTo(
                sum,
                TWO_CLASSES.after(
                        word.wordClass().after(HYPHEN.after(before.wordClass().hash()))));
        ofPairs.addTo(
                sum,
                TWO_SHAPES.after(word.shape().after(HYPHEN.after(before.shape().hash()))));
        return sum;
    }

    private static void add(float[] sum, float[] values) {
        for (var i = 0; i < values.length; i++) {
            sum[i] += values[i];
        }
    }
}
