package communique.enrich.statement;

import communique.enrich.statement.SpeechVerb.Form;
import communique.enrich.statement.SpeechVerb.Sense;
import communique.enrich.statement.SpeechVerb.Taking;
import communique.enrich.text.WordLists;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Verbs that report speech, in every form that news uses; see {@code speech-verbs.txt}. */
final class SpeechVerbs {

    private static final Set<String> PLAINLY_VERBS = Set.of(
            "says",
            "adds",
            "tells",
            "writes",
            "argues",
            "explains",
            "insists",
            "say",
            "tell",
            "believe",
            "think",
            "argue",
            "insist",
            "believes",
            "thinks",
            "warn",
            "warns",
            "allege",
            "contend",
            "maintain",
            "acknowledge",
            "agree",
            "deny",
            "denies",
            "predict");

    private final Map<String, SpeechVerb> forms = new HashMap<>();
    private final Map<String, List<SpeechVerb>> withParticle = new HashMap<>();

    private SpeechVerbs() {}

    static SpeechVerbs shipped() {
        var verbs = new SpeechVerbs();
        WordLists.of(SpeechVerbs.class, "speech-verbs.txt").lines("").forEach(verbs::add);
        return verbs;
    }

    /** The verb that a word in lower case is a form of; null when it is none. */
    SpeechVerb of(String word) {
        return forms.get(word);
    }

    /** The verb that a word in lower case is a form of with the word behind it, else without; null when it is none. */
    SpeechVerb of(String word, String next) {
        for (var verb : withParticle.getOrDefault(word, List.of())) {
            if (verb.particle().equals(next)) {
                return verb;
            }
        }
        return forms.get(word);
    }

    /** Whether the word may as well be a noun, as {@code claims} and {@code remarks} are: only a known subject tells. */
    boolean isAmbiguous(String word) {
        var verb = forms.get(word);
        return verb == null
                || (verb.form() == Form.PRESENT || verb.form() == Form.BASE) && !PLAINLY_VERBS.contains(word);
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        var parts = line.substring(0, colon).split(" ");
        var takings = EnumSet.noneOf(Taking.class);
        for (int i = 1; i < parts.length; i++) {
            takings.add(Taking.valueOf(parts[i].toUpperCase(Locale.ROOT)));
        }
        var sense = new Sense(Modality.valueOf(parts[0].toUpperCase(Locale.ROOT)), takings);
        for (var entry : line.substring(colon + 1).strip().split(" ")) {
            add(entry, sense);
        }
    }

    private void add(String entry, Sense sense) {
        int plus = entry.indexOf('+');
        var particle = plus < 0 ? null : entry.substring(plus + 1);
        var verb = plus < 0 ? entry : entry.substring(0, plus);
        var parts = verb.contains("/") ? List.of(verb.split("/")) : inflect(verb);
        put(parts.get(0), Form.BASE, particle, sense);
        put(parts.get(1), Form.PRESENT, particle, sense);
        put(parts.get(2), Form.PAST, particle, sense);
        put(parts.get(3), Form.PARTICIPLE, particle, sense);
    }

    private void put(String word, Form form, String particle, Sense sense) {
        if (particle != null) {
            withParticle
                    .computeIfAbsent(word, key -> new ArrayList<>())
                    .add(new SpeechVerb(form, particle, List.of(sense)));
            return;
        }
        forms.merge(word, new SpeechVerb(form, null, List.of(sense)), SpeechVerbs::joined);
    }

    private static SpeechVerb joined(SpeechVerb first, SpeechVerb second) {
        var senses = new ArrayList<>(first.senses());
        senses.addAll(second.senses());
        return new SpeechVerb(first.form(), null, List.copyOf(senses));
    }

    private static List<String> inflect(String base) {
        var stem = base.endsWith("e") ? base.substring(0, base.length() - 1) : base;
        boolean hissing = base.endsWith("s") || base.endsWith("sh") || base.endsWith("ch") || base.endsWith("x");
        boolean doubles =
                Set.of("admit", "rebut", "refer", "quip", "brag", "sob", "chat").contains(base);
        var before = doubles ? base + base.charAt(base.length() - 1) : stem;
        return List.of(base, base + (hissing ? "es" : "s"), before + "ed", before + "ing");
    }
}
