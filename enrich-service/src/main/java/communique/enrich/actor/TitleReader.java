package communique.enrich.actor;

import communique.enrich.knowledge.ActorEntry;
import communique.enrich.knowledge.OfficeEntry;
import communique.enrich.name.Cues;
import communique.enrich.name.KeyedText;
import communique.enrich.name.NameSpan;
import communique.enrich.name.NameTrie;
import communique.enrich.name.NameType;
import communique.enrich.name.SpanMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads titles with the state before or after them and the name before or after that. */
final class TitleReader {

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "its", "his", "her", "their");
    private static final Set<String> PAST = Set.of(
            "former", "ex", "late", "then", "previous", "ousted", "deposed", "next", "future", "onetime", "erstwhile");
    private static final Set<String> INDEFINITE =
            Set.of("a", "an", "any", "every", "each", "no", "another", "first", "last");
    private static final Set<String> ADJECTIVES =
            Set.of("new", "current", "first", "incumbent", "visiting", "top", "longtime");

    private final KeyedText text;
    private final Offices offices;
    private final SpanMap names;

    TitleReader(KeyedText text, Offices offices, List<NameSpan> spans) {
        this.text = text;
        this.offices = offices;
        this.names = new SpanMap(text, spans);
    }

    List<Title> read() {
        var titles = new ArrayList<Title>();
        for (var sentence : text.text().sentences()) {
            for (var i = sentence.first(); i < sentence.last(); i++) {
                if (!names.isFree(i) || !offices.titles().startsWith(text.key(i))) {
                    continue;
                }
                var found = offices.titles().at(text.keys(), i, sentence.last());
                if (!found.isEmpty()) {
                    titles.add(title(found.get(0)));
                    i = found.get(0).last() - 1;
                }
            }
        }
        return titles;
    }

    private Title title(NameTrie.Match<OfficeEntry> found) {
        var first = found.first();
        var last = found.last();
        var past = isElect(last);
        while (PAST.contains(text.key(first - 1)) || ADJECTIVES.contains(text.key(first - 1)) || isHyphen(first - 1)) {
            past |= PAST.contains(text.key(first - 1));
            first--;
        }
        var of = stateBefore(first);
        if (of != null) {
            first = of.first();
            past |= PAST.contains(text.key(first - 1)) || isHyphen(first - 1) && PAST.contains(text.key(first - 2));
        } else {
            of = stateAfter(last);
            last = of == null ? last : of.last();
        }
        past |= INDEFINITE.contains(text.key(first - 1));
        var ids = found.values().stream().map(OfficeEntry::id).collect(Collectors.toSet());
        return new Title(first, last, ids, of == null ? null : actor(of), holder(first, last), past);
    }

    private boolean isElect(int last) {
        return text.key(last).equals("elect")
                || isHyphen(last) && text.key(last + 1).equals("elect");
    }

    private boolean isHyphen(int i) {
        return i > 0 && i < text.size() && text.token(i).text().equals("-");
    }

    private NameSpan stateBefore(int first) {
        var before = first - 1;
        if (before >= 0 && (text.token(before).isPossessive() || isHyphen(before))) {
            before--;
        }
        var span = names.at(before);
        return span != null && span.last() == before + 1 && actor(span) != null ? span : null;
    }

    private NameSpan stateAfter(int last) {
        if (!text.key(last).equals("of") && !text.key(last).equals("for")) {
            return null;
        }
        var next = text.key(last + 1).equals("the") ? last + 2 : last + 1;
        var span = names.at(next);
        return span != null && span.first() == next && actor(span) != null ? span : null;
    }

    private static ActorEntry actor(NameSpan span) {
        return span.isListed() && !span.meaning().isPlace() && !span.meaning().isPerson()
                ? span.meaning().actor()
                : null;
    }

    private NameSpan holder(int first, int last) {
        var next = text.key(last).equals(",") ? last + 1 : last;
        while (Cues.isPersonTitle(text.key(next)) && names.at(next) == null) {
            next++;
        }
        var after = person(next);
        if (after != null && after.first() == next) {
            return after;
        }
        var before = ARTICLES.contains(text.key(first - 1)) ? first - 2 : first - 1;
        if (!text.key(before).equals(",")) {
            return null;
        }
        return person(before - 1);
    }

    private NameSpan person(int i) {
        var span = names.at(i);
        return span != null && span.type() == NameType.PERSON ? span : null;
    }
}
