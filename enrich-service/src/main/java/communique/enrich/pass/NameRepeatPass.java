package communique.enrich.pass;

import communique.enrich.name.Cues;
import communique.enrich.name.KeyedText;
import communique.enrich.name.NameTrie;
import communique.enrich.name.NameType;
import communique.enrich.name.SentenceGate;
import communique.enrich.name.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a document agree with itself: one name is of one type throughout, and a name that was recognised once is
 * recognised wherever it stands with the same capitals.
 */
public final class NameRepeatPass {

    private static final int SHORTEST = 3;

    private final KeyedText text;
    private final List<Span> spans;
    private final NameEvidence evidence;
    private final Map<String, EnumMap<NameType, Integer>> votes = new HashMap<>();
    private final Set<String> listed = new HashSet<>();
    private final NameTrie<NameType> names = new NameTrie<>();

    public NameRepeatPass(KeyedText text, List<Span> spans) {
        this.text = text;
        this.spans = spans;
        this.evidence = new NameEvidence(text);
    }

    public List<Span> repeat() {
        spans.stream().filter(span -> !span.isListed()).forEach(this::vote);
        for (var i = 1; i < spans.size() - 1; i++) {
            voteAsNeighbours(spans.get(i - 1), spans.get(i), spans.get(i + 1));
        }
        spans.stream().filter(Span::isListed).forEach(span -> listed.add(text.key(span.first())));
        var agreed = new ArrayList<Span>(spans.size());
        for (var span : spans) {
            agreed.add(span.isListed() ? span : span.withType(winner(name(span), span.type())));
        }
        teach(agreed);
        addRepeats(agreed);
        agreed.sort(Comparator.comparingInt(Span::first));
        return agreed;
    }

    private String name(Span span) {
        return String.join(" ", text.keys(span.first(), span.last()));
    }

    /** A full name also votes for its surname; the longer the name, the surer the recogniser was. */
    private void vote(Span span) {
        vote(name(span), span.type(), 2);
        var told = evidence.of(span);
        if (told != null && !startsWithFirstName(span)) {
            vote(name(span), told.type(), told.weight());
        }
        if (span.type() == NameType.PERSON && span.last() - span.first() > 1) {
            vote(text.key(span.last() - 1), NameType.PERSON, 3);
        }
        var tail = tail(span);
        if (span.type() == NameType.PERSON && tail > span.first() && tail < span.last() - 1) {
            vote(String.join(" ", text.keys(tail, span.last())), NameType.PERSON, 3);
        }
        if (span.type() == NameType.ORGANIZATION && Cues.isCompanyForm(text.key(span.last() - 1))) {
            vote(String.join(" ", text.keys(span.first(), span.last() - 1)), NameType.ORGANIZATION, 4);
        }
    }

    /** Where the last word of a name begins, which hyphens may have cut into several tokens. */
    private int tail(Span span) {
        var first = span.last() - 1;
        while (first > span.first() && text.token(first - 1).touches(text.token(first))) {
            first--;
        }
        return first;
    }

    /** In {@code Oriel, Vane and Night} the one in the middle is what the ones beside it are. */
    private void voteAsNeighbours(Span before, Span span, Span after) {
        var isSure = span.isListed() || startsWithFirstName(span);
        if (!isSure && before.type() == after.type() && areJoined(before, span) && areJoined(span, after)) {
            vote(name(span), before.type(), 3);
        }
    }

    private boolean areJoined(Span before, Span after) {
        if (after.first() - before.last() != 1) {
            return false;
        }
        var between = text.key(before.last());
        return between.equals(",") || between.equals("and") || between.equals("or");
    }

    private boolean startsWithFirstName(Span span) {
        return span.last() - span.first() > 1 && Cues.isFirstName(text.key(span.first()));
    }

    private void vote(String name, NameType type, int weight) {
        votes.computeIfAbsent(name, key -> new EnumMap<>(NameType.class)).merge(type, weight, Integer::sum);
    }

    private NameType winner(String name, NameType own) {
        var counts = votes.get(name);
        var best = own;
        for (var entry : counts.entrySet()) {
            if (entry.getValue() > counts.getOrDefault(best, 0)) {
                best = entry.getKey();
            }
        }
        return best;
    }

    private void teach(List<Span> agreed) {
        var known = new HashMap<String, Boolean>();
        for (var span : agreed) {
            if (span.isListed() || !isTeachable(span)) {
                continue;
            }
            if (known.putIfAbsent(name(span), true) == null) {
                names.add(text.keys(span.first(), span.last()), span.type());
            }
            teachShortForm(span, known);
            var surname = text.key(span.last() - 1);
            if (span.type() == NameType.PERSON
                    && span.last() - span.first() > 1
                    && isTeachable(span.last() - 1)
                    && known.putIfAbsent(surname, true) == null) {
                names.add(List.of(surname), NameType.PERSON);
            }
        }
    }

    /** {@code Acme} is what a text goes on to call {@code Acme Holdings}. */
    private void teachShortForm(Span span, Map<String, Boolean> known) {
        var first = text.key(span.first());
        if (span.type() == NameType.ORGANIZATION
                && span.last() - span.first() > 1
                && Cues.isOrganizationHead(text.key(span.last() - 1))
                && isTeachable(span.first())
                && !Cues.isOrganizationHead(first)
                && !listed.contains(first)
                && known.putIfAbsent(first, true) == null) {
            names.add(List.of(first), NameType.ORGANIZATION);
        }
    }

    private boolean isTeachable(Span span) {
        return span.last() - span.first() > 1 || isTeachable(span.first());
    }

    private boolean isTeachable(int token) {
        var key = text.key(token);
        return key.length() >= SHORTEST
                && (text.token(token).isCapitalised()
                        || startsWithArticle(text.token(token).text()))
                && !Cues.isCommonWord(key)
                && !Cues.isNeverName(key)
                && !Cues.isPersonTitle(key);
    }

    /** {@code d'Oriel}. */
    private static boolean startsWithArticle(String word) {
        return word.length() > SHORTEST && Character.isUpperCase(word.charAt(2)) && "'’".indexOf(word.charAt(1)) >= 0;
    }

    private void addRepeats(List<Span> agreed) {
        var taken = new boolean[text.size()];
        agreed.forEach(span -> Arrays.fill(taken, span.first(), span.last(), true));
        for (var sentence : text.text().sentences()) {
            var titleCase = SentenceGate.isTitleCase(text, sentence);
            for (var i = sentence.first(); i < sentence.last(); i++) {
                if (taken[i] || !text.token(i).isCapitalised()) {
                    continue;
                }
                for (var found : names.at(text.keys(), i, sentence.last())) {
                    if (isFree(found, taken) && (titleCase || standsAlone(found, taken))) {
                        agreed.add(new Span(i, found.last(), found.values().get(0), List.of()));
                        i = found.last() - 1;
                        break;
                    }
                }
            }
        }
    }

    private boolean isFree(NameTrie.Found<NameType> found, boolean[] taken) {
        for (var i = found.first(); i < found.last(); i++) {
            if (taken[i]
                    || text.token(i).isWord()
                            && !text.token(i).isCapitalised()
                            && text.key(i).length() > SHORTEST) {
                return false;
            }
        }
        return true;
    }

    /** Whether no other unexplained capital stands right beside it, which would make it part of another name. */
    private boolean standsAlone(NameTrie.Found<NameType> found, boolean[] taken) {
        var before = found.first() - 1;
        var after = found.last();
        return !isLooseCapital(before, taken) && !isLooseCapital(after, taken);
    }

    private boolean isLooseCapital(int i, boolean[] taken) {
        return i >= 0
                && i < taken.length
                && !taken[i]
                && text.token(i).isCapitalised()
                && !Cues.isPersonTitle(text.key(i))
                && !Cues.isCommonWord(text.key(i))
                && !Cues.isNeverName(text.key(i));
    }
}
