package communique.enrich.recognizer;

import communique.enrich.name.NameRecognizer;
import communique.enrich.name.NameSpan;
import communique.enrich.name.NameType;
import communique.enrich.text.Characters;
import communique.enrich.text.Sentence;
import communique.enrich.text.Token;
import communique.enrich.text.TokenizedText;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The three-class English model of Stanford CoreNLP, run on our own tokens and by our own, faster reading of it: it gives
 * the labels that CoreNLP gives.
 *
 * <p>CoreNLP is under the GPL, version 3 or later. It is known to this package only.
 */
public final class StanfordNames implements NameRecognizer {

    /** What {@link ModelConversion} wrote. */
    private static final String MODEL = "english.model";

    /** The model's time grows with the length of what it sees at once; nobody writes longer sentences on purpose. */
    private static final int LONGEST_SENTENCE = 120;

    private static final int LONGEST_WORD = 60;

    private final StanfordModel model;
    private final WordFeatures vocabulary;
    private final List<NameType> types;

    private StanfordNames(StanfordModel model) {
        this.model = model;
        this.vocabulary = new WordFeatures(model);
        var ofLabels = new ArrayList<NameType>();
        model.labels().forEach(label -> ofLabels.add(typeOf(label)));
        this.types = ofLabels;
    }

    /** Loads the model that the build put beside the classes; takes a fraction of a second and about 50 MB. */
    public static StanfordNames load() {
        try (var model = StanfordNames.class.getResourceAsStream(MODEL)) {
            if (model == null) {
                throw new IllegalStateException(
                        "the model " + MODEL + " is not on the class path: build enrich-service");
            }
            return new StanfordNames(StanfordModel.read(new DataInputStream(model)));
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException("the model " + MODEL + " cannot be read", e));
        }
    }

    @Override
    public List<NameSpan> recognize(TokenizedText text, List<Sentence> sentences) {
        var names = new ArrayList<NameSpan>();
        for (var sentence : sentences) {
            for (var from = sentence.first(); from < sentence.last(); from += LONGEST_SENTENCE) {
                var to = Math.min(from + LONGEST_SENTENCE, sentence.last());
                var words = words(text.tokens().subList(from, to));
                collect(from, new SentenceLabels(model, vocabulary.outsideOfSentence(), words).best(), names);
            }
        }
        return names;
    }

    private List<Word> words(List<Token> tokens) {
        var words = new ArrayList<Word>(tokens.size());
        for (var token : tokens) {
            words.add(vocabulary.word(treebankForm(token.text())));
        }
        return words;
    }

    /** Words as the model saw them in training: straight apostrophes, its own quotation marks, no endless tokens. */
    static String treebankForm(String text) {
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

    private void collect(int offset, int[] labels, List<NameSpan> names) {
        var start = 0;
        NameType open = null;
        for (var i = 0; i <= labels.length; i++) {
            var type = i == labels.length ? null : types.get(labels[i]);
            if (type != open) {
                if (open != null) {
                    names.add(new NameSpan(offset + start, offset + i, open));
                }
                start = i;
                open = type;
            }
        }
    }

    private static NameType typeOf(String label) {
        return switch (label) {
            case "PERSON" -> NameType.PERSON;
            case "ORGANIZATION" -> NameType.ORGANIZATION;
            case "LOCATION" -> NameType.LOCATION;
            default -> null;
        };
    }
}
