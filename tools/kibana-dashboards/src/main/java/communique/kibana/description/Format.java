package communique.kibana.description;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a field is shown. */
public enum Format {
    /** The document's id, as a link to its page in the newsdesk. */
    @JsonProperty("document-link")
    DOCUMENT_LINK,
    /** The id of a story, as a link to its page in the newsdesk. */
    @JsonProperty("story-link")
    STORY_LINK,
    /** A name that is cut when it is long: beside a bar it would leave no room for the bar. */
    @JsonProperty("short-name")
    SHORT_NAME,
    /** An address, as a link. */
    @JsonProperty("web-address")
    WEB_ADDRESS,
    /** A part of one, as a percentage. */
    @JsonProperty("percent")
    PERCENT,
    /** Milliseconds, as a duration in fitting units. */
    @JsonProperty("milliseconds")
    MILLISECONDS,
    @JsonProperty("whole-number")
    WHOLE_NUMBER,
    /** This one and those after it show a name of {@code lookups.yaml} for each value. */
    @JsonProperty("language")
    LANGUAGE,
    @JsonProperty("country")
    COUNTRY,
    @JsonProperty("date-origin")
    DATE_ORIGIN,
    @JsonProperty("speaker-known")
    SPEAKER_KNOWN,
    @JsonProperty("whose-text")
    WHOSE_TEXT,
    @JsonProperty("speaker-by")
    SPEAKER_BY,
    @JsonProperty("in-registry")
    IN_REGISTRY
}
