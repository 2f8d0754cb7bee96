package communique.story.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The moment that a date of publication names; of a day its first one in UTC. */
public final class PublishedTime {

    private static final int DAY = 10;

    private PublishedTime() {}

    /** The moment; null when there is none, or it cannot be read. */
    public static Instant of(String published) {
        if (published == null) {
            return null;
        }
        try {
            return published.length() == DAY
                    ? LocalDate.parse(published).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(published).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
