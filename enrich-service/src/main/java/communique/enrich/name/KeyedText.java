package communique.enrich.name;

import communique.enrich.text.Sentence;
import communique.enrich.text.Token;
import communique.enrich.text.TokenizedText;
import java.util.Arrays;
import java.util.List;

/** A text with the key of each token. */
public final class KeyedText {

    private final TokenizedText text;
    private final String[] keys;

    public KeyedText(TokenizedText text) {
        this.text = text;
        this.keys = new String[text.tokens().size()];
        for (var i = 0; i < keys.length; i++) {
            keys[i] = NameKey.of(text.tokens().get(i).text());
        }
    }

    public TokenizedText text() {
        return text;
    }

    public String[] keys() {
        return keys;
    }

    public String key(int token) {
        return token >= 0 && token < keys.length ? keys[token] : "";
    }

    public Token token(int index) {
        return text.tokens().get(index);
    }

    public int size() {
        return keys.length;
    }

    /** The keys of some tokens, silent ones left out. */
    public List<String> keys(int first, int last) {
        return Arrays.stream(keys, first, last).filter(key -> !key.isEmpty()).toList();
    }

    /** The words from one token to another as they stand in the text. */
    public String words(int first, int last) {
        return text.body().substring(token(first).start(), token(last - 1).end());
    }

    /** Index of the sentence of a token. */
    public int sentenceOf(int token) {
        return text.sentenceIndexAt(token(token).start());
    }

    public Sentence sentence(int token) {
        return text.sentences().get(sentenceOf(token));
    }

    public boolean startsSentence(int token) {
        var first = sentence(token).first();
        while (first < token && !token(first).isWord()) {
            first++;
        }
        return first == token;
    }
}
