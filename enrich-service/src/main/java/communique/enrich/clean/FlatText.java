package communique.enrich.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads flat text into blocks: one per line, or one per paragraph where the lines were wrapped at a fixed width. */
final class FlatText {

    private static final int NARROWEST = 30;
    private static final int WIDEST = 200;
    private static final int LONGEST_BYLINE = 45;

    /** First halves of words that are written with a hyphen. */
    private static final Set<String> COMPOUNDS = Set.of(
            "well", "self", "non", "long", "short", "high", "low", "so", "half", "ex", "vice", "mid", "all", "full",
            "part", "hard", "far", "old", "new", "ill", "great", "anti", "pro", "pre", "post", "cross", "state", "face",
            "left", "right", "year", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "second", "first");

    private FlatText() {}

    static List<Block> blocks(String tidied) {
        var blocks = new ArrayList<Block>();
        var group = new ArrayList<Line>();
        int number = 0;
        int from = 0;
        while (from <= tidied.length()) {
            int to = tidied.indexOf('\n', from);
            to = to < 0 ? tidied.length() : to;
            var line = Line.of(number++, tidied, from, to);
            if (line.text.isEmpty()) {
                flush(group, blocks);
            } else {
                group.add(line);
            }
            from = to + 1;
        }
        flush(group, blocks);
        return blocks;
    }

    private static void flush(List<Line> group, List<Block> blocks) {
        boolean wrapped = isWrapped(group);
        var text = new StringBuilder();
        int first = 0;
        for (int i = 0; i < group.size(); i++) {
            var line = group.get(i);
            if (text.length() > 0 && (!wrapped || line.indented)) {
                blocks.add(Block.of(first, text.toString()));
                text.setLength(0);
            }
            if (text.length() == 0) {
                first = line.number;
            } else {
                join(text, line.text);
            }
            text.append(line.text);
        }
        if (text.length() > 0) {
            blocks.add(Block.of(first, text.toString()));
        }
        group.clear();
    }

    /** A word that was divided at the end of its line is whole again; a compound keeps its hyphen. */
    private static void join(StringBuilder text, String next) {
        int hyphen = text.length() - 1;
        boolean divided =
                hyphen > 0 && text.charAt(hyphen) == '-' && Character.isLetterOrDigit(text.charAt(hyphen - 1));
        if (!divided) {
            text.append(' ');
            return;
        }
        var half = text.substring(text.lastIndexOf(" ", hyphen) + 1, hyphen);
        boolean letters =
                Character.isLowerCase(half.charAt(half.length() - 1)) && Character.isLowerCase(next.charAt(0));
        if (letters && !half.contains("-") && !COMPOUNDS.contains(half.toLowerCase(Locale.ROOT))) {
            text.setLength(hyphen);
        }
    }

    /**
     * Lines were wrapped when the first word of the next line would not have fitted on the line before, and some line
     * breaks fall inside a sentence.
     */
    private static boolean isWrapped(List<Line> group) {
        int width = group.stream().mapToInt(line -> line.text.length()).max().orElse(0);
        if (group.size() < 2
                || width < NARROWEST
                || width > WIDEST
                || group.stream().anyMatch(line -> isMenuBar(line.text) || isOfWhom(line.text))) {
            return false;
        }
        int filled = 0;
        int inside = 0;
        for (int i = 0; i + 1 < group.size(); i++) {
            var line = group.get(i).text;
            var next = group.get(i + 1);
            filled += next.indented || line.length() + 1 + firstWord(next.text) > width - 3 ? 1 : 0;
            inside += isInsideSentence(line, next.text) ? 1 : 0;
        }
        int breaks = group.size() - 1;
        return filled * 5 >= breaks * 4 && inside * 3 >= breaks;
    }

    /** Entries parted by bars: such a line ends where the menu ends, however wide it is. */
    private static boolean isMenuBar(String text) {
        int first = text.indexOf(" | ");
        return first >= 0 && text.indexOf(" | ", first + 1) >= 0;
    }

    /** {@code By Ann Lee}, {@code alee@example.org}: lines of their own above a text. */
    private static boolean isOfWhom(String text) {
        boolean by = text.length() <= LONGEST_BYLINE
                && text.regionMatches(true, 0, "by ", 0, 3)
                && text.length() > 3
                && Character.isUpperCase(text.charAt(3))
                && !text.endsWith(".");
        return by || text.indexOf('@') > 0 && text.indexOf(' ') < 0;
    }

    private static int firstWord(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? text.length() : space;
    }

    private static boolean isInsideSentence(String line, String next) {
        char last = line.charAt(line.length() - 1);
        return Character.isLowerCase(next.charAt(0))
                || ((Character.isLetterOrDigit(last) || last == ',') && Character.isLetterOrDigit(next.charAt(0)));
    }

    /** A line without its margin, runs of blanks made one. */
    private record Line(int number, String text, boolean indented) {

        static Line of(int number, String source, int from, int to) {
            int start = from;
            while (start < to && isBlank(source.charAt(start))) {
                start++;
            }
            var text = new StringBuilder(to - start);
            for (int i = start; i < to; i++) {
                char c = source.charAt(i);
                if (!isBlank(c)) {
                    text.append(c);
                } else if (text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
            }
            return new Line(number, text.toString().strip(), start - from >= 2);
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\t';
        }
    }
}
