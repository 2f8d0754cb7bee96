package communique.benchmarks.quality;

/** Coarse type of a name, as taggers agree on it: states are places; treaties and groups are organizations. */
public enum Family {
    PERSON,
    ORGANIZATION,
    LOCATION;

    public static Family of(String type) {
        return switch (type) {
            case "person" -> PERSON;
            case "country", "place" -> LOCATION;
            case "organization", "group", "treaty" -> ORGANIZATION;
            default -> throw new IllegalArgumentException("no type of actor or place: " + type);
        };
    }
}
