package communique.enrich.statement;

import communique.enrich.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what stands between quotation marks: curly, straight, guillemets, German and East Asian ones. Marks within
 * marks belong to the outer quotation. Single marks, which are apostrophes too, count only in paragraphs without others,
 * and in a text with others only at the start of a paragraph or behind a colon or comma. A quotation ends with its paragraph at the latest; one that goes on in the next
 * paragraph opens again there.
 */
final class QuotationMarks {

    private static final String OPENERS = "“”„«»‟「『\"";

    /** Two apostrophes or two grave accents in a row, as typewriters and wire services write a mark. */
    private static final char TYPED = '\'';

    private static final int LONGEST_SINGLE = 1_500;

    private final String body;
    private final List<QuotedSpan> spans = new ArrayList<>();

    private final Set<Integer> quoted = new HashSet<>();
    private boolean otherMarks;
    private int paragraphStart;

    private QuotationMarks(String body) {
        this.body = body;
    }

    /** @param sentences of the body; tell where paragraphs begin and end */
    static List<QuotedSpan> find(String body, List<Sentence> sentences) {
        var marks = new QuotationMarks(body);
        marks.eachParagraph(sentences, false);
        marks.otherMarks = !marks.spans.isEmpty();
        marks.spans.forEach(span -> marks.quoted.add(span.paragraph()));
        marks.eachParagraph(sentences, true);
        marks.spans.sort(Comparator.comparingInt(QuotedSpan::start));
        return marks.spans;
    }

    private void eachParagraph(List<Sentence> sentences, boolean single) {
        int from = 0;
        while (from < sentences.size()) {
            int paragraph = sentences.get(from).paragraph();
            int to = from;
            while (to + 1 < sentences.size() && sentences.get(to + 1).paragraph() == paragraph) {
                to++;
            }
            int start = sentences.get(from).start();
            paragraphStart = start;
            int end = sentences.get(to).end();
            if (single && !quoted.contains(paragraph)) {
                singles(start, end, paragraph);
            } else if (!single) {
                doubles(start, end, paragraph);
            }
            from = to + 1;
        }
    }

    private void doubles(int from, int to, int paragraph) {
        int open = -1;
        int depth = 0;
        char opener = 0;
        for (int i = from; i < to; i++) {
            char c = body.charAt(i);
            if (isTyped(i)) {
                if (open < 0 && opensTyped(i)) {
                    open = i + 1;
                    opener = TYPED;
                } else if (open >= 0 && opener == TYPED && c == '\'') {
                    add(open + 1, i, paragraph, true);
                    open = -1;
                }
                i++;
            } else if (open < 0) {
                if (isOpening(c, i)) {
                    open = i;
                    opener = c;
                    depth = 1;
                }
            } else if (isClosing(opener, c, i)) {
                if (--depth == 0) {
                    add(open + 1, i, paragraph, true);
                    open = -1;
                }
            } else if (c == opener && c != '"') {
                depth++;
            }
        }
        if (open >= 0) {
            add(open + 1, to, paragraph, false);
        }
    }

    private boolean isTyped(int i) {
        char c = body.charAt(i);
        return (c == '\'' || c == '`') && i + 1 < body.length() && body.charAt(i + 1) == c;
    }

    private boolean opensTyped(int i) {
        boolean spaced = i == 0 || !Character.isLetterOrDigit(body.charAt(i - 1));
        return spaced && i + 2 < body.length() && !Character.isWhitespace(body.charAt(i + 2));
    }

    private boolean isOpening(char c, int i) {
        if (OPENERS.indexOf(c) < 0 || i + 1 >= body.length()) {
            return false;
        }
        char next = body.charAt(i + 1);
        if (c == '"' || c == '»' || c == '”') {
            boolean spaced =
                    i == 0 || !Character.isLetterOrDigit(body.charAt(i - 1)) && ".,!?".indexOf(body.charAt(i - 1)) < 0;
            return spaced && (c == '”' ? Character.isLetterOrDigit(next) : !Character.isWhitespace(next));
        }
        return c == '«' || !Character.isWhitespace(next);
    }

    private boolean isClosing(char opener, char c, int i) {
        return switch (opener) {
            case TYPED -> false;
            case '“' -> c == '”' || c == '“' && looksClosing(i) || c == '"' && looksClosing(i);
            case '„', '‟' -> c == '“' || c == '”' || c == '"' && looksClosing(i);
            case '«' -> c == '»';
            case '»' -> c == '«';
            case '「' -> c == '」';
            case '『' -> c == '』';
            default -> c == '"' && (!isOpening(c, i) || looksClosing(i)) || c == '”';
        };
    }

    /** After a letter or a stop and before a blank or another stop, a mark can only close. */
    private boolean looksClosing(int i) {
        boolean tight = i > 0 && !Character.isWhitespace(body.charAt(i - 1));
        boolean loose = i + 1 >= body.length() || !Character.isLetterOrDigit(body.charAt(i + 1));
        return tight && loose;
    }

    /** {@code ‘…’} and {@code '…'} as British papers use them. */
    private void singles(int from, int to, int paragraph) {
        int i = from;
        while (i < to) {
            char c = body.charAt(i);
            boolean opens = (c == '‘' || c == '\'')
                    && (i == from || " (—–[".indexOf(body.charAt(i - 1)) >= 0)
                    && i + 1 < to
                    && Character.isLetterOrDigit(body.charAt(i + 1))
                    && (!otherMarks || i == from || i > from + 1 && ":,".indexOf(body.charAt(i - 2)) >= 0);
            int close = opens ? singleClose(i + 1, Math.min(to, i + LONGEST_SINGLE)) : -1;
            if (close > 0) {
                add(i + 1, close, paragraph, true);
                i = close;
            } else if (opens) {
                return; // Without a partner it was an apostrophe, and looking again from every later one would not end.
            }
            i++;
        }
    }

    private int singleClose(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = body.charAt(i);
            boolean mark = c == '’' || c == '\'';
            if (mark && ".,!?…".indexOf(body.charAt(i - 1)) >= 0 && looksClosing(i)) {
                return i;
            }
        }
        return -1;
    }

    private void add(int start, int end, int paragraph, boolean closed) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(body.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(body.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            spans.add(new QuotedSpan(from, to, paragraph, closed, start <= paragraphStart + 2));
        }
    }
}
