package communique.enrich.actor;

import communique.enrich.text.Sentence;
import communique.enrich.text.Token;
import communique.enrich.text.TokenizedText;
import java.util.Arrays;
import java.util.List;

/** A text with the key of each token. */
final class KeyedText {

    private final TokenizedText text;
    private final String[] keys;

    KeyedText(TokenizedText text) {
        this.text = text;
        this.keys = new String[text.tokens().size()];
        for (var i = 0; i < keys.length; i++) {
            keys[i] = NameKey.of(text.tokens().get(i).text());
        }
    }

    TokenizedText text() {
        return text;
    }

    String[] keys() {
        return keys;
    }

    String key(int token) {
        return token >= 0 && token < keys.length ? keys[token] : "";
    }

    Token token(int index) {
        return text.tokens().get(index);
    }

    int size() {
        return keys.length;
    }

    /** The keys of some tokens, silent ones left out. */
    List<String> keys(int first, int last) {
        return Arrays.stream(keys, first, last).filter(key -> !key.isEmpty()).toList();
    }

    /** The words from one token to another as they stand in the text. */
    String words(int first, int last) {
        return text.body().substring(token(first).start(), token(last - 1).end());
    }

    /** Index of the sentence of a token. */
    int sentenceOf(int token) {
        return text.sentenceIndexAt(token(token).start());
    }

    Sentence sentence(int token) {
        return text.sentences().get(sentenceOf(token));
    }

    boolean startsSentence(int token) {
        var first = sentence(token).first();
        while (first < token && !token(first).isWord()) {
            first++;
        }
        return first == token;
    }
}
