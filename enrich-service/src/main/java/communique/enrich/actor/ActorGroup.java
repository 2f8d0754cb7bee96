package communique.enrich.actor;

import communique.enrich.knowledge.ActorEntry;
import communique.enrich.name.By;
import communique.enrich.name.NameType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One actor of a document while its mentions are gathered. */
final class ActorGroup {

    private final ActorEntry entry;
    private final NameType type;
    private final List<Mention> mentions = new ArrayList<>();
    private final Map<String, Integer> forms = new LinkedHashMap<>();
    private String role;
    private String country;

    ActorGroup(ActorEntry entry, NameType type) {
        this.entry = entry;
        this.type = type;
    }

    /** Where and how the actor is named: tokens from {@code first} up to {@code last}. */
    record Mention(int first, int last, By by) {}

    void add(int first, int last, By by, String form) {
        mentions.add(new Mention(first, last, by));
        forms.merge(form, 1, Integer::sum);
    }

    /** The entry of the registry; null when the registry does not know the actor. */
    ActorEntry entry() {
        return entry;
    }

    boolean isKnown() {
        return entry != null;
    }

    boolean isPerson() {
        return type == NameType.PERSON;
    }

    List<Mention> mentions() {
        return mentions;
    }

    /** As the registry has it, else the fullest form in the document. */
    String name() {
        if (entry != null) {
            return entry.name();
        }
        var best = "";
        for (var form : forms.keySet()) {
            if (words(form) > words(best)) {
                best = form;
            }
        }
        return best;
    }

    /** Of the registry, else derived from the name. */
    String id() {
        return entry == null ? UnknownActors.id(name()) : entry.id();
    }

    /** Takes over the mentions of another group that turned out to be the same actor. */
    void absorb(ActorGroup other) {
        mentions.addAll(other.mentions);
        other.forms.forEach((form, count) -> forms.merge(form, count, Integer::sum));
    }

    String type() {
        if (entry != null) {
            return entry.type();
        }
        return type == NameType.PERSON ? "person" : "organization";
    }

    String role() {
        return role;
    }

    String country() {
        return entry == null ? country : entry.country();
    }

    /** What the text itself says of an actor that the registry does not know; the first word counts. */
    void describe(String statedRole, String statedCountry) {
        if (role == null) {
            role = statedRole;
            country = statedCountry;
        }
    }

    private static int words(String form) {
        return form.isEmpty() ? 0 : form.split("\\s+").length;
    }
}
