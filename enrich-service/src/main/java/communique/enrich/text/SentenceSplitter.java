package communique.enrich.text;

import java.util.ArrayList;
import java.util.List;

/** Groups the tokens of one body into sentences. */
final class SentenceSplitter {

    /** A line shorter than this that a capital follows was not wrapped: it is a heading or a list item. */
    private static final int SHORTEST_WRAPPED_LINE = 55;

    private static final int LONGEST_HEADING = 30;

    private final String body;
    private final List<Token> tokens;
    private final List<Sentence> sentences = new ArrayList<>();
    private int first;
    private int paragraph;
    private int lineStart;

    SentenceSplitter(String body, List<Token> tokens) {
        this.body = body;
        this.tokens = tokens;
    }

    List<Sentence> split() {
        for (var i = 0; i < tokens.size(); i++) {
            var newlines = i == 0 ? 0 : newlinesBetween(tokens.get(i - 1), tokens.get(i));
            if (newlines > 1) {
                end(i);
                paragraph++;
            } else if (newlines == 1 && endsAtLine(i)) {
                end(i);
            } else if (i > first && endsBefore(i)) {
                end(i);
            }
            if (newlines > 0) {
                lineStart = tokens.get(i).start();
            }
        }
        end(tokens.size());
        return sentences;
    }

    private void end(int next) {
        if (next == first) {
            return;
        }
        var start = tokens.get(first).start();
        var end = tokens.get(next - 1).end();
        sentences.add(new Sentence(start, end, first, next, paragraph, isHeading(first, next)));
        first = next;
    }

    private int newlinesBetween(Token before, Token after) {
        var newlines = 0;
        for (var at = before.end(); at < after.start(); at++) {
            newlines += body.charAt(at) == '\n' ? 1 : 0;
        }
        return newlines;
    }

    private boolean endsAtLine(int i) {
        var before = tokens.get(i - 1);
        if (!mayStart(i)) {
            return false;
        }
        return before.end() - lineStart < SHORTEST_WRAPPED_LINE
                        && !before.text().equals(",")
                || endsBefore(i);
    }

    /** Whether the token before {@code i} ends a sentence and {@code i} starts one. */
    private boolean endsBefore(int i) {
        var before = tokens.get(i - 1);
        var spaced = before.end() < tokens.get(i).start();
        if (!spaced && !isIdeographicStop(before)) {
            return false;
        }
        var stop = i - 1;
        while (stop > first && isClosing(stop)) {
            stop--;
        }
        var text = tokens.get(stop).text();
        if (!Characters.isTerminal(text.charAt(text.length() - 1))) {
            return false;
        }
        if (text.length() > 1 && text.charAt(0) != '.') {
            return stop < i - 1
                    ? mayStart(i)
                    : Abbreviations.mayEndSentence(text, tokens.get(i).text());
        }
        return mayStart(i);
    }

    /** A quote or bracket that touches what stands before it. */
    private boolean isClosing(int i) {
        var text = tokens.get(i).text();
        return text.length() == 1
                && Characters.isCloser(text.charAt(0))
                && tokens.get(i - 1).touches(tokens.get(i));
    }

    private static boolean isIdeographicStop(Token token) {
        var c = token.text().charAt(0);
        return c == '\u3002' || c == '\uff01' || c == '\uff1f';
    }

    /** Anything but a small letter or closing punctuation may start a sentence. */
    private boolean mayStart(int i) {
        var codePoint = tokens.get(i).text().codePointAt(0);
        if (Character.isLowerCase(codePoint)) {
            return false;
        }
        return Character.isLetterOrDigit(codePoint) || ",;:.!?)]}\u2026".indexOf(codePoint) < 0;
    }

    private boolean isHeading(int from, int to) {
        if (to - from > LONGEST_HEADING || !standsAlone(from, to)) {
            return false;
        }
        var stop = to - 1;
        while (stop > from && isClosing(stop)) {
            stop--;
        }
        var text = tokens.get(stop).text();
        return !Characters.isTerminal(text.charAt(text.length() - 1)) || text.length() > 1;
    }

    /** Whether the tokens fill their line or lines. */
    private boolean standsAlone(int from, int to) {
        return (from == 0 || newlinesBetween(tokens.get(from - 1), tokens.get(from)) > 0)
                && (to == tokens.size() || newlinesBetween(tokens.get(to - 1), tokens.get(to)) > 0);
    }
}
