package communique.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a body into tokens and sentences, in one pass and in time linear in its length, whatever it holds.
 *
 * <p>A hyphen is a token of its own ({@code US-led} is three), {@code 's} is cut off its noun, {@code U.S.},
 * {@code Gen.} and initials keep their full stop, and every character of a script without spaces stands alone; French
 * {@code l'} and the endings of Turkish names are tokens too. Stateless: one tokenizer may serve all threads.
 */
public final class Tokenizer {

    private static final Set<String> DOMAIN_ENDS =
            Set.of("com", "org", "net", "info", "ir", "ru", "tv", "uk", "eu", "gov", "edu", "ua", "il", "de", "fr");
    private static final List<String> NETWORK = List.of(" on ", " to ", " via ");
    private static final int LONGEST_DOMAIN_END = 5;

    private final Apostrophes apostrophes;

    /** For English, and for every language of which nothing is known. */
    public Tokenizer() {
        this(Apostrophes.BEHIND);
    }

    private Tokenizer(Apostrophes apostrophes) {
        this.apostrophes = apostrophes;
    }

    /** The tokenizer for a language. @param language BCP 47 tag, such as {@code fr-CA} */
    public static Tokenizer of(String language) {
        return new Tokenizer(Apostrophes.of(language));
    }

    /** Cuts up one body. */
    public TokenizedText tokenize(String body) {
        var tokens = tokens(body);
        return new TokenizedText(body, tokens, new SentenceSplitter(body, tokens).split());
    }

    /** Cuts up a name or a phrase, which is no sentence. */
    public List<Token> tokens(String body) {
        var tokens = new ArrayList<Token>(body.length() / 5 + 1);
        var at = 0;
        while (at < body.length()) {
            var codePoint = body.codePointAt(at);
            if (Characters.isSpace(codePoint)) {
                at += Character.charCount(codePoint);
            } else {
                at = next(body, at, codePoint, tokens);
            }
        }
        return tokens;
    }

    private int next(String body, int at, int codePoint, List<Token> tokens) {
        if (isAddress(body, at)) {
            return add(body, at, endOfAddress(body, at), tokens);
        }
        if (Characters.standsAlone(codePoint)) {
            return add(body, at, at + Character.charCount(codePoint), tokens);
        }
        if (Characters.isWordPart(codePoint)) {
            return addWord(body, at, tokens);
        }
        var end = at + Character.charCount(codePoint);
        while (codePoint == '.' && end < body.length() && body.charAt(end) == '.') {
            end++;
        }
        return add(body, at, end, tokens);
    }

    private int addWord(String body, int start, List<Token> tokens) {
        var end = endOfWord(body, start);
        var cut = apostrophes.cut(body, start, end);
        if (cut > start && cut < end) {
            add(body, start, cut, tokens);
            return apostrophes == Apostrophes.BEFORE ? cut : add(body, cut, end, tokens);
        }
        if (end < body.length() && body.charAt(end) == '.' && keepsFullStop(body, start, end)) {
            end++;
        }
        return add(body, start, end, tokens);
    }

    /** Letters and digits, with the apostrophes, full stops and commas that join them. */
    private static int endOfWord(String body, int start) {
        var at = start;
        while (at < body.length()) {
            var codePoint = body.codePointAt(at);
            if (Characters.isWordPart(codePoint) && !Characters.standsAlone(codePoint)) {
                at += Character.charCount(codePoint);
            } else if (joins(body, start, at)) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    /** Whether the character at {@code at} joins what stands before and after it into one word. */
    private static boolean joins(String body, int start, int at) {
        if (at == start || at + 1 >= body.length()) {
            return false;
        }
        var c = body.charAt(at);
        var before = body.charAt(at - 1);
        var after = body.charAt(at + 1);
        if (Characters.isApostrophe(c)) {
            return Character.isLetter(before) && Character.isLetter(after);
        }
        if (c == ',' || c == '.') {
            return Character.isDigit(before) && Character.isDigit(after)
                    || c == '.' && (isDotted(body, start, at) || isDomain(body, at));
        }
        return c == '&' && Character.isUpperCase(before) && Character.isUpperCase(after);
    }

    /** {@code U.S}, {@code a.m}: single letters parted by full stops. */
    private static boolean isDotted(String body, int start, int at) {
        return isSingleLetter(body, start, at - 1)
                && Character.isLetter(body.charAt(at + 1))
                && (at + 2 >= body.length() || !Character.isLetterOrDigit(body.charAt(at + 2)));
    }

    /** {@code example.org}: a letter, the full stop and one of the endings that news sites have. */
    private static boolean isDomain(String body, int at) {
        var end = at + 1;
        while (end < body.length() && end - at <= LONGEST_DOMAIN_END && Character.isLetter(body.charAt(end))) {
            end++;
        }
        return DOMAIN_ENDS.contains(body.substring(at + 1, end).toLowerCase(Locale.ROOT))
                && Character.isLetterOrDigit(body.charAt(at - 1));
    }

    private static boolean isSingleLetter(String body, int start, int at) {
        return Character.isLetter(body.charAt(at)) && (at == start || body.charAt(at - 1) == '.');
    }

    private static boolean keepsFullStop(String body, int start, int end) {
        if (end - start > 8) {
            return false;
        }
        if (isSingleLetter(body, start, end - 1)) {
            return end - start > 1 || Character.isUpperCase(body.charAt(start)) && isInitial(body, start, end);
        }
        return Abbreviations.isAbbreviation(body.substring(start, end));
    }

    /** A capital with a full stop is an initial when a capitalised word or another initial follows on the line. */
    private static boolean isInitial(String body, int start, int end) {
        var next = end + 1;
        if (next < body.length() && body.charAt(next) == ' ') {
            next++;
        }
        return next < body.length()
                && Character.isUpperCase(body.charAt(next))
                && !(start > 0 && Character.isDigit(body.charAt(start - 1)))
                && !isNetwork(body, start);
    }

    /** {@code on X.}: the network of that name at the end of a sentence. */
    private static boolean isNetwork(String body, int start) {
        return body.charAt(start) == 'X'
                && NETWORK.stream().anyMatch(before -> body.startsWith(before, start - before.length()));
    }

    private static boolean isAddress(String body, int at) {
        var first = body.charAt(at);
        return (first == 'h' || first == 'w')
                && (body.startsWith("http://", at) || body.startsWith("https://", at) || body.startsWith("www.", at));
    }

    /** Up to the next space, less the punctuation that closes the sentence around it. */
    private static int endOfAddress(String body, int start) {
        var end = start;
        while (end < body.length() && !Characters.isSpace(body.charAt(end))) {
            end++;
        }
        while (end > start + 1
                && (Characters.isTerminal(body.charAt(end - 1))
                        || Characters.isCloser(body.charAt(end - 1))
                        || body.charAt(end - 1) == ',')) {
            end--;
        }
        return end;
    }

    private static int add(String body, int start, int end, List<Token> tokens) {
        tokens.add(new Token(start, end, body.substring(start, end)));
        return end;
    }
}
