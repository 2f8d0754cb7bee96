package communique.enrich.pack;

import communique.enrich.pack.FormReading.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;

/**
 * The word forms of a language: a dictionary of some millions of forms in two to three megabytes. Safe for use by many threads.
 */
public final class Morphology {

    private static final int MOST_REMEMBERED = 20_000;
    private static final int LONGEST_WORD = 40;

    private final Dictionary dictionary;
    private final ThreadLocal<DictionaryLookup> lookup;
    private final Map<String, List<FormReading>> remembered = new ConcurrentHashMap<>();

    private Morphology(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.lookup = ThreadLocal.withInitial(() -> new DictionaryLookup(this.dictionary));
    }

    static Morphology load(String language) {
        return new Morphology(dictionary(language));
    }

    /**
     * Reads the dictionary that the build put beside the classes.
     *
     * @throws IllegalStateException if there is none
     */
    static Dictionary dictionary(String language) {
        try (var dictionary = Morphology.class.getResourceAsStream(language + ".dict");
                var properties = Morphology.class.getResourceAsStream(language + ".info")) {
            if (dictionary == null || properties == null) {
                throw new IllegalStateException(
                        "the dictionary " + language + ".dict is not on the class path: build enrich-service");
            }
            return Dictionary.read(dictionary, properties);
        } catch (IOException e) {
            throw new UncheckedIOException("the dictionary " + language + ".dict cannot be read", e);
        }
    }

    /** All readings of a word as it stands in a text; none when the dictionary does not have it. */
    public List<FormReading> read(String word) {
        if (word.length() > LONGEST_WORD) {
            return List.of();
        }
        var known = remembered.get(word);
        if (known == null) {
            known = look(word);
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(word, known);
            }
        }
        return known;
    }

    private List<FormReading> look(String word) {
        var plain = word.replace('\u2019', '\'').replace("\u0301", "");
        var small = plain.toLowerCase(Locale.ROOT);
        var readings = new ArrayList<FormReading>();
        add(small, readings);
        if (small.indexOf('ё') >= 0) {
            add(small.replace('ё', 'е'), readings);
        }
        if (Character.isUpperCase(plain.codePointAt(0))) {
            add(plain, readings);
            if (plain.equals(plain.toUpperCase(Locale.ROOT)) && plain.length() > 1) {
                add(plain.charAt(0) + small.substring(1), readings);
            }
        }
        return List.copyOf(readings);
    }

    private void add(String word, List<FormReading> readings) {
        for (var data : lookup.get().lookup(word)) {
            var tag = data.getTag();
            if (tag != null) {
                readings.add(reading(data.getStem().toString().toLowerCase(Locale.ROOT), tag.toString()));
            }
        }
    }

    /** Both dictionaries join what they know of a form by colons. */
    private static FormReading reading(String lemma, String tag) {
        var kind = kind(tag);
        var nominative = tag.contains(":Nom") || tag.contains("v_naz");
        var genitive = tag.contains(":R") || tag.contains("v_rod");
        var feminine = tag.contains(":Fem") || tag.contains(":f:");
        var plural = tag.contains(":PL") || tag.contains(":p:");
        return new FormReading(lemma, kind, nominative, genitive, feminine, plural);
    }

    private static Kind kind(String tag) {
        if (tag.contains(":prop")
                || tag.startsWith("NN:Name")
                || tag.startsWith("NN:Fam")
                || tag.startsWith("NN:Patr")) {
            return nameKind(tag);
        }
        if (tag.startsWith("NN") || tag.startsWith("noun") || tag.startsWith("ABR")) {
            return Kind.NOUN;
        }
        if (tag.startsWith("ADJ") || tag.startsWith("adj") || tag.startsWith("PT")) {
            return Kind.ADJECTIVE;
        }
        return tag.startsWith("VB") || tag.startsWith("verb") ? Kind.VERB : Kind.OTHER_WORD;
    }

    private static Kind nameKind(String tag) {
        if (tag.startsWith("NN:Name") || tag.contains(":fname")) {
            return Kind.GIVEN_NAME;
        }
        if (tag.startsWith("NN:Fam") || tag.contains(":lname")) {
            return Kind.SURNAME;
        }
        if (tag.startsWith("NN:Patr") || tag.contains(":pname")) {
            return Kind.PATRONYMIC;
        }
        return tag.contains(":geo") ? Kind.PLACE : Kind.OTHER_NAME;
    }
}
