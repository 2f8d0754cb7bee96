package communique.newsdesk.read;

import java.util.Locale;

/** What documents can be narrowed down by. */
public enum Facet {
    DOSSIER("topics.dossier"),
    TOPIC("topics.iptc"),
    ACTOR("actors.id"),
    COUNTRY("places.country"),
    SOURCE("source.name"),
    LANGUAGE("language");

    private final String field;

    Facet(String field) {
        this.field = field;
    }

    /** Where the entry of a document has it. */
    public String field() {
        return field;
    }

    /** Its name in an address and in an answer. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
