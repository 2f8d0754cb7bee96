package communique.enrich.statement;

import java.util.Set;

/** Tells whether the main clause of a statement is negated. */
final class Polarity {

    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "n’t", "never", "cannot", "nobody", "nothing", "no", "neither");
    private static final Set<String> CLAUSE_ENDS = Set.of(
            ",", ";", ":", "that", "because", "if", "while", "although", "though", "when", "who", "which", "unless");

    private Polarity() {}

    static boolean isNegative(Scene scene, Said said) {
        for (int i = scene.text.tokenIndexAt(said.start()); i < scene.size() && scene.start(i) < said.end(); i++) {
            var word = scene.word(i);
            if (NEGATIONS.contains(word)) {
                return true;
            }
            if (CLAUSE_ENDS.contains(word)) {
                return false;
            }
        }
        return false;
    }
}
