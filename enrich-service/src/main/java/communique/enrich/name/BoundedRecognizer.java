package communique.enrich.name;

import communique.enrich.text.Sentence;
import communique.enrich.text.TokenizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks a recogniser once for each different sentence, and for no more of a text than a person would read in hours, so
 * that no document can hold up those behind it. Names found up to there are still found in the rest.
 */
public final class BoundedRecognizer {

    /** About thirty articles of ordinary length. */
    private static final int MOST_TOKENS = 30_000;

    private final NameRecognizer recognizer;

    public BoundedRecognizer(NameRecognizer recognizer) {
        this.recognizer = recognizer;
    }

    /**
     * What the recogniser saw.
     *
     * @param isWhole whether it was asked about all sentences
     */
    public record Recognized(List<NameSpan> names, boolean isWhole) {}

    public Recognized recognize(TokenizedText text, List<Sentence> sentences) {
        var different = new HashMap<String, Integer>();
        var asked = new ArrayList<Sentence>();
        var tokens = 0;
        for (var sentence : sentences) {
            var length = sentence.last() - sentence.first();
            if (tokens + length <= MOST_TOKENS
                    && different.putIfAbsent(text.text(sentence), sentence.first()) == null) {
                asked.add(sentence);
                tokens += length;
            }
        }
        var bySentence = bySentence(text, recognizer.recognize(text, asked));
        var names = new ArrayList<NameSpan>();
        var isWhole = true;
        for (var sentence : sentences) {
            var first = different.get(text.text(sentence));
            isWhole &= first != null;
            for (var name : bySentence.getOrDefault(first, List.of())) {
                var shift = sentence.first() - first;
                names.add(new NameSpan(name.first() + shift, name.last() + shift, name.type()));
            }
        }
        return new Recognized(names, isWhole);
    }

    /** The names by the first token of their sentence. */
    private static Map<Integer, List<NameSpan>> bySentence(TokenizedText text, List<NameSpan> names) {
        var bySentence = new HashMap<Integer, List<NameSpan>>();
        for (var name : names) {
            var sentence = text.sentences()
                    .get(text.sentenceIndexAt(text.tokens().get(name.first()).start()));
            bySentence
                    .computeIfAbsent(sentence.first(), first -> new ArrayList<>())
                    .add(name);
        }
        return bySentence;
    }
}
