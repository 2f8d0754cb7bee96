package communique.enrich.actor;

import communique.enrich.name.Acronyms;
import communique.enrich.name.By;
import communique.enrich.name.KeyedText;
import communique.enrich.name.NameSpan;
import communique.enrich.name.NameType;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the names of one document into actors: one actor, one group. */
final class ActorGrouping {

    private final KeyedText text;
    private final List<NameSpan> spans;
    private final Map<String, ActorGroup> known = new LinkedHashMap<>();
    private final Map<NameSpan, ActorGroup> groups = new IdentityHashMap<>();
    private final Map<String, ActorGroup> unknownPersons = new LinkedHashMap<>();
    private final PersonGroups persons = new PersonGroups();
    private final OrganizationGroups organizations = new OrganizationGroups();

    ActorGrouping(KeyedText text, List<NameSpan> spans) {
        this.text = text;
        this.spans = spans;
    }

    /** The group of each name, names of places left out. */
    Map<NameSpan, ActorGroup> group() {
        spans.forEach(this::groupKnown);
        spans.stream().filter(span -> isUnknown(span, NameType.PERSON)).forEach(this::groupFullName);
        spans.stream()
                .filter(span -> isUnknown(span, NameType.ORGANIZATION))
                .sorted(Comparator.comparingInt(span -> span.first() - span.last()))
                .forEach(this::learnOrganization);
        for (var span : spans) {
            var group = groupOf(span);
            if (group != null) {
                group.add(span.first(), span.last(), by(span, group), form(span));
                groups.put(span, group);
            }
        }
        return groups;
    }

    private static boolean isUnknown(NameSpan span, NameType type) {
        return !span.isListed() && span.type() == type;
    }

    private void groupKnown(NameSpan span) {
        if (!span.isListed() || span.meaning().isPlace()) {
            return;
        }
        var actor = span.meaning().actor();
        var group = known.computeIfAbsent(
                actor.id(), id -> new ActorGroup(actor, span.meaning().type()));
        var keys = keys(span);
        if (actor.isPerson()) {
            persons.know(group, keys);
        } else {
            organizations.know(keys, group);
            var acronym = Acronyms.after(text, span);
            if (acronym >= 0) {
                organizations.know(List.of(text.key(acronym)), group);
            }
        }
    }

    private void groupFullName(NameSpan span) {
        var keys = keys(span);
        if (keys.size() > 1 && !isOneWord(span)) {
            persons.ofFullName(keys);
        }
    }

    /** {@code Brink-Oriel}, {@code al-Oriel}: a surname though it is made of two. */
    private boolean isOneWord(NameSpan span) {
        return span.last() - span.first() > 2
                && text.words(span.first(), span.last()).indexOf(' ') < 0;
    }

    private void learnOrganization(NameSpan span) {
        var keys = keys(span);
        if (keys.isEmpty()) {
            return;
        }
        var acronym = Acronyms.after(text, span);
        if (keys.size() > 1) {
            var found = organizations.find(keys);
            var group = found == null ? new ActorGroup(null, NameType.ORGANIZATION) : found;
            organizations.know(keys, group);
            if (acronym >= 0) {
                organizations.know(List.of(text.key(acronym)), group);
            }
        }
    }

    private ActorGroup groupOf(NameSpan span) {
        var keys = keys(span);
        if (keys.isEmpty() || span.isListed() && span.meaning().isPlace()) {
            return null;
        }
        if (span.isListed()) {
            return groupOfListed(span, keys);
        }
        return switch (span.type()) {
            case PERSON -> groupOfPerson(span, keys);
            case ORGANIZATION -> groupOfOrganization(keys);
            case LOCATION -> organizations.named(keys);
        };
    }

    /** A surname that the registry lists may, in this document, be somebody else's. */
    private ActorGroup groupOfListed(NameSpan span, List<String> keys) {
        var group = known.get(span.meaning().actor().id());
        if (!group.isPerson()) {
            return group;
        }
        if (keys.size() > 1) {
            persons.passed(keys, group);
            return group;
        }
        var latest = persons.ofSingleName(keys.get(0));
        return latest == null ? group : latest;
    }

    private ActorGroup groupOfPerson(NameSpan span, List<String> keys) {
        var bearer = isOneWord(span) ? persons.ofTail(keys) : null;
        if (bearer != null) {
            return bearer;
        }
        if (keys.size() > 1) {
            var group = persons.ofFullName(keys);
            persons.passed(keys, group);
            return group;
        }
        var group = persons.ofSingleName(keys.get(0));
        return group != null
                ? group
                : unknownPersons.computeIfAbsent(keys.get(0), key -> new ActorGroup(null, NameType.PERSON));
    }

    private ActorGroup groupOfOrganization(List<String> keys) {
        var group = organizations.find(keys);
        if (group == null) {
            group = new ActorGroup(null, NameType.ORGANIZATION);
            organizations.know(keys, group);
        }
        return group;
    }

    private By by(NameSpan span, ActorGroup group) {
        if (span.isListed() && group.entry() == span.meaning().actor()) {
            return span.meaning().by();
        }
        if (group.isPerson() && keys(span).size() == 1 && group.name().contains(" ")) {
            return By.SURNAME;
        }
        return By.NAME;
    }

    private List<String> keys(NameSpan span) {
        return text.baseKeys(span);
    }

    private String form(NameSpan span) {
        return text.baseName(span);
    }
}
