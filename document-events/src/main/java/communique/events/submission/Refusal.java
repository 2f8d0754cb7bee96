package communique.events.submission;

import java.util.Locale;

/** Why a document is not taken. A fixed set, so that refusals can be counted by it. */
public enum Refusal {
    NOT_JSON,
    WRONG_FIELD,
    NO_CONTENT,
    TOO_LONG,
    UNSUPPORTED_TYPE,
    UNREADABLE_FILE,
    NOT_A_FILE,
    ADDRESS_REFUSED,
    PAGE_NOT_FETCHED;

    /** The code that senders, metrics and rejected documents carry, such as {@code not-json}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
