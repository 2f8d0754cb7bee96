package communique.enrich.pack;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * How the words of a language are compared: one spelling for words that are written in several ways, and what is left of a
 * word without the articles and particles that are written together with it. Stateless.
 */
public final class Orthography {

    /** Words are compared as they stand: English, and every language of which nothing is known. */
    public static final Orthography PLAIN = new Orthography(UnaryOperator.identity(), word -> List.of());

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final char STRESS = '\u0301';
    private static final String LIKE_CYRILLIC = "ABCEHKMOPTXYaceopxy0";
    private static final String CYRILLIC = "АВСЕНКМОРТХУасеорхуо";
    private static final Pattern ELIDED = Pattern.compile("(?iU)^(l|d|qu|n|s|j|c|m|t|lorsqu|puisqu|jusqu)['’ʼ](?=\\w)");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?U)['’ʼ]\\p{L}+|\\p{L}+['’ʼ]");
    private static final Pattern TURKISH_ENDING = Pattern.compile("['’ʼ]\\p{L}*$");
    private static final List<String> ARABIC_AND = List.of("و", "ف");
    private static final List<String> ARABIC_PREFIXES = List.of("بال", "کال", "كال", "لل", "ال", "ب", "ل", "ک", "ك");
    private static final List<String> HEBREW_PREFIXES = List.of("ה", "ב", "ל", "מ", "ש", "כ");
    private static final int SHORTEST_REST = 3;
    private static final Locale TURKISH = Locale.forLanguageTag("tr");
    private static final String HALF_SPACE = "\u200c";

    private final UnaryOperator<String> one;
    private final Function<String, List<String>> rests;

    private Orthography(UnaryOperator<String> one, Function<String, List<String>> rests) {
        this.one = one;
        this.rests = rests;
    }

    /** The spelling of a language. @param code such as {@code fa} */
    public static Orthography of(String code) {
        return switch (code) {
            case "ru" -> new Orthography(Orthography::russian, word -> List.of());
            case "uk" -> new Orthography(Orthography::ukrainian, word -> List.of());
            case "fa" -> new Orthography(ArabicLetters::fold, word -> List.of());
            case "ar" ->
                new Orthography(ArabicLetters::fold, word -> withoutPrefixes(word, ARABIC_AND, ARABIC_PREFIXES));
            case "he" ->
                new Orthography(Orthography::unmarked, word -> withoutPrefixes(word, List.of("ו"), HEBREW_PREFIXES));
            case "tr" -> new Orthography(Orthography::turkish, word -> List.of(small(word)));
            case "fr" -> new Orthography(word -> unmarked(ELIDED.matcher(word).replaceFirst("")), word -> List.of());
            case "es" -> new Orthography(Orthography::unmarked, word -> List.of());
            case "de" -> new Orthography(word -> word.replace("ß", "ss"), word -> List.of());
            default -> PLAIN;
        };
    }

    /**
     * How the words of a language's lists are compared, where one letter more or less is another word: French "a" and "à", Arabic
     * "on" and the name Ali.
     */
    static Orthography ofLists(String code) {
        return switch (code) {
            case "fr", "es" -> PLAIN;
            case "ar" ->
                new Orthography(ArabicLetters::unmarked, word -> withoutPrefixes(word, ARABIC_AND, ARABIC_PREFIXES));
            default -> of(code);
        };
    }

    /** A word in its one spelling; letters keep their case. */
    public String one(String word) {
        return isPlain(word) ? word : one.apply(word);
    }

    /** Whether a token is only what an apostrophe parts from its word, as French {@code l'} and the Turkish endings are. */
    public boolean isJoined(String token) {
        return this != PLAIN
                && hasApostrophe(token)
                && LONE_APOSTROPHE.matcher(token).matches();
    }

    private static boolean hasApostrophe(String word) {
        return word.indexOf('\'') >= 0 || word.indexOf('’') >= 0 || word.indexOf('ʼ') >= 0;
    }

    /** The forms of a word of a text that stand for it: itself, and what is left of it without what is joined to it. */
    public List<String> readings(String word) {
        var first = one(word);
        var rest = rests.apply(first);
        if (rest.isEmpty()) {
            return List.of(first);
        }
        var all = new ArrayList<String>(rest.size() + 1);
        all.add(first);
        all.addAll(rest);
        return all;
    }

    /** A phrase as it is listed, and as writers without a half-space on their keyboard put it. */
    public static List<String> ofPhrase(String phrase) {
        return phrase.contains(HALF_SPACE) ? List.of(phrase, phrase.replace(HALF_SPACE, " ")) : List.of(phrase);
    }

    /** Whether there is nothing in it that any language spells in two ways. */
    private static boolean isPlain(String word) {
        for (var i = 0; i < word.length(); i++) {
            var c = word.charAt(i);
            if (c >= 0x80 || c == '\'') {
                return false;
            }
        }
        return true;
    }

    /** Whether Cyrillic and Latin letters or digits stand in one word, as scanners leave them. */
    public static boolean isMixed(String word) {
        var cyrillic = false;
        var other = false;
        for (var i = 0; i < word.length(); i++) {
            var c = word.charAt(i);
            cyrillic |= c >= 0x400 && c < 0x530;
            other |= c < 0x250 && Character.isLetterOrDigit(c);
        }
        return cyrillic && other;
    }

    private static String cyrillic(String word) {
        if (!isMixed(word)) {
            return word;
        }
        var letters = new StringBuilder(word);
        for (var i = 0; i < letters.length(); i++) {
            var at = LIKE_CYRILLIC.indexOf(letters.charAt(i));
            if (at >= 0) {
                letters.setCharAt(i, CYRILLIC.charAt(at));
            }
        }
        return letters.toString();
    }

    private static String unstressed(String word) {
        return word.indexOf(STRESS) < 0 ? word : word.replace(String.valueOf(STRESS), "");
    }

    private static String russian(String word) {
        return cyrillic(unstressed(word)).replace('ё', 'е').replace('Ё', 'Е');
    }

    private static String ukrainian(String word) {
        return cyrillic(unstressed(word))
                .replace('’', '\'')
                .replace('ʼ', '\'')
                .replace('ґ', 'г')
                .replace('Ґ', 'Г');
    }

    private static String unmarked(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    }

    /** Without the ending that an apostrophe parts from a name, and without circumflexes; the dotted and undotted i stay. */
    private static String turkish(String word) {
        return TURKISH_ENDING
                .matcher(word)
                .replaceFirst("")
                .replace('â', 'a')
                .replace('î', 'i')
                .replace('û', 'u')
                .replace("i\u0307", "i");
    }

    private static String small(String word) {
        return word.toLowerCase(TURKISH);
    }

    /** What is left without "and" and without a preposition or article, each with or without the other. */
    private static List<String> withoutPrefixes(String word, List<String> and, List<String> prefixes) {
        var rests = new ArrayList<String>();
        addWithout(word, and, rests);
        for (var start : List.copyOf(rests)) {
            addWithout(start, prefixes, rests);
        }
        addWithout(word, prefixes, rests);
        return rests;
    }

    private static void addWithout(String word, List<String> prefixes, List<String> rests) {
        for (var prefix : prefixes) {
            if (word.startsWith(prefix) && word.length() >= prefix.length() + SHORTEST_REST) {
                rests.add(word.substring(prefix.length()));
            }
        }
    }
}
