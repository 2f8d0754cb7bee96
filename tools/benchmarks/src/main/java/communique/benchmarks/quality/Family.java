package communique.benchmarks.quality;

/** What a name is of, as coarse as taggers agree on it: states are places, treaties and groups are bodies. */
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
