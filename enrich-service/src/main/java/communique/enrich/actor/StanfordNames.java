package communique.enrich.actor;

import communique.enrich.text.Characters;
import communique.enrich.text.Sentence;
import communique.enrich.text.Token;
import communique.enrich.text.TokenizedText;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The three-class English model of Stanford CoreNLP, run on our own tokens.
 *
 * <p>CoreNLP is under the GPL, version 3 or later. It is known to this class only.
 */
public final class StanfordNames implements NameRecognizer {

    private static final String MODEL = "/edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

    /** The model's time grows with the length of what it sees at once; nobody writes longer sentences on purpose. */
    private static final int LONGEST_SENTENCE = 120;

    private static final int LONGEST_WORD = 60;

    private static final int BUFFER = 1 << 16;

    private final CRFClassifier<CoreLabel> classifier;

    private StanfordNames(CRFClassifier<CoreLabel> classifier) {
        this.classifier = classifier;
    }

    /** Loads the model that the build put beside the classes; takes a second or two and about 120 MB. */
    public static StanfordNames load() {
        try (var packed = StanfordNames.class.getResourceAsStream(MODEL)) {
            if (packed == null) {
                throw new IllegalStateException(
                        "the model " + MODEL + " is not on the class path: build enrich-service");
            }
            var model = new BufferedInputStream(new GZIPInputStream(packed, BUFFER), BUFFER);
            return new StanfordNames(CRFClassifier.getClassifier(new ObjectInputStream(model)));
        } catch (IOException | ClassNotFoundException e) {
            throw new UncheckedIOException(new IOException("the model " + MODEL + " cannot be read", e));
        }
    }

    @Override
    public List<RecognizedName> recognize(TokenizedText text, List<Sentence> sentences) {
        var names = new ArrayList<RecognizedName>();
        for (var sentence : sentences) {
            for (var from = sentence.first(); from < sentence.last(); from += LONGEST_SENTENCE) {
                var to = Math.min(from + LONGEST_SENTENCE, sentence.last());
                collect(from, classifier.classifySentence(labels(text.tokens().subList(from, to))), names);
            }
        }
        return names;
    }

    private static List<CoreLabel> labels(List<Token> tokens) {
        var labels = new ArrayList<CoreLabel>(tokens.size());
        for (var token : tokens) {
            var label = new CoreLabel();
            label.setWord(treebankForm(token.text()));
            labels.add(label);
        }
        return labels;
    }

    /** Words as the model saw them in training: straight apostrophes, its own quotation marks, no endless tokens. */
    private static String treebankForm(String text) {
        var first = text.charAt(0);
        if (text.length() == 1) {
            if (Characters.isDoubleQuote(first)) {
                return first == '\u201d' || first == '\u00bb' ? "''" : "``";
            }
            return Characters.isDash(first) ? first == '-' ? "-" : "--" : text;
        }
        if (text.length() > LONGEST_WORD) {
            return text.substring(0, LONGEST_WORD);
        }
        return text.indexOf('\u2019') < 0 ? text : text.replace('\u2019', '\'');
    }

    private static void collect(int offset, List<CoreLabel> labels, List<RecognizedName> names) {
        var start = 0;
        NameType open = null;
        for (var i = 0; i <= labels.size(); i++) {
            var type = i == labels.size() ? null : typeOf(labels.get(i));
            if (type != open) {
                if (open != null) {
                    names.add(new RecognizedName(offset + start, offset + i, open));
                }
                start = i;
                open = type;
            }
        }
    }

    private static NameType typeOf(CoreLabel label) {
        return switch (label.get(CoreAnnotations.AnswerAnnotation.class)) {
            case "PERSON" -> NameType.PERSON;
            case "ORGANIZATION" -> NameType.ORGANIZATION;
            case "LOCATION" -> NameType.LOCATION;
            default -> null;
        };
    }
}
