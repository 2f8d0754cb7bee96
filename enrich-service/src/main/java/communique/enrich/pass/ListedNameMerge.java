package communique.enrich.pass;

import communique.enrich.name.By;
import communique.enrich.name.Cues;
import communique.enrich.name.KeyedText;
import communique.enrich.name.ListedMatch;
import communique.enrich.name.ListedName;
import communique.enrich.name.Meanings;
import communique.enrich.name.NameKey;
import communique.enrich.name.NameSpan;
import communique.enrich.name.NameType;
import communique.enrich.name.SpanMap;
import communique.enrich.pack.Latin;
import communique.enrich.text.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Settles where the knowledge and the recogniser disagree about what is one name. */
final class ListedNameMerge {

    /** States whose people have two surnames, the second of which newspapers often leave out. */
    private static final Set<String> TWO_SURNAMES = Set.of(
            "AR", "BO", "CL", "CO", "CR", "CU", "DO", "EC", "ES", "GT", "HN", "MX", "NI", "PA", "PE", "PY", "SV", "UY",
            "VE");

    private static final int SHORTEST_ROLE = 4;

    private final KeyedText text;
    private final Meanings meanings;
    private final Set<ListedMatch> settled = Collections.newSetFromMap(new IdentityHashMap<>());
    private final SpanMap names;

    ListedNameMerge(KeyedText text, Meanings meanings) {
        this.text = text;
        this.meanings = meanings;
        this.names = new SpanMap(text, List.of());
    }

    /** The names of the text in its order; they never overlap. */
    List<NameSpan> merge(List<ListedMatch> matches, List<NameSpan> recognized) {
        var next = 0;
        for (var name : recognized) {
            while (next < matches.size() && matches.get(next).last() <= name.first()) {
                next++;
            }
            var overlapping = new ArrayList<ListedMatch>();
            for (var i = next; i < matches.size() && matches.get(i).first() < name.last(); i++) {
                overlapping.add(matches.get(i));
            }
            settle(withoutTitles(name), overlapping);
        }
        for (var match : matches) {
            if (settled.add(match)) {
                addListed(match, null);
            }
        }
        return names.spans();
    }

    /** {@code President}, {@code Mr} and the like are no part of a person's name. */
    private NameSpan withoutTitles(NameSpan span) {
        var first = span.first();
        while (span.type() == NameType.PERSON
                && first < span.last() - 1
                && isTitle(first)
                && !Cues.isFirstName(text.key(first))) {
            first++;
        }
        return span.between(first, span.last());
    }

    /** {@code Striker Ada Oriel}: what somebody is has a capital at the start of a sentence only. */
    private boolean isTitle(int i) {
        var key = text.key(i);
        return Cues.isCourtesy(key) || key.length() > SHORTEST_ROLE && Cues.isPersonNoun(key) && text.startsSentence(i);
    }

    /** Keeps a name unless one that was settled before stands there. */
    private void put(NameSpan span) {
        if (names.isFree(span.first(), span.last())) {
            names.put(span);
        }
    }

    private void settle(NameSpan name, List<ListedMatch> overlapping) {
        overlapping.removeIf(match -> settled.contains(match) || !match.overlaps(name.first(), name.last()));
        if (overlapping.isEmpty()) {
            put(name);
            return;
        }
        for (var match : overlapping) {
            if (match.first() <= name.first() && match.last() >= name.last()) {
                settleCovered(name, match);
                return;
            }
        }
        if (isTiled(name, overlapping)) {
            return;
        }
        settleLonger(name, overlapping);
    }

    private void settleCovered(NameSpan name, ListedMatch match) {
        settled.add(match);
        var sameTokens = match.first() == name.first() && match.last() == name.last();
        if (!addListed(match, sameTokens ? name.type() : null)) {
            put(name);
        }
    }

    private boolean addListed(ListedMatch match, NameType recognized) {
        var meaning = meanings.choose(match, recognized);
        if (meaning == null) {
            return false;
        }
        put(NameSpan.of(meaning, match.first(), match.last()));
        return true;
    }

    /** Whether listed names fill the whole stretch, so that it is a row of names: {@code Iran Lavrov}. */
    private boolean isTiled(NameSpan name, List<ListedMatch> overlapping) {
        var covered = 0;
        for (var match : overlapping) {
            if (meanings.choose(match, null) != null) {
                var first = Math.max(match.first(), name.first());
                covered += text.keys(first, Math.min(match.last(), name.last())).size();
            }
        }
        return covered == text.keys(name.first(), name.last()).size();
    }

    /** The recogniser sees a longer name than the knowledge has. */
    private void settleLonger(NameSpan name, List<ListedMatch> overlapping) {
        var fuller = name.type() == NameType.PERSON ? fullerName(name, overlapping) : null;
        if (fuller != null) {
            settled.addAll(overlapping);
            put(fuller);
            return;
        }
        for (var match : overlapping) {
            var meaning = meanings.choose(match, null);
            if (meaning != null && outranks(match, meaning, name)) {
                settled.add(match);
                put(NameSpan.of(meaning, match.first(), match.last()));
                keepRest(name, match, overlapping);
                return;
            }
        }
        settled.addAll(overlapping);
        put(name);
    }

    /** {@code Ada Oriel} may go on as {@code Ada Oriel Vane} or {@code Ada Oriel Vane-Brink} where people have two surnames. */
    private static boolean hasTwoSurnames(ListedMatch match) {
        var name = match.names().get(0);
        return match.length() > 1
                && match.names().size() == 1
                && name.isPerson()
                && TWO_SURNAMES.contains(String.valueOf(name.actor().country()));
    }

    /** {@code Ada V. Oriel} and {@code Ada Vera Oriel} for a listed {@code Ada Oriel}, or for {@code V. Oriel} in it. */
    private NameSpan fullerName(NameSpan name, List<ListedMatch> overlapping) {
        var start = overlapping.get(0);
        if (hasTwoSurnames(start)
                && start.first() == name.first()
                && text.keys(start.last(), name.last()).size() <= 2) {
            return NameSpan.of(start.names().get(0), name.first(), name.last());
        }
        var surname = overlapping.get(overlapping.size() - 1);
        if (surname.last() != name.last() || surname.first() < name.first()) {
            return null;
        }
        var person = samePerson(name, surname);
        return person == null ? null : new NameSpan(name.first(), name.last(), NameType.PERSON, List.of(person));
    }

    /** Whether a listed name stands although the recogniser sees it as part of a longer one. */
    private boolean outranks(ListedMatch match, ListedName meaning, NameSpan name) {
        var crosses = match.first() < name.first() || match.last() > name.last();
        if (crosses) {
            return true;
        }
        if (match.first() == name.first() && (meaning.isCountry() || meaning.by() == By.DEMONYM)) {
            // "Varennan troops" and "Varennan Oriel" name the state and something else.
            if (name.type() == NameType.PERSON && meaning.by() == By.DEMONYM || isSmall(match.last(), name.last())) {
                return true;
            }
        }
        if (match.length() > 1 && meaning.by() != By.SURNAME) {
            return !Cues.isOrganizationHead(text.key(name.last() - 1)) || name.type() == NameType.PERSON;
        }
        var inHeading = text.sentence(name.first()).heading();
        return inHeading && match.first() == name.first() && meaning.by() != By.SURNAME && !meaning.ambiguous();
    }

    private boolean isSmall(int first, int last) {
        return text.text().tokens().subList(first, last).stream().noneMatch(Token::isCapitalised);
    }

    /** What is left of a recognised name before and after a listed one may be a person of its own. */
    private void keepRest(NameSpan name, ListedMatch match, List<ListedMatch> overlapping) {
        var before = name.between(name.first(), Math.max(name.first(), match.first()));
        var after = name.between(Math.min(name.last(), match.last()), name.last());
        for (var rest : List.of(before, after)) {
            if (rest.first() < rest.last() && name.type() == NameType.PERSON && isName(rest)) {
                settle(rest, new ArrayList<>(overlapping));
            }
        }
    }

    private boolean isName(NameSpan span) {
        return text.text().tokens().subList(span.first(), span.last()).stream().allMatch(Token::isCapitalised)
                && !Cues.isPersonTitle(text.key(span.last() - 1))
                && !Cues.isCommonWord(text.key(span.first()));
    }

    /** {@code Sergei} and {@code Sergey} are one name, and so are {@code Alexei} and {@code Aleksey}. */
    private static String spelling(String key) {
        var end = key.length();
        while (end > 1 && "iyj".indexOf(key.charAt(end - 1)) >= 0) {
            end--;
        }
        return key.substring(0, end).replace("ks", "x");
    }

    /** A fuller form of a listed person's name: same first name or initial, same surname. */
    private ListedName samePerson(NameSpan name, ListedMatch surname) {
        for (var listed : surname.names()) {
            if (listed.isPerson()) {
                var first = spelling(NameKey.of(listed.actor().name().split("[\\s-]+")[0]));
                var key = NameKey.of(Latin.of(text.baseName(name)).split("[\\s-]+")[0]);
                if (spelling(key).equals(first) || key.length() == 1 && first.startsWith(key)) {
                    return listed;
                }
            }
        }
        return null;
    }
}
