package communique.enrich.name;

import java.util.Locale;

/** How a mention names its actor. The order is the order of trust. */
public enum By {
    NAME,
    ALIAS,
    SURNAME,
    METONYM,
    DEMONYM,
    TITLE;

    /** As it stands in the event. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
