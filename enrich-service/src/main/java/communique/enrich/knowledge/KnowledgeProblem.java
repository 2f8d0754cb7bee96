package communique.enrich.knowledge;

import static java.util.Objects.requireNonNull;

/**
 * One mistake in the knowledge files.
 *
 * @param file path under the knowledge folder, such as {@code actors/states.yaml}
 * @param line counted from 1
 * @param message what is wrong and what to change
 */
public record KnowledgeProblem(String file, int line, String message) {

    public KnowledgeProblem {
        requireNonNull(file, "file");
        requireNonNull(message, "message");
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
