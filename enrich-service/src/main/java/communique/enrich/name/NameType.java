package communique.enrich.name;

/** What a name in a text stands for. */
public enum NameType {
    PERSON,
    ORGANIZATION,
    LOCATION
}
