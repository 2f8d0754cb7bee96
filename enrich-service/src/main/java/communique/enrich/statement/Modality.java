package communique.enrich.statement;

import java.util.Locale;

/** What a speaker does with the words. */
enum Modality {
    SAYS,
    DENIES,
    DEMANDS,
    WARNS,
    THREATENS,
    PROMISES,
    ASKS,
    ACCUSES;

    /** The term of the event. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
