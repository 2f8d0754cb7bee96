package communique.enrich.origin;

import communique.enrich.text.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A line of dates above or below an article, such as {@code Updated: 5 March 2025. First published: 3 March 2025}.
 *
 * @param date ISO 8601 date or time; null when only the day is known
 * @param day without its year; null when there is none or the date is known
 * @param meaning what the line says happened then
 */
record DateLine(String date, DateText.Found day, Meaning meaning) {

    /** The most telling first. */
    enum Meaning {
        PUBLISHED,
        UNSAID,
        UPDATED
    }

    private static final int LONGEST = 300;
    private static final WordLists WORDS = WordLists.of(DateLine.class, "date-line.txt");
    private static final List<String> PUBLISHED = WORDS.lines("published");
    private static final List<String> UPDATED = WORDS.lines("updated");

    /** What a line says, each of its dates once. */
    static List<DateLine> of(String line) {
        var text = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        var labels = labels(text.toLowerCase(Locale.ROOT));
        var found = new ArrayList<DateLine>();
        var meaning = Meaning.UNSAID;
        int from = 0;
        for (var label : labels.entrySet()) {
            add(text, from, label.getKey(), meaning, found);
            from = label.getKey();
            meaning = label.getValue();
        }
        add(text, from, text.length(), meaning, found);
        return found;
    }

    private static void add(String text, int from, int to, Meaning meaning, List<DateLine> found) {
        var part = text.substring(Math.min(from, to), to);
        var iso = meaning == Meaning.UNSAID ? DateText.iso(part) : null;
        var day = iso == null ? DateText.first(part) : null;
        if (iso != null) {
            found.add(new DateLine(iso, null, meaning));
        } else if (day != null) {
            found.add(new DateLine(day.date() == null ? null : day.date().toString(), day, meaning));
        }
    }

    /** Where the labels begin. */
    private static Map<Integer, Meaning> labels(String lower) {
        var labels = new TreeMap<Integer, Meaning>();
        put(lower, UPDATED, Meaning.UPDATED, labels);
        put(lower, PUBLISHED, Meaning.PUBLISHED, labels);
        return labels;
    }

    private static void put(String lower, List<String> words, Meaning meaning, Map<Integer, Meaning> labels) {
        for (var word : words) {
            for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
                boolean whole = at == 0 || !Character.isLetter(lower.charAt(at - 1));
                if (whole) {
                    labels.put(at, meaning);
                }
            }
        }
    }
}
