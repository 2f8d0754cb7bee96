package communique.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a query can ask for by name, such as {@code said-by:lavrov}. */
public enum Field {
    /** A document names this actor; a statement is by or about it. */
    ACTOR("actor"),
    /** A document also names this actor: {@code actor:iran with:russia} is both. */
    WITH("with"),
    SAID_BY("said-by", "speaker"),
    ABOUT("about"),
    PLACE("place"),
    /** An actor comes from the country, or a place lies in it. */
    COUNTRY("country"),
    DOSSIER("dossier"),
    TOPIC("topic"),
    SOURCE("source"),
    LANGUAGE("lang", "language"),
    FROM("from", "since"),
    TO("to", "until"),
    DURING("in", "during");

    private final String[] names;

    Field(String... names) {
        this.names = names;
    }

    /** How it is written in a query. */
    public String label() {
        return names[0];
    }

    /** Whether its value is a time. */
    boolean isTime() {
        return this == FROM || this == TO || this == DURING;
    }

    /** Whether its value is an actor. */
    public boolean isActor() {
        return this == ACTOR || this == WITH || this == SAID_BY || this == ABOUT;
    }

    static Optional<Field> of(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(values())
                .filter(field -> Arrays.asList(field.names).contains(plain))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(Field::label).collect(Collectors.joining(", "));
    }
}
