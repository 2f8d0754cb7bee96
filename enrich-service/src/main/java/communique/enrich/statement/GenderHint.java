package communique.enrich.statement;

import communique.events.DocumentEnriched.ActorTag;

/** Tells which pronoun can stand for a person. */
@FunctionalInterface
public interface GenderHint {

    /** Knows nothing: any pronoun may stand for any person. */
    GenderHint NONE = actor -> Gender.UNKNOWN;

    /** The gender of a person; {@code UNKNOWN} when it is not certain. */
    Gender of(ActorTag actor);
}
