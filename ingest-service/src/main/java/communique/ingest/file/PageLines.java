package communique.ingest.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins the lines of a paged file to running text. What stands at the head or the foot of several pages is the paper's and
 * not the text's; a line that fills its column goes on in the next one, on the next page, too.
 */
final class PageLines {

    /** Lines at the head and at the foot of a page that may be its running head. */
    private static final int MARGIN = 2;

    /** A line shorter than that part of a usual full line ends its paragraph when it ends a sentence. */
    private static final double SHORT_LINE = 0.75;

    /** A line shorter than that stands alone though it ends no sentence. */
    private static final double OWN_LINE = 0.5;

    private static final double MOST_LINES = 0.9;

    private static final int LONGEST_RUNNING_HEAD = 120;
    private static final String ENDS = ".!?:”\"»)";

    private final List<List<String>> pages = new ArrayList<>();
    private List<String> page = new ArrayList<>();

    /** Adds what stands between two marks of a paragraph; the reader of a PDF puts them between lines, too. */
    void add(String block) {
        page.add(null);
        block.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(page::add);
    }

    void endPage() {
        pages.add(page);
        page = new ArrayList<>();
    }

    /** All paragraphs. */
    List<String> paragraphs() {
        endPage();
        var heads = runningHeads();
        var lines = new ArrayList<String>();
        for (var one : pages) {
            for (int i = 0; i < one.size(); i++) {
                var line = one.get(i);
                if (line == null || !heads.contains(pattern(line)) || !isMargin(one, i)) {
                    lines.add(line);
                }
            }
        }
        return joined(lines);
    }

    private Set<String> runningHeads() {
        Map<String, Integer> pagesOf = new HashMap<>();
        for (var one : pages) {
            var seen = new HashSet<String>();
            for (int i = 0; i < one.size(); i++) {
                var line = one.get(i);
                if (line != null
                        && line.length() <= LONGEST_RUNNING_HEAD
                        && isMargin(one, i)
                        && seen.add(pattern(line))) {
                    pagesOf.merge(pattern(line), 1, Integer::sum);
                }
            }
        }
        pagesOf.values().removeIf(count -> count < 2);
        return pagesOf.keySet();
    }

    private static boolean isMargin(List<String> page, int at) {
        long before = page.subList(0, at).stream().filter(line -> line != null).count();
        long after = page.subList(at + 1, page.size()).stream()
                .filter(line -> line != null)
                .count();
        return before < MARGIN || after < MARGIN;
    }

    /** {@code Page 1 of 2} and {@code Page 2 of 2} are one line. */
    private static String pattern(String line) {
        return line.replaceAll("\\d+", "#");
    }

    private static List<String> joined(List<String> lines) {
        int full = fullWidth(lines);
        var paragraphs = new ArrayList<String>();
        var running = new StringBuilder();
        boolean marked = false;
        String last = null;
        for (var line : lines) {
            if (line == null) {
                marked = true;
                continue;
            }
            if (last != null && (marked ? !goesOn(last, line, full) : endsParagraph(last, line, full))) {
                paragraphs.add(running.toString());
                running.setLength(0);
            }
            append(running, line);
            last = line;
            marked = false;
        }
        paragraphs.add(running.toString());
        return paragraphs;
    }

    private static void append(StringBuilder running, String line) {
        int last = running.length() - 1;
        boolean divided = last > 0
                && running.charAt(last) == '-'
                && Character.isLowerCase(running.charAt(last - 1))
                && Character.isLowerCase(line.charAt(0));
        if (divided) {
            running.setLength(last);
        } else if (last >= 0) {
            running.append(' ');
        }
        running.append(line);
    }

    /** Whether a line goes on behind a mark that would part it: it ends no sentence, and fills its column. */
    private static boolean goesOn(String line, String next, int full) {
        boolean open = ENDS.indexOf(line.charAt(line.length() - 1)) < 0;
        return open && (Character.isLowerCase(next.charAt(0)) || line.length() >= full * SHORT_LINE);
    }

    /** A sentence that ends before the width does, or a line of its own such as a date or a title. */
    private static boolean endsParagraph(String line, String next, int full) {
        boolean ended = ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
        boolean stands = line.length() < full * OWN_LINE && !Character.isLowerCase(next.charAt(0));
        return ended ? line.length() < full * SHORT_LINE : stands;
    }

    /** As wide as the widest lines are, but for one in ten of many, which may be a title over several columns. */
    private static int fullWidth(List<String> lines) {
        var widths = lines.stream()
                .filter(line -> line != null)
                .mapToInt(String::length)
                .sorted()
                .toArray();
        return widths.length == 0 ? 0 : widths[(int) Math.ceil((widths.length - 1) * MOST_LINES)];
    }
}
