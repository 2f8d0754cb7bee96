package communique.enrich.topic;

import communique.enrich.knowledge.Knowledge;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a clue may name: phrases, and signals that something stands behind.
 *
 * @param vocabularies ids of the sets of words that there are
 */
record SignalChecks(Knowledge knowledge, Set<String> vocabularies) {

    /** An open end needs letters before it, or it would match half the dictionary. */
    private static final Pattern PHRASE =
            Pattern.compile("(?U)(\\w[^ *:]*|\\w[^ *:]{2,}\\*)( (\\w[^ *:]*|\\w[^ *:]{2,}\\*))*");

    /** What is wrong with a signal; empty when nothing is. */
    Optional<String> problem(String signal) {
        if (TopicIndex.isPhrase(signal)) {
            return ofPhrase(signal);
        }
        var name = signal.substring(signal.indexOf(':') + 1);
        boolean known =
                switch (signal.substring(0, signal.indexOf(':'))) {
                    case "words" -> vocabularies.contains(signal);
                    case "actor" -> knowledge.actors().containsKey(name);
                    case "place" -> knowledge.places().containsKey(name);
                    case "state", "states" -> name.equals("any") || isState(name);
                    default -> false;
                };
        return known
                ? Optional.empty()
                : Optional.of("unknown signal \"" + signal + "\": add what it names or correct it");
    }

    /** What is wrong with a phrase; empty when nothing is. */
    static Optional<String> ofPhrase(String phrase) {
        return PHRASE.matcher(phrase).matches()
                ? Optional.empty()
                : Optional.of("\"" + phrase
                        + "\" is no phrase: write words, each with at most one * at its end after three letters"
                        + " or more");
    }

    private boolean isState(String id) {
        var actor = knowledge.actors().get(id);
        return actor != null && actor.isCountry();
    }
}
