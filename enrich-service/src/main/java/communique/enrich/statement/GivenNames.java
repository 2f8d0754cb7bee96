package communique.enrich.statement;

import communique.enrich.text.WordLists;
import communique.events.DocumentEnriched.ActorTag;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Tells from a given name that only women or only men bear in the news which pronoun can stand for a person. */
public final class GivenNames implements GenderHint {

    private final Map<String, Gender> names = new HashMap<>();

    public GivenNames() {
        WordLists.of(GivenNames.class, "given-names.txt").lines("").forEach(this::learn);
    }

    private void learn(String line) {
        int colon = line.indexOf(':');
        var gender = Gender.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
        for (var name : line.substring(colon + 1).strip().split(" ")) {
            names.put(name, gender);
        }
    }

    @Override
    public Gender of(ActorTag actor) {
        int space = actor.name().indexOf(' ');
        return space < 0
                ? Gender.UNKNOWN
                : names.getOrDefault(plain(actor.name().substring(0, space)), Gender.UNKNOWN);
    }

    private static String plain(String name) {
        var decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        var letters = new StringBuilder();
        decomposed.chars().filter(Character::isLetter).forEach(c -> letters.append(Character.toLowerCase((char) c)));
        return letters.toString();
    }
}
