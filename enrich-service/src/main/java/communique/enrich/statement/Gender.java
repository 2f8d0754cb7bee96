package communique.enrich.statement;

/** What is known of how the news refers to a person. */
public enum Gender {
    FEMALE,
    MALE,
    UNKNOWN
}
