package communique.newsdesk.query;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes names comparable that differ in case, accents or the way they were brought into another script. */
final class Spelling {

    private static final int SHORTEST_SKELETON = 5;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String CYRILLIC = "абвгґдежзийклмнопрстуфхцчшщъыьэюяіїєў";
    private static final String[] LATIN = {
        "a", "b", "v", "g", "g", "d", "e", "sh", "s", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f",
        "h", "ts", "ch", "sh", "sh", "", "i", "", "e", "iu", "ia", "i", "i", "e", "u"
    };

    /** What transliterations disagree about, longest first. */
    private static final Map<Pattern, String> SAME = new LinkedHashMap<>();

    static {
        SAME.put(Pattern.compile("tsch|tch|tj"), "ch");
        SAME.put(Pattern.compile("sch|zh|dj"), "sh");
        SAME.put(Pattern.compile("kh|gh"), "h");
        SAME.put(Pattern.compile("ph|ff"), "f");
        SAME.put(Pattern.compile("[wv]"), "v");
        SAME.put(Pattern.compile("z"), "s");
        SAME.put(Pattern.compile("ou|oo"), "u");
        SAME.put(Pattern.compile("[ijy]+"), "i");
        SAME.put(Pattern.compile("(.)\\1+"), "$1");
    }

    private Spelling() {}

    /** The same word without case, accents and punctuation. */
    static String fold(String name) {
        var plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** What is left when spellings such as Zelenskyy, Selenskyj and Зеленский are made one; empty for a short name. */
    static String skeleton(String folded) {
        var latin = new StringBuilder();
        folded.chars().forEach(c -> {
            var at = CYRILLIC.indexOf(c);
            latin.append(at < 0 ? String.valueOf((char) c) : LATIN[at]);
        });
        var text = latin.toString();
        for (var same : SAME.entrySet()) {
            text = same.getKey().matcher(text).replaceAll(same.getValue());
        }
        return text.length() < SHORTEST_SKELETON ? "" : text;
    }
}
