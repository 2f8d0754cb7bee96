package communique.enrich.name;

import communique.enrich.text.Sentence;
import communique.enrich.text.Token;
import communique.enrich.text.TokenizedText;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** A text with the key of each token. */
public final class KeyedText {

    private static final int LONGEST_SMALL_WORD = 3;
    private static final int SHORTEST_TITLE = 4;
    private static final int SMALL_WORDS_OF_A_TITLE = 3;
    private static final double CAPITALS_OF_A_TITLE = 0.7;

    private final TokenizedText text;
    private final NameForms forms;
    private final String[] keys;

    public KeyedText(TokenizedText text) {
        this(text, NameForms.PLAIN);
    }

    /** @param forms how the language of the text changes names */
    public KeyedText(TokenizedText text, NameForms forms) {
        this.text = text;
        this.forms = forms;
        this.keys = new String[text.tokens().size()];
        for (var i = 0; i < keys.length; i++) {
            keys[i] = forms.key(text.tokens().get(i).text());
        }
    }

    public TokenizedText text() {
        return text;
    }

    /** Whether the words with which the knowledge settles what a name means may be in another language. */
    boolean isForeign() {
        return forms != NameForms.PLAIN;
    }

    /** Whether a token is a word of the language that is no name, whatever its capitals. */
    boolean isNoName(int token) {
        return forms.isNoName(token(token).text());
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

    /** The keys of a name without the endings that its sentence gives it, so that all forms of a name are the same. */
    public List<String> baseKeys(NameSpan span) {
        return forms.baseKeys(wordsOf(span), span.type());
    }

    /** A name as it is called when nothing is said about it, in the letters of the text. */
    public String baseName(NameSpan span) {
        return forms.baseName(words(span.first(), span.last()).replaceAll("\\s+", " "), wordsOf(span), span.type());
    }

    private List<String> wordsOf(NameSpan span) {
        return text.tokens().subList(span.first(), span.last()).stream()
                .map(Token::text)
                .filter(word -> !forms.key(word).isEmpty())
                .toList();
    }

    /** The keys of a name as one string, one space between two. */
    public String name(NameSpan span) {
        return name(span.first(), span.last());
    }

    /** The keys of some tokens as one string, one space between two; silent ones left out. */
    public String name(int first, int last) {
        return String.join(" ", keys(first, last));
    }

    /** Whether a token starts with a digit. */
    public boolean isNumber(int token) {
        var key = key(token);
        return !key.isEmpty() && Character.isDigit(key.charAt(0));
    }

    /** Whether exactly one space stands between a token and the one after it. */
    public boolean isSpacedFromNext(int token) {
        return token(token).end() + 1 == token(token + 1).start();
    }

    /** Whether a token is the hyphen inside a double word. */
    public boolean isJoint(int token) {
        return token > 0
                && token + 1 < keys.length
                && token(token).text().equals("-")
                && token(token - 1).touches(token(token))
                && token(token).touches(token(token + 1));
    }

    /** Index after the tokens from {@code first} on that belong to a run. */
    public int endOfRun(int first, int limit, IntPredicate belongs) {
        var end = first;
        while (end < limit && belongs.test(end)) {
            end++;
        }
        return end;
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

    /**
     * Whether capitals say nothing in a sentence: a heading with capitals on all its longer words, or any sentence with capitals on
     * all its words, small ones such as {@code To} and {@code The} among them.
     */
    public boolean isTitleCase(Sentence sentence) {
        return sentence.heading() ? isTitle(sentence) : isAllCapitalised(sentence);
    }

    private boolean isAllCapitalised(Sentence sentence) {
        var small = 0;
        for (var i = sentence.first(); i < sentence.last(); i++) {
            var token = token(i);
            if (token.isWord() && Character.isLetter(token.text().codePointAt(0))) {
                if (!token.isCapitalised()) {
                    return false;
                }
                small += Cues.isCommonWord(key(i)) && !token.isAllCapitals() ? 1 : 0;
            }
        }
        return small >= SMALL_WORDS_OF_A_TITLE;
    }

    private boolean isTitle(Sentence sentence) {
        var words = 0;
        var capitals = 0;
        for (var token : text.tokens(sentence)) {
            if (token.text().length() > LONGEST_SMALL_WORD && token.isWord()) {
                words++;
                capitals += token.isCapitalised() ? 1 : 0;
            }
        }
        return words >= SHORTEST_TITLE && capitals > CAPITALS_OF_A_TITLE * words;
    }

    /** Whether a token is the first word of its sentence; punctuation before it counts for nothing. */
    public boolean startsSentence(int token) {
        var first = sentence(token).first();
        while (first < token && !token(first).isWord()) {
            first++;
        }
        return first == token;
    }
}
