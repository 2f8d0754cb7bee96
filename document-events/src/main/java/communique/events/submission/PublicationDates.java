package communique.events.submission;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Reads stated publication dates and refuses those that cannot be meant. */
final class PublicationDates {

    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);
    private static final int LENGTH_OF_A_DATE = "2025-02-25".length();
    private static final int LONGEST = 40;

    private final Clock clock;
    private final Duration ahead;

    PublicationDates(Clock clock, Duration ahead) {
        this.clock = clock;
        this.ahead = ahead;
    }

    /** The date or time in ISO 8601; null when none is stated. */
    String parse(String text) throws RefusedException {
        if (text == null || text.isBlank()) {
            return null;
        }
        var stated = text.strip();
        try {
            if (stated.length() == LENGTH_OF_A_DATE) {
                var date = LocalDate.parse(stated);
                check(stated, date.atStartOfDay().toInstant(ZoneOffset.UTC));
                return date.toString();
            }
            return time(stated);
        } catch (DateTimeException e) {
            throw new RefusedException(
                    Refusal.WRONG_FIELD,
                    "publishedAt must be an ISO 8601 date or time such as 2025-02-25 or 2025-02-25T14:30:00Z, not "
                            + CleanText.oneLine(stated, LONGEST),
                    e);
        }
    }

    private String time(String stated) throws RefusedException {
        var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(stated, OffsetDateTime::from, LocalDateTime::from);
        if (parsed instanceof OffsetDateTime time) {
            check(stated, time.toInstant());
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        }
        var time = LocalDateTime.from(parsed);
        check(stated, time.toInstant(ZoneOffset.UTC));
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
    }

    private void check(String stated, Instant time) throws RefusedException {
        if (time.isAfter(clock.instant().plus(ahead))) {
            throw new RefusedException(Refusal.WRONG_FIELD, "publishedAt lies in the future: " + stated);
        }
        if (time.isBefore(EARLIEST.atStartOfDay().toInstant(ZoneOffset.UTC))) {
            throw new RefusedException(Refusal.WRONG_FIELD, "publishedAt is before " + EARLIEST + ": " + stated);
        }
        if (time.equals(Instant.EPOCH) && stated.length() > LENGTH_OF_A_DATE) {
            throw new RefusedException(
                    Refusal.WRONG_FIELD, "publishedAt is the zero of a computer clock; leave it out if not known");
        }
    }
}
