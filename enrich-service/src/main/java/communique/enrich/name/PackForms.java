package communique.enrich.name;

import communique.enrich.knowledge.ActorEntry;
import communique.enrich.knowledge.PlaceEntry;
import communique.enrich.pack.FormReading;
import communique.enrich.pack.FormReading.Kind;
import communique.enrich.pack.LanguagePack;
import communique.enrich.pack.Morphology;
import communique.enrich.pack.Orthography;
import communique.enrich.pack.WordKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the language of a pack writes and changes names. */
public final class PackForms implements NameForms {

    private final LanguagePack pack;
    private final Map<String, List<String>> names;

    public PackForms(LanguagePack pack) {
        this.pack = pack;
        this.names = pack.names();
    }

    @Override
    public String key(String token) {
        if (pack.spelling().isJoined(token)) {
            return "";
        }
        if (!pack.isInflected()) {
            return NameKey.of(withoutJoined(token));
        }
        var key = NameKey.unstemmed(Orthography.isMixed(token) ? pack.spelling().one(token) : token);
        return pack.code().equals("uk") ? withRussianLetters(key) : key;
    }

    private String withoutJoined(String token) {
        return token.indexOf('\'') > 0 || token.indexOf('\u2019') > 0
                ? pack.spelling().one(token)
                : token;
    }

    /** Ukrainian and Russian spell a foreign name with other letters for the same sounds. */
    private static String withRussianLetters(String key) {
        var same = new StringBuilder(key.length());
        for (var i = 0; i < key.length(); i++) {
            switch (key.charAt(i)) {
                case 'і', 'ы' -> same.append('и');
                case 'є', 'э' -> same.append('е');
                case 'ґ' -> same.append('г');
                case 'ь', 'ъ' -> {}
                default -> same.append(key.charAt(i));
            }
        }
        return same.toString();
    }

    @Override
    public Set<String> all(String name, boolean ofPerson) {
        return pack.forms(name, ofPerson);
    }

    @Override
    public boolean isNoName(String word) {
        return isArabicAbbreviation(word) || pack.isBehindJoined(WordKind.NO_NAME, word.toLowerCase(Locale.ROOT));
    }

    /** Arabic has no capitals to tell an abbreviation with full stops, such as that of "before Christ", from a town. */
    private static boolean isArabicAbbreviation(String word) {
        return word.indexOf('.') > 0
                && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.ARABIC;
    }

    @Override
    public Collection<String> otherNames(ActorEntry actor) {
        var others = new ArrayList<>(names.getOrDefault(actor.id(), List.of()));
        if (actor.isCountry() && "state".equals(actor.kind())) {
            Optional.ofNullable(pack.places().states().get(String.valueOf(actor.country())))
                    .ifPresent(others::add);
        }
        return others;
    }

    @Override
    public Collection<String> otherNames(PlaceEntry place) {
        var others = new ArrayList<>(names.getOrDefault(place.id(), List.of()));
        var city = pack.places().cities().get(place.name());
        if (city != null && !place.kind().equals("country")) {
            others.add(city);
        }
        return others;
    }

    @Override
    public List<String> baseKeys(List<String> words, NameType type) {
        if (!pack.isInflected()) {
            return NameForms.super.baseKeys(words, type);
        }
        return words.stream().map(word -> key(lemma(word, type))).toList();
    }

    private String lemma(String word, NameType type) {
        var best = reading(word, type);
        if (best.isPresent()) {
            return best.get().lemma();
        }
        return pack.morphology().flatMap(words -> any(words, word)).orElseGet(() -> NameKey.of(word));
    }

    private static Optional<String> any(Morphology words, String word) {
        return words.read(word).stream().map(FormReading::lemma).min(String::compareTo);
    }

    /** What the dictionary reads the word as, when it stands in a name of that type. */
    private Optional<FormReading> reading(String word, NameType type) {
        var wanted = type == NameType.PERSON
                ? List.of(Kind.SURNAME, Kind.GIVEN_NAME, Kind.PATRONYMIC)
                : type == NameType.LOCATION ? List.of(Kind.PLACE, Kind.NOUN) : List.of(Kind.OTHER_NAME, Kind.NOUN);
        var readings = pack.morphology().map(words -> words.read(word)).orElse(List.of());
        for (var kind : wanted) {
            var fitting = readings.stream()
                    .filter(reading -> reading.kind() == kind && !reading.plural())
                    .min((first, second) -> first.lemma().compareTo(second.lemma()));
            if (fitting.isPresent()) {
                return fitting;
            }
        }
        return Optional.empty();
    }

    @Override
    public String baseName(String name, List<String> words, NameType type) {
        if (!pack.isInflected() || type != NameType.PERSON) {
            return name;
        }
        var base = name;
        var feminine = isFeminine(words);
        for (var word : words) {
            base = base.replace(word, baseWord(word, feminine));
        }
        return base;
    }

    private boolean isFeminine(List<String> words) {
        return words.stream()
                .flatMap(word -> reading(word, NameType.PERSON).stream())
                .filter(reading -> reading.kind() == Kind.GIVEN_NAME)
                .findFirst()
                .map(FormReading::feminine)
                .orElse(false);
    }

    private String baseWord(String word, boolean feminine) {
        var reading = reading(word, NameType.PERSON);
        if (reading.isEmpty() || isBase(word, feminine)) {
            return word;
        }
        var lemma = reading.get().lemma();
        if (feminine && reading.get().kind() == Kind.SURNAME) {
            lemma = feminine(lemma);
        }
        return lemma.substring(0, 1).toUpperCase(Locale.ROOT) + lemma.substring(1);
    }

    private boolean isBase(String word, boolean feminine) {
        return pack.morphology().map(words -> words.read(word)).orElse(List.of()).stream()
                .anyMatch(reading -> !reading.kind().isCommon()
                        && reading.nominative()
                        && !reading.plural()
                        && reading.feminine() == feminine);
    }

    private static String feminine(String surname) {
        if (surname.matches(".*(ов|ев|єв|ёв|ин|ін|їн|ын)")) {
            return surname + "а";
        }
        if (surname.matches(".*(ский|цкий)")) {
            return surname.substring(0, surname.length() - 2) + "ая";
        }
        return surname.matches(".*(ський|цький)") ? surname.substring(0, surname.length() - 2) + "а" : surname;
    }
}
