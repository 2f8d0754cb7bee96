package communique.enrich.pack;

import communique.enrich.text.WordLists;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What the enrichment knows of one language other than English: its words for titles, bodies, speech and subjects, the names
 * of states and cities in it, for some languages all word forms. Loaded once, on the first document in the language; serves
 * all threads.
 */
public final class LanguagePack {

    private static final Set<String> WITH_DICTIONARY = Set.of("ru", "uk");
    private static final Set<String> WITH_LEXICON = Set.of("de", "es", "fr");
    private static final Set<String> CYRILLIC = WITH_DICTIONARY;

    private final String code;
    private final WordLists lists;
    private final Map<WordKind, StemSet> words = new ConcurrentHashMap<>();
    private final Optional<Morphology> morphology;
    private final Optional<Lexicon> lexicon;
    private final PlaceNames places;
    private final Orthography spelling;
    private final Orthography ofLists;
    private final Map<String, String> firstNames;

    private LanguagePack(String code) {
        this.code = code;
        this.lists = WordLists.of(LanguagePack.class, code + ".txt");
        this.morphology = WITH_DICTIONARY.contains(code) ? Optional.of(Morphology.load(code)) : Optional.empty();
        this.lexicon = WITH_LEXICON.contains(code) ? Optional.of(Lexicon.load(code)) : Optional.empty();
        this.places = PlaceNames.read(code);
        this.spelling = Orthography.of(code);
        this.ofLists = Orthography.ofLists(code);
        this.firstNames = firstNames();
    }

    /** Reads the pack of a language; takes a fraction of a second and some megabytes. */
    static LanguagePack load(String code) {
        return new LanguagePack(code);
    }

    /** Such as {@code uk}. */
    public String code() {
        return code;
    }

    /** All word forms of the language; empty where there is no dictionary. */
    public Optional<Morphology> morphology() {
        return morphology;
    }

    /** Its words and names; empty where there is no dictionary or where {@link #morphology} says more. */
    public Optional<Lexicon> lexicon() {
        return lexicon;
    }

    /** Whether its names change their endings by rules that the pack knows. */
    public boolean isInflected() {
        return CYRILLIC.contains(code);
    }

    /** Whether all its nouns have a capital, so that a capital tells no name. */
    public boolean hasCapitalNouns() {
        return code.equals("de");
    }

    /** Whether unlisted names and speakers are looked for, and not only what the knowledge lists. */
    public boolean readsMoreThanLists() {
        return lists.names().contains(WordKind.SPEECH_VERB.list());
    }

    /** Whether a word in small letters is of a kind. */
    public boolean is(WordKind kind, String word) {
        return words.computeIfAbsent(kind, key -> new StemSet(wordsOf(key.list())))
                .holds(ofLists.one(word));
    }

    /** Whether a word in small letters is of a kind, or what is left of it without what is joined to it. */
    public boolean isBehindJoined(WordKind kind, String word) {
        return ofLists.readings(word).stream().anyMatch(reading -> is(kind, reading));
    }

    private Set<String> wordsOf(String list) {
        return lists.names().contains(list)
                ? lists.words(list).stream().map(ofLists::one).collect(Collectors.toSet())
                : Set.of();
    }

    /** The lines of a list; none when the pack has no such list. */
    public List<String> lines(String list) {
        return lists.names().contains(list) ? lists.lines(list) : List.of();
    }

    /** Names of states and large cities in this language. */
    public PlaceNames places() {
        return places;
    }

    /**
     * The names that this language has for entries of the knowledge beside those that the knowledge lists, by id. A question
     * mark before a name says that it means something else as well.
     */
    public Map<String, List<String>> names() {
        var names = new LinkedHashMap<String, List<String>>();
        for (var line : lines("names")) {
            var colon = line.indexOf(':');
            names.put(
                    line.substring(0, colon),
                    List.of(line.substring(colon + 1).strip().split("\\s*\\|\\s*")));
        }
        return names;
    }

    /** A name and every form that it takes in a sentence, as far as rules tell. */
    public Set<String> forms(String name, boolean ofPerson) {
        if (isInflected()) {
            return Declension.forms(localised(name), ofPerson);
        }
        return switch (code) {
            case "de" -> JoinedForms.german(name);
            case "ar" -> JoinedForms.arabic(name);
            default -> Set.of(name);
        };
    }

    /** How its words are compared. */
    public Orthography spelling() {
        return spelling;
    }

    /** A Russian first name as Ukrainian has it: {@code Vladimir} is {@code Volodymyr}. */
    private String localised(String name) {
        var space = name.indexOf(' ');
        var first = space < 0 ? name : name.substring(0, space);
        return firstNames.getOrDefault(first, first) + (space < 0 ? "" : name.substring(space));
    }

    private Map<String, String> firstNames() {
        var firstNames = new HashMap<String, String>();
        for (var line : lines("first-names-of-russian")) {
            var words = line.split(" ");
            firstNames.put(words[0], words[1]);
        }
        return firstNames;
    }
}
