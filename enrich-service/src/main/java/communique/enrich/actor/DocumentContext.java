package communique.enrich.actor;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * What a tagger must know of a document beside its text.
 *
 * @param language BCP 47 tag; statistical recognition understands English only
 * @param date of publication, at which titles are resolved; null when not known
 * @param title headline, which makes actors in it more salient; null when there is none
 */
public record DocumentContext(String language, LocalDate date, String title) {

    private static final int LENGTH_OF_A_DAY = 10;

    /**
     * From what the event holds.
     *
     * @param publishedAt ISO 8601 date or time; null when not known
     */
    public static DocumentContext of(String language, String publishedAt, String title) {
        return new DocumentContext(language, day(publishedAt), title);
    }

    boolean isEnglish() {
        return language != null && (language.equals("en") || language.startsWith("en-"));
    }

    private static LocalDate day(String publishedAt) {
        if (publishedAt == null || publishedAt.length() < LENGTH_OF_A_DAY) {
            return null;
        }
        try {
            return LocalDate.parse(publishedAt.substring(0, LENGTH_OF_A_DAY));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
