package communique.enrich.pass;

import communique.enrich.name.Cues;
import communique.enrich.name.KeyedText;
import communique.enrich.name.NameSpan;
import communique.enrich.name.NameType;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Votes of one document on the type of each unlisted name: what the recogniser took it for, and the words around it. */
final class TypeVotes {

    private static final int RECOGNIZED = 2;
    private static final int LONGER_NAME = 3;
    private static final int NEIGHBOURS = 3;
    private static final int COMPANY_FORM = 4;

    private final KeyedText text;
    private final NameEvidence evidence;
    private final Map<String, EnumMap<NameType, Integer>> votes = new HashMap<>();

    TypeVotes(KeyedText text, List<NameSpan> spans) {
        this.text = text;
        this.evidence = new NameEvidence(text);
        spans.stream().filter(span -> !span.isListed()).forEach(this::vote);
        for (var i = 1; i < spans.size() - 1; i++) {
            voteAsNeighbours(spans.get(i - 1), spans.get(i), spans.get(i + 1));
        }
    }

    /** The type with most votes for a name; the type that it has when no other has more. */
    NameType winner(NameSpan span) {
        var counts = votes.get(text.name(span));
        var best = span.type();
        for (var entry : counts.entrySet()) {
            if (entry.getValue() > counts.getOrDefault(best, 0)) {
                best = entry.getKey();
            }
        }
        return best;
    }

    /** A full name also votes for its surname; the longer the name, the surer the recogniser was. */
    private void vote(NameSpan span) {
        vote(text.name(span), span.type(), RECOGNIZED);
        var hint = evidence.of(span);
        if (hint != null && !startsWithFirstName(span)) {
            vote(text.name(span), hint.type(), hint.weight());
        }
        if (span.type() == NameType.PERSON && span.length() > 1) {
            vote(text.key(span.last() - 1), NameType.PERSON, LONGER_NAME);
        }
        var tail = tail(span);
        if (span.type() == NameType.PERSON && tail > span.first() && tail < span.last() - 1) {
            vote(text.name(tail, span.last()), NameType.PERSON, LONGER_NAME);
        }
        if (span.type() == NameType.ORGANIZATION && Cues.isCompanyForm(text.key(span.last() - 1))) {
            vote(text.name(span.first(), span.last() - 1), NameType.ORGANIZATION, COMPANY_FORM);
        }
    }

    /** Where the last word of a name begins, which hyphens may have cut into several tokens. */
    private int tail(NameSpan span) {
        var first = span.last() - 1;
        while (first > span.first() && text.token(first - 1).touches(text.token(first))) {
            first--;
        }
        return first;
    }

    /** In {@code Oriel, Vane and Night} the one in the middle is what the ones beside it are. */
    private void voteAsNeighbours(NameSpan before, NameSpan span, NameSpan after) {
        var isSure = span.isListed() || startsWithFirstName(span);
        if (!isSure && before.type() == after.type() && areJoined(before, span) && areJoined(span, after)) {
            vote(text.name(span), before.type(), NEIGHBOURS);
        }
    }

    private boolean areJoined(NameSpan before, NameSpan after) {
        if (after.first() - before.last() != 1) {
            return false;
        }
        var between = text.key(before.last());
        return between.equals(",") || between.equals("and") || between.equals("or");
    }

    private boolean startsWithFirstName(NameSpan span) {
        return span.length() > 1 && Cues.isFirstName(text.key(span.first()));
    }

    private void vote(String name, NameType type, int weight) {
        votes.computeIfAbsent(name, key -> new EnumMap<>(NameType.class)).merge(type, weight, Integer::sum);
    }
}
