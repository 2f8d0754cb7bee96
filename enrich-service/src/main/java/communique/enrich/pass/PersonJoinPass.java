package communique.enrich.pass;

import communique.enrich.name.KeyedText;
import communique.enrich.name.NameSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Joins the parts of a person's name that a small word or a nickname parts: {@code Ada von Oriel}, {@code Ada "Night" Oriel}. */
final class PersonJoinPass implements NamePass {

    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "der", "den", "de", "da", "di", "del", "della", "du", "dos", "bin", "ibn", "bint", "ben", "y",
            "zu");

    @Override
    public List<NameSpan> apply(KeyedText text, List<NameSpan> spans) {
        var joined = new ArrayList<NameSpan>(spans.size());
        for (var i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            if (!span.isUnlistedPerson()) {
                joined.add(span);
                continue;
            }
            var limit = i + 1 < spans.size() ? spans.get(i + 1) : null;
            var end = joinedEnd(text, span, limit);
            joined.add(span.between(span.first(), end));
            if (limit != null && limit.first() < end) {
                i++;
            }
        }
        return joined;
    }

    /** Where the name ends when what follows belongs to it. */
    private static int joinedEnd(KeyedText text, NameSpan span, NameSpan next) {
        var start = span.last();
        while (PARTICLES.contains(text.key(start)) && !text.token(start).isCapitalised()) {
            start++;
        }
        if (start == span.last()) {
            start = afterNickname(text, span);
        }
        if (start < 0
                || start == span.last()
                || start >= text.size()
                || !text.token(start).isCapitalised()) {
            return span.last();
        }
        if (next == null || next.first() > start) {
            return text.sentenceOf(start) == text.sentenceOf(span.first()) ? start + 1 : span.last();
        }
        return next.isUnlistedPerson() && next.first() == start ? next.last() : span.last();
    }

    /** Index after {@code "Night"}, whose opening mark may already be in the name; -1 when there is no nickname. */
    private static int afterNickname(KeyedText text, NameSpan span) {
        var open = span.last();
        for (var i = span.first() + 1; i < span.last(); i++) {
            open = isQuote(text, i) ? i : open;
        }
        return isQuote(text, open) && isQuote(text, open + 2) ? open + 3 : -1;
    }

    private static boolean isQuote(KeyedText text, int i) {
        return i < text.size() && "\"\u201c\u201d".contains(text.token(i).text());
    }
}
