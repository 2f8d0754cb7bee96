package communique.enrich.actor;

import communique.enrich.knowledge.ActorEntry;
import communique.enrich.knowledge.Knowledge;
import communique.enrich.knowledge.OfficeEntry;
import communique.enrich.knowledge.Tenure;
import communique.enrich.name.NameKey;
import communique.enrich.name.NameTrie;
import communique.enrich.text.Token;
import communique.enrich.text.Tokenizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Who held which office when. */
final class Offices {

    private final Knowledge knowledge;
    private final NameTrie<OfficeEntry> titles = new NameTrie<>();
    private final Map<String, Map<String, ActorEntry>> holders = new HashMap<>();

    Offices(Knowledge knowledge) {
        this.knowledge = knowledge;
        var tokenizer = new Tokenizer();
        knowledge.offices().values().stream()
                .sorted(Comparator.comparing(OfficeEntry::id))
                .forEach(office -> office.titles().forEach(title -> titles.add(keys(tokenizer, title), office)));
        for (var actor : knowledge.actorsInOrder()) {
            for (var tenure : actor.offices()) {
                holders.computeIfAbsent(key(tenure.office(), tenure.of()), key -> new LinkedHashMap<>())
                        .put(actor.id(), actor);
            }
        }
    }

    NameTrie<OfficeEntry> titles() {
        return titles;
    }

    /** Everyone who ever held one of these offices there. */
    List<ActorEntry> holders(Set<String> offices, ActorEntry of) {
        return offices.stream()
                .sorted()
                .flatMap(office -> holders.getOrDefault(key(office, of.id()), Map.of()).values().stream())
                .distinct()
                .toList();
    }

    /** Those of them who held it on that day. */
    List<ActorEntry> holders(Set<String> offices, ActorEntry of, LocalDate day) {
        return holders(offices, of).stream()
                .filter(actor -> actor.offices().stream()
                        .anyMatch(tenure -> offices.contains(tenure.office())
                                && tenure.of().equals(of.id())
                                && tenure.includes(day)))
                .toList();
    }

    /** The role of a person on that day, the office taken last first; null when they held none. */
    String roleAt(ActorEntry actor, LocalDate day) {
        return actor.offices().stream()
                .filter(tenure -> tenure.includes(day))
                .max(Comparator.comparing(Tenure::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(this::role)
                .orElse(null);
    }

    /** The role in which a person ever held one of these offices; null when they never did. */
    String roleAs(ActorEntry actor, Set<String> offices) {
        return actor.offices().stream()
                .filter(tenure -> offices.contains(tenure.office()))
                .map(this::role)
                .findFirst()
                .orElse(null);
    }

    /** How a role is shown of which the text gives the title and the state or body. */
    String role(Set<String> offices, ActorEntry of) {
        return offices.stream()
                .sorted()
                .map(knowledge.offices()::get)
                .filter(Objects::nonNull)
                .map(office -> office.roleAt(of.name()))
                .findFirst()
                .orElse(null);
    }

    private String role(Tenure tenure) {
        var of = knowledge.actors().get(tenure.of());
        return knowledge.offices().get(tenure.office()).roleAt(of.name());
    }

    private static String key(String office, String of) {
        return office + "@" + of;
    }

    private static List<String> keys(Tokenizer tokenizer, String title) {
        return tokenizer.tokens(title).stream()
                .map(Token::text)
                .map(NameKey::of)
                .filter(key -> !key.isEmpty())
                .toList();
    }
}
