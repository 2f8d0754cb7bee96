package communique.enrich.pass;

import communique.enrich.name.KeyedText;
import communique.enrich.name.NameType;
import communique.enrich.name.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Joins the parts of a person's name that a small word or a nickname parts: {@code Ada von Oriel}, {@code Ada "Night" Oriel}. */
public final class PersonJoinPass {

    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "der", "den", "de", "da", "di", "del", "della", "du", "dos", "bin", "ibn", "bint", "ben", "y",
            "zu");

    private final KeyedText text;

    public PersonJoinPass(KeyedText text) {
        this.text = text;
    }

    public List<Span> join(List<Span> spans) {
        var joined = new ArrayList<Span>(spans.size());
        for (var i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            if (!isUnlistedPerson(span)) {
                joined.add(span);
                continue;
            }
            var limit = i + 1 < spans.size() ? spans.get(i + 1) : null;
            var end = joinedEnd(span, limit);
            joined.add(span.between(span.first(), end));
            if (limit != null && limit.first() < end) {
                i++;
            }
        }
        return joined;
    }

    private static boolean isUnlistedPerson(Span span) {
        return !span.isListed() && span.type() == NameType.PERSON;
    }

    /** Where the name ends when what follows belongs to it. */
    private int joinedEnd(Span span, Span next) {
        var start = span.last();
        while (PARTICLES.contains(text.key(start)) && !text.token(start).isCapitalised()) {
            start++;
        }
        if (start == span.last()) {
            start = afterNickname(span);
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
        return isUnlistedPerson(next) && next.first() == start ? next.last() : span.last();
    }

    /** Index after {@code "Night"}, whose opening mark may already be in the name; -1 when there is no nickname. */
    private int afterNickname(Span span) {
        var open = span.last();
        for (var i = span.first() + 1; i < span.last(); i++) {
            open = isQuote(i) ? i : open;
        }
        return isQuote(open) && isQuote(open + 2) ? open + 3 : -1;
    }

    private boolean isQuote(int i) {
        return i < text.size() && "\"\u201c\u201d".contains(text.token(i).text());
    }
}
