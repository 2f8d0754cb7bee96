package communique.enrich.statement;

import communique.enrich.text.Tokenizer;
import communique.events.DocumentEnriched.ActorMention;
import communique.events.DocumentEnriched.ActorTag;
import communique.events.DocumentEnriched.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A cast of fictional people and states, found in a text by their names alone. */
final class Scripted {

    private static final List<Role> CAST = List.of(
            new Role(
                    "mara-tolvik",
                    "Mara Tolvik",
                    "person",
                    "OR",
                    Map.of("Mara Tolvik", "name", "MARA TOLVIK", "name", "Tolvik", "surname")),
            new Role("emma-harl", "Emma Harl", "person", null, Map.of("Emma Harl", "name")),
            new Role("peter-harl", "Peter Harl", "person", null, Map.of("Peter Harl", "name", "Harl", "surname")),
            new Role(
                    "anton-reshk",
                    "Anton Reshk",
                    "person",
                    "VL",
                    Map.of(
                            "Anton Reshk",
                            "name",
                            "Reshk",
                            "surname",
                            "the Velunian foreign minister",
                            "title",
                            "The Velunian foreign minister",
                            "title",
                            "Velunian foreign minister",
                            "title",
                            "Reshk Jr.",
                            "surname")),
            new Role("ilse-brandt", "Ilse Brandt", "person", null, Map.of("Ilse Brandt", "name", "Brandt", "surname")),
            new Role(
                    "orsenia",
                    "Orsenia",
                    "country",
                    "OR",
                    Map.of("Orsenia", "name", "Orsenian", "demonym", "Port Orsen", "metonym")),
            new Role("velunia", "Velunia", "country", "VL", Map.of("Velunia", "name", "Velunian", "demonym")),
            new Role(
                    "velunian-ministry",
                    "Velunian Foreign Ministry",
                    "organization",
                    "VL",
                    Map.of("Velunian Foreign Ministry", "name")),
            new Role("grain-union", "Grain Union", "organization", null, Map.of("Grain Union", "name")),
            new Role("north-news", "North News", "organization", null, Map.of("North News", "name")));

    /** A Tuesday. */
    private static final java.time.LocalDate PUBLISHED = java.time.LocalDate.of(2026, 3, 3);

    private Scripted() {}

    static List<Statement> statements(String body) {
        return statements(body, GenderHint.NONE);
    }

    static List<Statement> statements(String body, GenderHint genders) {
        return new StatementFinder().find(new Tokenizer().tokenize(body), actors(body), genders, PUBLISHED);
    }

    static List<ActorTag> actors(String body) {
        return CAST.stream()
                .map(role -> role.in(body))
                .filter(actor -> !actor.mentions().isEmpty())
                .toList();
    }

    private record Role(String id, String name, String type, String country, Map<String, String> forms) {

        ActorTag in(String body) {
            var mentions = new ArrayList<ActorMention>();
            forms.forEach((form, by) -> {
                for (int at = body.indexOf(form); at >= 0; at = body.indexOf(form, at + 1)) {
                    mentions.add(new ActorMention(at, at + form.length(), form, by));
                }
            });
            return new ActorTag(id, name, type, null, null, country, null, true, 0.5, mentions);
        }
    }
}
