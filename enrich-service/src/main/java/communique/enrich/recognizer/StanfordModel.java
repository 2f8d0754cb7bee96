package communique.enrich.recognizer;

import edu.stanford.nlp.process.Americanize;
import edu.stanford.nlp.process.WordShapeClassifier;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The trained model: labels, weights, word classes. Of CoreNLP's own code only what tells the shape and the American
 * spelling of a word is used.
 *
 * @param labels what a word may be; {@code O} is one that belongs to no name
 * @param ofLabels what speaks for a label
 * @param ofPairs what speaks for a label and the one before it, by the label before, then the label itself
 * @param unknownClass the class of words that have none
 * @param smallWords words that were seen without a capital
 */
record StanfordModel(
        List<String> labels,
        Weights ofLabels,
        Weights ofPairs,
        WordClasses wordClasses,
        String unknownClass,
        HashIndex smallWords) {

    /** The first bytes of the file. */
    private static final int MAGIC = 0x4e41_4d45;

    /** Another one whenever the file is laid out in another way. */
    private static final int FORMAT = 1;

    private static final String OTHER = "O";

    /** Reads what {@link #write} wrote. */
    static StanfordModel read(DataInputStream file) throws IOException {
        if (file.readInt() != MAGIC || file.readInt() != FORMAT) {
            throw new IOException("it is no model, or one of another format: build enrich-service anew");
        }
        return new StanfordModel(
                FlatFile.strings(file),
                Weights.read(file),
                Weights.read(file),
                WordClasses.read(file),
                file.readUTF(),
                HashIndex.read(file));
    }

    void write(DataOutputStream file) throws IOException {
        file.writeInt(MAGIC);
        file.writeInt(FORMAT);
        FlatFile.write(labels, file);
        ofLabels.write(file);
        ofPairs.write(file);
        wordClasses.write(file);
        file.writeUTF(unknownClass);
        smallWords.write(file);
    }

    /** Index of the label of words that belong to no name. */
    int other() {
        return labels.indexOf(OTHER);
    }

    /** A word as American papers spell it. */
    String spelling(String word) {
        return Americanize.americanize(word);
    }

    /** {@code Xxxxx} for {@code Oriel}; another when the model saw the word without its capital. */
    String shape(String spelling) {
        var small = spelling.toLowerCase(Locale.ROOT);
        var seen = smallWords.of(FeatureHash.of(small).hash()) < 0 ? Set.<String>of() : Set.of(small);
        return WordShapeClassifier.wordShape(spelling, WordShapeClassifier.WORDSHAPECHRIS2USELC, seen);
    }

    /** The number of the group of words that are used alike. */
    String wordClass(String spelling) {
        var key = WordShapeClassifier.wordShape(spelling.toLowerCase(Locale.ROOT), WordShapeClassifier.WORDSHAPEDIGITS);
        return wordClasses.of(key, unknownClass);
    }
}
