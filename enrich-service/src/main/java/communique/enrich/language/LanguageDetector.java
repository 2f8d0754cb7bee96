package communique.enrich.language;

import communique.enrich.text.WordLists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells the language of a text from its script, from letters that few languages use and from its function words, which
 * make up a third of any running text. Safe for use by many threads.
 */
public final class LanguageDetector {

    /** The answer when a text does not say enough. */
    public static final String UNDETERMINED = "und";

    private static final int SAMPLE = 4_000;
    private static final double ENOUGH = 1.2;
    private static final double CLEARLY_MORE = 1.2;
    private static final double LETTER_WEIGHT = 0.5;
    private static final double LEAST_SHARE = 0.06;

    private final List<String> languages = new ArrayList<>();
    private final Map<String, int[]> words = new HashMap<>();
    private final Map<Character, int[]> letters = new HashMap<>();

    public LanguageDetector() {
        WordLists.of(LanguageDetector.class, "languages.txt").lines("").forEach(this::learn);
    }

    private void learn(String line) {
        var parts = line.split("[:|]", -1);
        int language = languages.size();
        languages.add(parts[0].strip());
        for (char letter : parts[1].replace(" ", "").toCharArray()) {
            letters.merge(letter, new int[] {language}, LanguageDetector::append);
        }
        for (var word : parts[2].strip().split(" +")) {
            words.merge(word, new int[] {language}, LanguageDetector::append);
        }
    }

    private static int[] append(int[] some, int[] more) {
        var all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = more[0];
        return all;
    }

    /**
     * Tells the language of a text.
     *
     * @return a BCP 47 tag, {@code und} when it could not be told
     */
    public String detect(String text) {
        var sample = text.substring(0, Math.min(text.length(), SAMPLE));
        var script = Scripts.languageOf(sample);
        if (script != null) {
            return script;
        }
        var scores = new double[languages.size()];
        var hints = new double[languages.size()];
        int counted = score(sample.toLowerCase(Locale.ROOT), scores, hints);
        for (int i = 0; i < scores.length; i++) {
            scores[i] += Math.min(hints[i], scores[i]); // One foreign name does not make a foreign text.
        }
        return best(scores, counted);
    }

    private int score(String sample, double[] scores, double[] hints) {
        int counted = 0;
        int from = -1;
        for (int i = 0; i <= sample.length(); i++) {
            boolean letter = i < sample.length() && isLetter(sample.charAt(i));
            if (letter) {
                from = from < 0 ? i : from;
                add(letters.get(sample.charAt(i)), LETTER_WEIGHT, hints);
            } else if (from >= 0) {
                add(words.get(sample.substring(from, i)), 1, scores);
                counted++;
                from = -1;
            }
        }
        return counted;
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '\u200C';
    }

    /** What several languages share says less of each. */
    private static void add(int[] some, double weight, double[] scores) {
        if (some != null) {
            for (int language : some) {
                scores[language] += weight / Math.sqrt(some.length);
            }
        }
    }

    private String best(double[] scores, int counted) {
        int best = 0;
        double second = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                second = scores[best];
                best = i;
            } else {
                second = Math.max(second, scores[i]);
            }
        }
        boolean sure = scores[best] >= ENOUGH
                && scores[best] >= CLEARLY_MORE * second
                && scores[best] >= LEAST_SHARE * counted;
        return sure ? languages.get(best) : UNDETERMINED;
    }
}
