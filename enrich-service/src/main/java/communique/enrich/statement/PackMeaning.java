package communique.enrich.statement;

import communique.enrich.pack.LanguagePack;
import communique.enrich.pack.WordKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** What the verbs of speech in the language of a pack mean. */
record PackMeaning(LanguagePack pack) implements SpeechMeaning {

    private static final Map<WordKind, Modality> MODALITIES = new EnumMap<>(Map.of(
            WordKind.DENIES, Modality.DENIES,
            WordKind.DEMANDS, Modality.DEMANDS,
            WordKind.WARNS, Modality.WARNS,
            WordKind.THREATENS, Modality.THREATENS,
            WordKind.PROMISES, Modality.PROMISES,
            WordKind.ASKS, Modality.ASKS,
            WordKind.ACCUSES, Modality.ACCUSES));

    private static final Set<String> CLAUSE_ENDS = Set.of(",", "،", ";", "؛", ":");

    @Override
    public Modality modality(Said said) {
        var verb = said.speaking().verb();
        return verb == null ? Modality.SAYS : of(verb);
    }

    private Modality of(String verb) {
        for (var kind : MODALITIES.keySet()) {
            if (pack.isBehindJoined(kind, verb)) {
                return MODALITIES.get(kind);
            }
        }
        return Modality.SAYS;
    }

    @Override
    public boolean isNegated(Scene scene, Said said) {
        for (var i = scene.text.tokenIndexAt(said.start()); i < scene.size() && scene.start(i) < said.end(); i++) {
            var word = scene.word(i);
            if (pack.is(WordKind.NOT, word)) {
                return true;
            }
            if (CLAUSE_ENDS.contains(word) || pack.is(WordKind.THAT, word)) {
                return false;
            }
        }
        return false;
    }
}
