package communique.enrich.statement;

import communique.events.DocumentEnriched.Statement;
import java.util.Set;

/** Tells whether the main clause of a statement is negated. */
final class Polarity {

    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "n’t", "never", "cannot", "nobody", "nothing", "no", "neither");
    private static final Set<String> CLAUSE_ENDS = Set.of(
            ",", ";", ":", "that", "because", "if", "while", "although", "though", "when", "who", "which", "unless");

    private Polarity() {}

    static boolean isNegative(Scene scene, Statement statement) {
        for (int i = scene.text.tokenIndexAt(statement.start());
                i < scene.size() && scene.start(i) < statement.end();
                i++) {
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
