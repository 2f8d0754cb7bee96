package communique.enrich.name;

import communique.enrich.knowledge.ActorEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the document as a whole says in favour of an ambiguous name. */
public final class AmbiguityEvidence {

    private final boolean foreign;
    private final Set<String> words = new HashSet<>();
    private final Set<String> acronyms = new HashSet<>();
    private final Set<String> plainActors = new HashSet<>();
    private final Set<String> plainPlaces = new HashSet<>();
    private final Set<String> countries = new HashSet<>();
    private final Set<Integer> surnames = new HashSet<>();
    private final Map<String, Boolean> contexts = new HashMap<>();

    public AmbiguityEvidence(KeyedText text, List<ListedMatch> matches) {
        this.foreign = text.isForeign();
        for (var i = 0; i < text.size(); i++) {
            (text.token(i).isAllCapitals() ? acronyms : words).add(text.key(i));
        }
        for (var match : matches) {
            if (match.length() == 1 && match.names().stream().anyMatch(ListedName::isPerson)) {
                surnames.add(match.first());
            }
            if (match.isPlain()) {
                match.names().stream().filter(name -> !name.ambiguous()).forEach(this::note);
            }
        }
    }

    private void note(ListedName name) {
        if (name.isPlace()) {
            plainPlaces.add(name.id());
            if (name.place().country() != null) {
                countries.add(name.place().country());
            }
        } else if (name.by() != By.SURNAME) {
            plainActors.add(name.id());
            if (name.actor().country() != null) {
                countries.add(name.actor().country());
            }
        }
    }

    /** Whether the document also uses a name of this actor that means nothing else. */
    public boolean names(ActorEntry actor) {
        return plainActors.contains(actor.id());
    }

    /** Whether a token may be the surname of a person whom the knowledge lists. */
    boolean isSurname(int token) {
        return surnames.contains(token);
    }

    /** Whether the document names the state, or a body or place of it. */
    public boolean namesCountry(String country) {
        return country != null && countries.contains(country);
    }

    /** Whether the document holds one of the words that settle the actor's ambiguous names; where they are English, its state. */
    public boolean hasContext(ActorEntry actor) {
        return contexts.computeIfAbsent(
                actor.id(),
                id -> actor.context().stream().anyMatch(this::holds)
                        || foreign && !actor.isCountry() && namesCountry(actor.country()));
    }

    /** Whether a listed name may stand without further evidence from its sentence. */
    public boolean favours(ListedName name) {
        if (name.isPlace()) {
            return !name.ambiguous() || namesCountry(name.place().country());
        }
        if (name.by() == By.SURNAME) {
            return names(name.actor());
        }
        return !name.ambiguous() || names(name.actor()) || hasContext(name.actor());
    }

    private static boolean isAcronym(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) && Character.isUpperCase(word.charAt(0));
    }

    private boolean holds(String context) {
        for (var word : context.split("[\\s-]+")) {
            var key = NameKey.of(word);
            // "US" is not supported by "us".
            if (!acronyms.contains(key) && (isAcronym(word) || !words.contains(key))) {
                return false;
            }
        }
        return true;
    }
}
