package communique.query;

import communique.query.QueryToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes a tree of tokens. What does not fit is left out, with a complaint. */
final class Parser {

    private static final int DEEPEST = 20;
    private static final int MOST_TOKENS = 100;
    private static final int LONGEST_PERIOD = 3;
    private static final Pattern NOTHING_TO_SEARCH_FOR = Pattern.compile("[^\\p{L}\\p{N}*]*");

    private final List<QueryToken> tokens;
    private final List<Complaint> complaints;
    private int at;
    private int depth;

    Parser(List<QueryToken> tokens, List<Complaint> complaints) {
        this.tokens = tokens.size() > MOST_TOKENS ? cut(tokens, complaints) : tokens;
        this.complaints = complaints;
    }

    Node query() {
        var whole = new QuerySpan(0, tokens.get(tokens.size() - 1).at().end());
        var parts = new ArrayList<Node>();
        while (!next().is(Kind.END)) {
            var before = at;
            any().ifPresent(parts::add);
            if (next().is(Kind.CLOSE)) {
                complain(take(), "This bracket was never opened.");
            } else if (at == before) {
                at++;
            }
        }
        return parts.isEmpty() ? new Node.Everything(whole) : all(parts);
    }

    /** Alternatives. */
    private Optional<Node> any() {
        var parts = new ArrayList<Node>();
        sequence().ifPresent(parts::add);
        while (next().is(Kind.OR)) {
            var or = take();
            var right = sequence();
            if (right.isEmpty() || parts.isEmpty()) {
                complain(or, "'" + or.text() + "' needs something on both sides.");
            }
            right.ifPresent(parts::add);
        }
        return parts.size() < 2
                ? parts.stream().findFirst()
                : Optional.of(new Node.Or(
                        parts, parts.get(0).at().to(parts.get(parts.size() - 1).at())));
    }

    /** Parts that must all hold. */
    private Optional<Node> sequence() {
        var parts = new ArrayList<Node>();
        while (!next().is(Kind.END) && !next().is(Kind.OR) && !next().is(Kind.CLOSE)) {
            if (next().is(Kind.AND)) {
                var and = take();
                if (parts.isEmpty() || next().is(Kind.END) || next().is(Kind.CLOSE)) {
                    complain(and, "'" + and.text() + "' needs something on both sides.");
                }
            } else {
                part().ifPresent(parts::add);
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(all(parts));
    }

    private Optional<Node> part() {
        var first = take();
        return switch (first.kind()) {
            case NOT -> not(first);
            case OPEN -> group(first);
            case FIELD -> field(first);
            case PHRASE -> phrase(first);
            default -> word(first);
        };
    }

    private Optional<Node> not(QueryToken not) {
        if (next().is(Kind.END)
                || next().is(Kind.OR)
                || next().is(Kind.CLOSE)
                || next().is(Kind.AND)
                || ++depth > DEEPEST) {
            complain(not, "'" + not.text() + "' needs something behind it that is left out.");
            return Optional.empty();
        }
        var part = part();
        depth--;
        return part.map(
                each -> new Node.Not(each, not.at().to(tokens.get(at - 1).at())));
    }

    private Optional<Node> group(QueryToken open) {
        if (++depth > DEEPEST) {
            complain(open, "More than " + DEEPEST + " brackets within each other are not understood.");
            return Optional.empty();
        }
        var inner = any();
        depth--;
        if (next().is(Kind.CLOSE)) {
            at++;
        } else {
            complain(open, "This bracket is never closed.");
        }
        return inner;
    }

    private static Optional<Node> phrase(QueryToken phrase) {
        return NOTHING_TO_SEARCH_FOR.matcher(phrase.text()).matches()
                ? Optional.empty()
                : Optional.of(new Node.Phrase(phrase.text(), phrase.at()));
    }

    private Optional<Node> word(QueryToken word) {
        var period = period(word);
        if (period.isPresent()) {
            return period;
        }
        var text = word.text();
        var star = text.indexOf('*');
        if (star < 0) {
            return NOTHING_TO_SEARCH_FOR.matcher(text).matches()
                    ? Optional.empty()
                    : Optional.of(new Node.Word(text, word.at()));
        }
        var beginning = text.substring(0, text.length() - 1);
        if (star == text.length() - 1
                && beginning.codePoints().filter(Character::isLetterOrDigit).count() >= 2) {
            return Optional.of(new Node.Prefix(beginning, word.at()));
        }
        complain(word, "'*' stands at the end of a word, behind two letters at least: sanct*");
        var plain = text.replace("*", "");
        return NOTHING_TO_SEARCH_FOR.matcher(plain).matches()
                ? Optional.empty()
                : Optional.of(new Node.Word(plain, word.at()));
    }

    /** Such as {@code last month}, which needs no field. */
    private Optional<Node> period(QueryToken first) {
        if (!List.of("this", "last", "past").contains(first.text().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        var text = new StringBuilder(first.text());
        for (int i = at; i < at + LONGEST_PERIOD - 1 && tokens.get(i).is(Kind.WORD); i++) {
            text.append(' ').append(tokens.get(i).text());
            var period = Period.relative(text.toString().toLowerCase(Locale.ROOT));
            if (period.isPresent()) {
                var last = tokens.get(i);
                at = i + 1;
                return Optional.of(
                        new Node.When(Field.DURING, period.get(), first.at().to(last.at())));
            }
        }
        return Optional.empty();
    }

    private Optional<Node> field(QueryToken name) {
        var known = Field.of(name.text());
        if (known.isEmpty()) {
            complain(
                    name,
                    "There is no field '" + name.text() + "'. There are " + Field.all()
                            + ". In quotation marks it is searched for as it stands.");
            return asWords(name);
        }
        if (next().is(Kind.OPEN)) {
            return values(known.get());
        }
        if (!next().is(Kind.WORD) && !next().is(Kind.PHRASE) || next().text().isBlank()) {
            complain(name, "Nothing follows '" + name.text() + ":'.");
            return Optional.empty();
        }
        return value(known.get(), name.at(), take());
    }

    /** The word before the colon is as good as any other. */
    private Optional<Node> asWords(QueryToken name) {
        return Optional.of(new Node.Word(
                name.text(), new QuerySpan(name.at().start(), name.at().end() - 1)));
    }

    /** Several values of a field: {@code source:(TASS OR Reuters)}. */
    private Optional<Node> values(Field field) {
        var open = take();
        var values = new ArrayList<Node>();
        while (!next().is(Kind.CLOSE) && !next().is(Kind.END)) {
            var value = take();
            if (value.is(Kind.WORD) || value.is(Kind.PHRASE) && !value.text().isBlank()) {
                value(field, value.at(), value).ifPresent(values::add);
            } else if (!value.is(Kind.OR)) {
                complain(value, "Values of a field are listed with OR: " + field.label() + ":(one OR other)");
            }
        }
        if (next().is(Kind.END)) {
            complain(open, "This bracket is never closed.");
        } else {
            at++;
        }
        return values.size() < 2
                ? values.stream().findFirst()
                : Optional.of(
                        new Node.Or(values, open.at().to(tokens.get(at - 1).at())));
    }

    private Optional<Node> value(Field field, QuerySpan start, QueryToken value) {
        var place = start.to(value.at());
        if (!field.isTime()) {
            return Optional.of(new Node.Has(field, value.text(), value.is(Kind.PHRASE), place));
        }
        var period = Period.of(value.text());
        if (period.isEmpty()) {
            complaints.add(
                    new Complaint(
                            place,
                            "'" + value.text()
                                    + "' is no time. Times are 2026, 2026-03, 2026-03-01, \"March 2026\", yesterday, \"last month\" and their like."));
        }
        return period.map(time -> new Node.When(field, time, place));
    }

    private static Node all(List<Node> parts) {
        return parts.size() == 1
                ? parts.get(0)
                : new Node.And(
                        parts, parts.get(0).at().to(parts.get(parts.size() - 1).at()));
    }

    private QueryToken next() {
        return tokens.get(at);
    }

    private QueryToken take() {
        return tokens.get(at++);
    }

    private void complain(QueryToken about, String message) {
        complaints.add(new Complaint(about.at(), message));
    }

    private static List<QueryToken> cut(List<QueryToken> tokens, List<Complaint> complaints) {
        var kept = new ArrayList<>(tokens.subList(0, MOST_TOKENS));
        var left = tokens.get(MOST_TOKENS).at();
        var end = tokens.get(tokens.size() - 1);
        complaints.add(new Complaint(
                new QuerySpan(left.start(), end.at().end()),
                "Only the first " + MOST_TOKENS + " words are searched for."));
        kept.add(new QueryToken(Kind.END, "", new QuerySpan(left.start(), left.start())));
        return kept;
    }
}
