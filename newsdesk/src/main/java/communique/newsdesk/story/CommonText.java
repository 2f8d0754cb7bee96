package communique.newsdesk.story;

import communique.newsdesk.read.StoryContext.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds the words that two texts have in common: runs of six words or more, whatever their case and punctuation. A character
 * of a script without spaces is a word.
 */
public final class CommonText {

    private static final int SHORTEST = 6;

    /** A run that stands in a text more often is a phrase of that text; its later places are not looked at. */
    private static final int PLACES = 16;

    private static final Pattern WORD =
            Pattern.compile("\\p{IsIdeographic}|[\\p{L}\\p{M}\\p{Nd}&&[^\\p{IsIdeographic}]]+");

    private final List<Word> a;
    private final List<Word> b;
    private final List<Run> runs;

    private CommonText(String a, String b) {
        this.a = words(a);
        this.b = words(b);
        this.runs = runs();
    }

    private record Word(String text, int start, int end) {}

    private record Run(int a, int b, int length) {}

    public static CommonText of(String a, String b) {
        return new CommonText(a, b);
    }

    /** In the order of the first text; none reaches into another one. */
    public List<Passage> passages() {
        return runs.stream()
                .map(run -> new Passage(
                        a.get(run.a()).start(),
                        a.get(run.a() + run.length() - 1).end(),
                        b.get(run.b()).start(),
                        b.get(run.b() + run.length() - 1).end()))
                .toList();
    }

    /** How many of the words of the first text are in common, from 0 to 1. */
    public double shareOfFirst() {
        return share(a);
    }

    /** How many of the words of the second text are in common, from 0 to 1. */
    public double shareOfSecond() {
        return share(b);
    }

    private double share(List<Word> words) {
        return words.isEmpty()
                ? 0
                : (double) runs.stream().mapToInt(Run::length).sum() / words.size();
    }

    private List<Run> runs() {
        var places = places();
        var taken = new boolean[b.size()];
        var found = new ArrayList<Run>();
        for (int i = 0; i + SHORTEST <= a.size(); ) {
            var run = longest(i, places, taken);
            if (run == null) {
                i++;
                continue;
            }
            Arrays.fill(taken, run.b(), run.b() + run.length(), true);
            found.add(run);
            i += run.length();
        }
        return found;
    }

    /** By the words of a run, where in the second text it begins. */
    private Map<String, List<Integer>> places() {
        var places = new HashMap<String, List<Integer>>();
        for (int i = 0; i + SHORTEST <= b.size(); i++) {
            var at = places.computeIfAbsent(key(b, i), key -> new ArrayList<>());
            if (at.size() < PLACES) {
                at.add(i);
            }
        }
        return places;
    }

    private Run longest(int at, Map<String, List<Integer>> places, boolean[] taken) {
        Run longest = null;
        for (int place : places.getOrDefault(key(a, at), List.of())) {
            var length = length(at, place, taken);
            if (length >= SHORTEST && (longest == null || length > longest.length())) {
                longest = new Run(at, place, length);
            }
        }
        return longest;
    }

    private int length(int i, int j, boolean[] taken) {
        var length = 0;
        while (i + length < a.size()
                && j + length < b.size()
                && !taken[j + length]
                && a.get(i + length).text().equals(b.get(j + length).text())) {
            length++;
        }
        return length;
    }

    private static String key(List<Word> words, int from) {
        var key = new StringBuilder();
        for (int i = from; i < from + SHORTEST; i++) {
            key.append(words.get(i).text()).append(' ');
        }
        return key.toString();
    }

    private static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        var found = WORD.matcher(text);
        while (found.find()) {
            words.add(new Word(found.group().toLowerCase(Locale.ROOT), found.start(), found.end()));
        }
        return words;
    }
}
