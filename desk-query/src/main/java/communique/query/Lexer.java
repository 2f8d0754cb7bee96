package communique.query;

import communique.query.QueryToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Cuts the text of a query into tokens. */
final class Lexer {

    private static final String QUOTES = "\"“”„‟«»";
    private static final String MINUS = "-−–";
    private static final Pattern FIELD = Pattern.compile("(\\p{L}[\\p{L}_-]*):(?!//).*", Pattern.DOTALL);
    private static final Map<String, Kind> OPERATORS =
            Map.of("AND", Kind.AND, "&&", Kind.AND, "OR", Kind.OR, "||", Kind.OR, "|", Kind.OR, "NOT", Kind.NOT);

    private final String text;
    private final List<Complaint> complaints;
    private final List<QueryToken> tokens = new ArrayList<>();
    private int at;

    Lexer(String text, List<Complaint> complaints) {
        this.text = text;
        this.complaints = complaints;
    }

    /** The last token is the end. */
    List<QueryToken> tokens() {
        while (at < text.length()) {
            var next = text.charAt(at);
            if (Character.isWhitespace(next) || next == '+') {
                at++;
            } else if (next == '(' || next == ')') {
                add(next == '(' ? Kind.OPEN : Kind.CLOSE, at, at + 1);
            } else if (next == '|') {
                add(Kind.OR, at, text.startsWith("||", at) ? at + 2 : at + 1);
            } else if (QUOTES.indexOf(next) >= 0) {
                phrase();
            } else if (MINUS.indexOf(next) >= 0) {
                minus();
            } else {
                word();
            }
        }
        tokens.add(new QueryToken(Kind.END, "", new QuerySpan(text.length(), text.length())));
        return tokens;
    }

    private void minus() {
        if (at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1))) {
            add(Kind.NOT, at, at + 1);
        } else {
            at++;
        }
    }

    private void phrase() {
        var start = at++;
        while (at < text.length() && QUOTES.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        var inner = text.substring(start + 1, at);
        if (at == text.length()) {
            complaints.add(new Complaint(new QuerySpan(start, at), "This quotation mark is never closed."));
        } else {
            at++;
        }
        tokens.add(new QueryToken(Kind.PHRASE, inner.strip(), new QuerySpan(start, at)));
    }

    private void word() {
        var start = at;
        var end = at;
        while (end < text.length() && !isEnd(text.charAt(end))) {
            end++;
        }
        var word = text.substring(start, end);
        var operator = OPERATORS.get(word);
        var field = FIELD.matcher(word);
        if (operator != null) {
            add(operator, start, end);
        } else if (field.matches()
                && (end > start + field.end(1) + 1
                        || isFollowed(end)
                        || Field.of(field.group(1)).isPresent())) {
            tokens.add(new QueryToken(Kind.FIELD, field.group(1), new QuerySpan(start, start + field.end(1) + 1)));
            at = start + field.end(1) + 1;
        } else {
            add(Kind.WORD, start, end);
        }
    }

    /** Whether a quotation mark or a bracket stands right there. */
    private boolean isFollowed(int end) {
        return end < text.length() && !Character.isWhitespace(text.charAt(end));
    }

    private static boolean isEnd(char c) {
        return Character.isWhitespace(c) || c == '(' || c == ')' || c == '|' || QUOTES.indexOf(c) >= 0;
    }

    private void add(Kind kind, int start, int end) {
        tokens.add(new QueryToken(kind, text.substring(start, end), new QuerySpan(start, end)));
        at = end;
    }
}
