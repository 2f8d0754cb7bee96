package communique.index.view;

import communique.events.DocumentEnriched;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;

/** The times of a document as they are charted. */
final class DocumentTime {

    private static final Set<String> RELIABLE = Set.of("stated", "dateline", "url");
    private static final int LONGEST_YEAR = 4;

    private DocumentTime() {}

    /** When the document was published, as stated; null when that is no date. */
    static String published(DocumentEnriched event) {
        return instant(event.publishedAt()) == null ? null : event.publishedAt();
    }

    /**
     * Where the document stands on a time line: its publication where that is reliable and past, else its arrival. A
     * date in the future would keep it out of every chart that ends now.
     */
    static Instant onTheTimeLine(DocumentEnriched event) {
        var published = instant(event.publishedAt());
        var usable = published != null
                && RELIABLE.contains(String.valueOf(event.publishedAtOrigin()))
                && !published.isAfter(event.receivedAt());
        return usable ? published : event.receivedAt();
    }

    /** A day as the index takes it; null when the text is none. */
    static String day(String text) {
        return text == null || text.indexOf('T') >= 0 || instant(text) == null ? null : text;
    }

    private static Instant instant(String text) {
        if (text == null || text.indexOf('-') != LONGEST_YEAR) {
            return null;
        }
        try {
            if (text.indexOf('T') < 0) {
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            return hasOffset(text)
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean hasOffset(String text) {
        var time = text.substring(text.indexOf('T'));
        return time.endsWith("Z") || time.indexOf('+') > 0 || time.indexOf('-') > 0;
    }
}
