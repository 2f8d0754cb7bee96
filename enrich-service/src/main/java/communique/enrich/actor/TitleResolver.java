package communique.enrich.actor;

import communique.enrich.knowledge.ActorEntry;
import communique.enrich.name.NameSpan;
import communique.enrich.name.NameType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds whom a title means: the one whom the text itself calls so, else the holder at the date of the document.
 *
 * <p>Without a date only the text can tell. When two people fit, nobody is named.
 */
final class TitleResolver {

    private final Offices offices;
    private final LocalDate date;
    private final Map<NameSpan, ActorGroup> groups;
    private final Map<String, ActorGroup> known;
    private final List<Introduction> introductions = new ArrayList<>();

    TitleResolver(Offices offices, LocalDate date, Map<NameSpan, ActorGroup> groups) {
        this.offices = offices;
        this.date = date;
        this.groups = groups;
        this.known = groups.values().stream()
                .filter(ActorGroup::isKnown)
                .collect(Collectors.toMap(ActorGroup::id, Function.identity(), (first, second) -> first));
    }

    /** A title beside a name. */
    private record Introduction(Set<String> offices, ActorEntry of, ActorGroup group) {}

    /** Learns from a title that stands beside a name, and gives that person the role. */
    void learn(Title title) {
        var group = title.holder() == null ? null : groups.get(title.holder());
        if (group == null || title.past()) {
            return;
        }
        introductions.add(new Introduction(title.offices(), title.of(), group));
        if (group.isKnown()) {
            group.describe(date == null ? offices.roleAs(group.entry(), title.offices()) : null, null);
        } else if (title.of() != null) {
            group.describe(offices.role(title.offices(), title.of()), title.of().country());
        }
    }

    /** A person of this document whom a title without a name means; null when nobody or more than one fits. */
    ActorGroup inDocument(Title title) {
        var introduced = new LinkedHashSet<ActorGroup>();
        for (var introduction : introductions) {
            var sameState = introduction.of() == null || introduction.of() == title.of();
            if (sameState && !Collections.disjoint(introduction.offices(), title.offices())) {
                introduced.add(introduction.group());
            }
        }
        if (!introduced.isEmpty()) {
            return only(introduced);
        }
        var named = new LinkedHashSet<ActorGroup>();
        for (var actor : candidates(title)) {
            if (known.containsKey(actor.id())) {
                named.add(known.get(actor.id()));
            }
        }
        return only(named);
    }

    /** The holder at the date, though the document does not name them; null without a date or when two fit. */
    ActorGroup byDate(Title title) {
        var holder = date == null ? null : only(candidates(title));
        return holder == null
                ? null
                : known.computeIfAbsent(holder.id(), id -> new ActorGroup(holder, NameType.PERSON));
    }

    private List<ActorEntry> candidates(Title title) {
        return date == null
                ? offices.holders(title.offices(), title.of())
                : offices.holders(title.offices(), title.of(), date);
    }

    private static <T> T only(Collection<T> candidates) {
        return candidates.size() == 1 ? candidates.iterator().next() : null;
    }
}
