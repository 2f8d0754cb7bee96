package communique.enrich.text;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A body with its tokens and sentences, all in UTF-16 offsets into the body. Made by {@link Tokenizer}, read by every
 * later step, so that a text is cut up once.
 */
public record TokenizedText(String body, List<Token> tokens, List<Sentence> sentences) {

    public TokenizedText {
        requireNonNull(body, "body");
        tokens = List.copyOf(tokens);
        sentences = List.copyOf(sentences);
    }

    /** The tokens of a sentence. */
    public List<Token> tokens(Sentence sentence) {
        return tokens.subList(sentence.first(), sentence.last());
    }

    /** The words of a sentence as they stand in the body. */
    public String text(Sentence sentence) {
        return body.substring(sentence.start(), sentence.end());
    }

    /** How many words it has. */
    public int words() {
        return (int) tokens.stream().filter(Token::isWord).count();
    }

    /** Index of the sentence at an offset, or of the last one that starts before it; -1 before the first. */
    public int sentenceIndexAt(int offset) {
        var low = 0;
        var high = sentences.size() - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            if (sentences.get(middle).start() <= offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    /** Index of the first token that ends after an offset; the number of tokens when there is none. */
    public int tokenIndexAt(int offset) {
        var low = 0;
        var high = tokens.size() - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
