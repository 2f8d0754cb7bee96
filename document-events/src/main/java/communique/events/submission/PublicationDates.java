package communique.events.submission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Reads stated publication dates. A date that cannot be read, or cannot be meant, never costs the document: it goes on as
 * it was written, and the enrichment leaves it out with a warning.
 */
final class PublicationDates {

    private static final int LONGEST = 60;
    private static final int LENGTH_OF_A_DATE = "2025-02-25".length();

    private final Clock clock;
    private final Duration ahead;

    PublicationDates(Clock clock, Duration ahead) {
        this.clock = clock;
        this.ahead = ahead;
    }

    /**
     * The date or time in ISO 8601, or as it was written when it cannot be read; null when none is stated.
     *
     * @throws RefusedException if it lies in the future
     */
    String parse(String text) throws RefusedException {
        var iso = read(text);
        var time = iso == null ? null : instant(iso);
        if (time != null && time.isAfter(clock.instant().plus(ahead))) {
            throw new RefusedException(Refusal.WRONG_FIELD, "publishedAt lies in the future: " + iso);
        }
        return iso;
    }

    /** As {@link #parse}, for dates that no person stated for this document, such as the header of an e-mail. */
    String read(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var iso = StatedDate.iso(text);
        return iso == null ? CleanText.oneLine(text, LONGEST) : iso;
    }

    /** Null when it is no date. */
    private static Instant instant(String iso) {
        if (StatedDate.iso(iso) == null) {
            return null;
        }
        if (iso.length() == LENGTH_OF_A_DATE) {
            return LocalDate.parse(iso).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        boolean zoned = iso.endsWith("Z") || iso.indexOf('+') > 0 || iso.lastIndexOf('-') > LENGTH_OF_A_DATE;
        return zoned
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }
}
