package communique.enrich.topic;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One subject that documents are filed under.
 *
 * @param id {@code medtop:} code or {@code dossier:} name
 * @param parents ids of the broader subjects; empty at the top
 * @param description what a desk editor files here, in a sentence
 * @param clues what speaks for it in a text
 */
public record Topic(String id, String label, List<String> parents, String description, List<Clue> clues) {

    static final String DOSSIER = "dossier:";

    public Topic {
        requireNonNull(id, "topic id");
        requireNonNull(label, "topic label");
        parents = List.copyOf(parents);
        clues = List.copyOf(clues);
    }

    /** The same topic with other clues. */
    Topic with(List<Clue> others) {
        return new Topic(id, label, parents, description, others);
    }

    boolean isDossier() {
        return id.startsWith(DOSSIER);
    }
}
