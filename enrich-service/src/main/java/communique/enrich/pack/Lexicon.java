package communique.enrich.pack;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import morfologik.stemming.DictionaryLookup;

/**
 * The words of German, Spanish or French and the names that a dictionary of the language has: what is in neither is most often
 * a name of somebody whom nobody listed. Safe for use by many threads.
 */
public final class Lexicon {

    /** What a form can be; a form may be several things. */
    public enum Kind {
        /** A common noun or an adjective: what may stand before a person's name and say who it is. */
        NOUN,
        OTHER_WORD,
        GIVEN_NAME,
        SURNAME,
        PLACE
    }

    private static final int MOST_REMEMBERED = 20_000;
    private static final int SHORTEST_PART = 4;

    private final String language;
    private final ThreadLocal<DictionaryLookup> lookup;
    private final Map<String, Set<Kind>> remembered = new ConcurrentHashMap<>();

    private Lexicon(String language) {
        this.language = language;
        var dictionary = Morphology.dictionary(language);
        this.lookup = ThreadLocal.withInitial(() -> new DictionaryLookup(dictionary));
    }

    static Lexicon load(String language) {
        return new Lexicon(language);
    }

    /** What a word of a text can be, with the letters that it has there or with small ones; nothing when it is unknown. */
    public Set<Kind> kinds(String word) {
        var known = remembered.get(word);
        if (known == null) {
            known = EnumSet.noneOf(Kind.class);
            add(word, known);
            add(word.toLowerCase(Locale.ROOT), known);
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(word, known);
            }
        }
        return known;
    }

    /** Whether a word of a text is a word of the language, whatever else it is. */
    public boolean isWord(String word) {
        var kinds = kinds(word);
        return kinds.contains(Kind.NOUN) || kinds.contains(Kind.OTHER_WORD);
    }

    /** Whether an unknown word ends in a noun, as German ones do that are put together: {@code Hafenmeisterin}. */
    public boolean isCompound(String word) {
        for (var cut = 3; cut <= word.length() - SHORTEST_PART; cut++) {
            var end = Character.toUpperCase(word.charAt(cut)) + word.substring(cut + 1);
            if (kinds(end).contains(Kind.NOUN) || kinds(masculine(end)).contains(Kind.NOUN)) {
                return true;
            }
        }
        return false;
    }

    private static String masculine(String noun) {
        return noun.endsWith("in") ? noun.substring(0, noun.length() - 2) : noun;
    }

    private void add(String word, Set<Kind> kinds) {
        for (var data : lookup.get().lookup(word)) {
            if (data.getTag() != null) {
                kinds.add(kind(data.getTag().toString()));
            }
        }
    }

    private Kind kind(String tag) {
        return switch (language) {
            case "de" -> german(tag);
            case "es" -> spanish(tag);
            default -> french(tag);
        };
    }

    private static Kind german(String tag) {
        if (tag.endsWith(":VOR")) {
            return Kind.GIVEN_NAME;
        }
        if (tag.endsWith(":NAC")) {
            return Kind.SURNAME;
        }
        var place = tag.endsWith(":STD") || tag.endsWith(":COU") || tag.endsWith(":GEB") || tag.endsWith(":GEO");
        if (place) {
            return Kind.PLACE;
        }
        return tag.startsWith("SUB") || tag.startsWith("ADJ") ? Kind.NOUN : Kind.OTHER_WORD;
    }

    /** EAGLES: the kind of a proper noun stands behind gender and number; surnames have no gender. */
    private static Kind spanish(String tag) {
        if (!tag.startsWith("NP")) {
            return tag.startsWith("N") || tag.startsWith("A") ? Kind.NOUN : Kind.OTHER_WORD;
        }
        if (tag.startsWith("SP", 4)) {
            return tag.charAt(2) == 'C' ? Kind.SURNAME : Kind.GIVEN_NAME;
        }
        return tag.startsWith("G", 4) ? Kind.PLACE : Kind.OTHER_WORD;
    }

    private static Kind french(String tag) {
        if (!tag.startsWith("Z ")) {
            return tag.startsWith("N ") || tag.startsWith("J ") ? Kind.NOUN : Kind.OTHER_WORD;
        }
        if (tag.startsWith("sp", 4)) {
            return tag.charAt(2) == 'e' ? Kind.SURNAME : Kind.GIVEN_NAME;
        }
        return Kind.PLACE;
    }
}
