package communique.enrich.name;

import communique.enrich.knowledge.ActorEntry;
import communique.enrich.knowledge.Knowledge;
import communique.enrich.knowledge.PlaceEntry;
import communique.enrich.text.Token;
import communique.enrich.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Every name of the knowledge, ready to be looked up in a text. */
public final class NameIndex {

    /** A region {@code North Oriel} is also called {@code northern Oriel}; with a state it is only a part of the state. */
    private static final Map<String, String> DIRECTIONS =
            Map.of("North ", "northern ", "South ", "southern ", "East ", "eastern ", "West ", "western ");

    /** Where newspapers write the family name first as often as last. */
    private static final Set<String> FAMILY_NAME_FIRST = Set.of("CN", "HU", "JP", "KH", "KP", "KR", "TW", "VN");

    private static final Pattern ARTICLE = Pattern.compile("(?i)(al|el|ash|as|at|ad|an)-\\p{L}{4,}");
    private static final Pattern NUMERAL = Pattern.compile("[IVX]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final NameForms forms;
    private final Set<String> states = new HashSet<>();
    private final NameTrie<ListedName> trie = new NameTrie<>();
    private final Tokenizer tokenizer = new Tokenizer();

    public NameIndex(Knowledge knowledge) {
        this(knowledge, NameForms.PLAIN);
    }

    /** @param forms how the texts change the names, which are listed in every form */
    public NameIndex(Knowledge knowledge, NameForms forms) {
        this.forms = forms;
        knowledge.actorsInOrder().forEach(this::add);
        knowledge.actors().values().stream().filter(ActorEntry::isCountry).forEach(actor -> states.add(actor.name()));
        var actors = knowledge.actors().keySet();
        for (var place : knowledge.placesInOrder()) {
            if (!place.kind().equals("country") || !actors.contains(place.id())) {
                add(place);
            }
        }
    }

    public NameTrie<ListedName> trie() {
        return trie;
    }

    private void add(ActorEntry actor) {
        var ambiguous = new HashSet<>(actor.ambiguous());
        var seen = new HashSet<String>();
        add(actor, actor.name(), By.NAME, ambiguous, seen);
        forms.otherNames(actor).forEach(name -> addOther(actor, name, seen));
        actor.aliases().stream().filter(alias -> !isStateAndName(alias, actor)).forEach(alias -> {
            var single = actor.isPerson() && !alias.contains(" ");
            add(actor, alias, single ? By.SURNAME : By.ALIAS, ambiguous, seen);
        });
        surnames(actor).forEach(surname -> add(actor, surname, By.SURNAME, ambiguous, seen));
        if (actor.isPerson() && FAMILY_NAME_FIRST.contains(String.valueOf(actor.country()))) {
            var words = SPACE.split(actor.name());
            if (words.length == 2) {
                add(actor, words[1] + " " + words[0], By.ALIAS, ambiguous, seen);
            }
        }
        actor.metonyms().forEach(metonym -> add(actor, metonym, By.METONYM, ambiguous, seen));
        actor.demonyms().forEach(demonym -> add(actor, demonym, By.DEMONYM, ambiguous, seen));
    }

    private void addOther(ActorEntry actor, String name, Set<String> seen) {
        var plain = name.startsWith("?") ? name.substring(1) : name;
        add(actor, plain, By.ALIAS, name.equals(plain) ? Set.of() : Set.of(plain), seen);
    }

    private void add(ActorEntry actor, String name, By by, Set<String> ambiguous, Set<String> seen) {
        for (var form : forms.all(name, actor.isPerson())) {
            var words = words(form);
            // Spellings that differ in their capitals only are kept apart: "Kim Jong Un" does not fit "Kim Jong-un".
            if (seen.add(String.join(" ", words))) {
                put(words, new ListedName(actor, null, by, words, ambiguous.contains(name)));
            }
        }
    }

    /** {@code Varenna's Night Watch} is two names in a text: the state and the group. */
    private static boolean isStateAndName(String alias, ActorEntry actor) {
        var possessive = alias.indexOf("'s ");
        var rest = possessive < 0 ? "" : alias.substring(possessive + 3);
        return rest.equals(actor.name()) || actor.aliases().contains(rest);
    }

    private void add(PlaceEntry place) {
        var seen = new HashSet<String>();
        var names = new ArrayList<>(List.of(place.name()));
        names.addAll(place.aliases());
        names.addAll(forms.otherNames(place));
        DIRECTIONS.forEach((direction, adjective) -> {
            var rest = place.name().startsWith(direction) ? place.name().substring(direction.length()) : "";
            if (!rest.isEmpty() && !states.contains(rest)) {
                names.add(adjective + rest);
            }
        });
        for (var name : names) {
            var by = name.equals(place.name()) ? By.NAME : By.ALIAS;
            forms.all(name, false).forEach(form -> add(place, words(form), by, seen));
        }
    }

    private void add(PlaceEntry place, List<String> words, By by, Set<String> seen) {
        if (seen.add(String.join(" ", keys(words)))) {
            put(words, new ListedName(null, place, by, words, place.ambiguous()));
        }
    }

    private void put(List<String> words, ListedName name) {
        if (!words.isEmpty()) {
            trie.add(keys(words), name);
        }
    }

    /** What later mentions use: as listed, else the last word of the name, with and without its article. */
    private static List<String> surnames(ActorEntry actor) {
        if (!actor.isPerson()) {
            return List.of();
        }
        var surnames = new ArrayList<>(actor.surnames());
        var words = SPACE.split(actor.name());
        if (surnames.isEmpty() && words.length > 1 && !isNumeral(words[words.length - 1])) {
            surnames.add(words[words.length - 1]);
        }
        for (var surname : List.copyOf(surnames)) {
            if (ARTICLE.matcher(surname).matches()) {
                surnames.add(surname.substring(surname.indexOf('-') + 1));
            }
        }
        return surnames;
    }

    private static boolean isNumeral(String word) {
        return NUMERAL.matcher(word).matches();
    }

    private List<String> words(String name) {
        return tokenizer.tokens(name).stream()
                .map(Token::text)
                .filter(word -> !forms.key(word).isEmpty())
                .toList();
    }

    private List<String> keys(List<String> words) {
        return words.stream().map(forms::key).toList();
    }
}
