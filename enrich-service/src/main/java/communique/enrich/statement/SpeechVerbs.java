package communique.enrich.statement;

import communique.enrich.text.WordLists;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Verbs that report speech, in every form that news uses, each with the kind of speech it reports. */
final class SpeechVerbs {

    /** What a form of a verb is. */
    enum Form {
        PRESENT,
        PAST,
        PARTICIPLE,
        BASE
    }

    /**
     * One form of a verb.
     *
     * @param kind such as {@code warned} or {@code denied}
     * @param clause whether it takes a clause or a quotation only, never a plain object
     */
    record Verb(String kind, Form form, boolean clause) {

        String modality() {
            return switch (kind) {
                case "denied" -> "denies";
                case "warned" -> "warns";
                case "threatened" -> "threatens";
                case "urged" -> "demands";
                case "accused" -> "accuses";
                case "promised" -> "promises";
                case "asked" -> "asks";
                default -> "says";
            };
        }

        boolean isFinite() {
            return form == Form.PAST || form == Form.PRESENT;
        }
    }

    private static final Set<String> PLAINLY_VERBS = Set.of("says", "adds", "tells", "writes", "argues", "explains");

    private final Map<String, Verb> forms = new HashMap<>();

    private SpeechVerbs() {}

    static SpeechVerbs shipped() {
        var verbs = new SpeechVerbs();
        WordLists.of(SpeechVerbs.class, "speech-verbs.txt").lines("").forEach(verbs::add);
        return verbs;
    }

    /** The verb that a word in lower case is a form of; null when it is none. */
    Verb of(String word) {
        return forms.get(word);
    }

    /** What somebody does who uses the verb: {@code says}, {@code denies} …; see {@code DocumentEnriched.Statement}. */
    String modality(String word) {
        var verb = forms.get(word);
        return verb == null ? "says" : verb.modality();
    }

    /** Whether the word may as well be a noun, as {@code claims} and {@code remarks} are: only a known subject tells. */
    boolean isAmbiguous(String word) {
        return forms.get(word).form() == Form.PRESENT && !PLAINLY_VERBS.contains(word);
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        var kind = line.substring(0, colon);
        boolean clause = kind.endsWith("*");
        kind = clause ? kind.substring(0, kind.length() - 1) : kind;
        for (var entry : line.substring(colon + 1).strip().split(" ")) {
            var parts = entry.contains("/") ? List.of(entry.split("/")) : inflect(entry);
            put(parts.get(0), new Verb(kind, Form.BASE, clause));
            put(parts.get(1), new Verb(kind, Form.PRESENT, clause));
            put(parts.get(2), new Verb(kind, Form.PAST, clause));
            put(parts.get(3), new Verb(kind, Form.PARTICIPLE, clause));
        }
    }

    private void put(String form, Verb verb) {
        forms.putIfAbsent(form, verb);
    }

    private static List<String> inflect(String base) {
        var stem = base.endsWith("e") ? base.substring(0, base.length() - 1) : base;
        boolean hissing = base.endsWith("s") || base.endsWith("sh") || base.endsWith("ch") || base.endsWith("x");
        var doubled = base.equals("admit")
                        || base.equals("rebut")
                        || base.equals("refer")
                        || base.equals("quip")
                        || base.equals("brag")
                        || base.equals("label")
                        || base.equals("signal")
                ? base + base.charAt(base.length() - 1)
                : stem;
        if (base.equals("label") || base.equals("signal")) {
            doubled = base;
        }
        return List.of(base, base + (hissing ? "es" : "s"), doubled + "ed", doubled + "ing");
    }
}
