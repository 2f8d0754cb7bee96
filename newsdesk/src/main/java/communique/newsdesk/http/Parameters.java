package communique.newsdesk.http;

import communique.newsdesk.elasticsearch.Cursor;
import communique.newsdesk.read.Paging;
import communique.newsdesk.read.Paging.Order;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;

/** Reads parameters, each with a limit; what is wrong with one is said in a sentence. */
final class Parameters {

    static final int LARGEST_PAGE = 100;
    private static final int LATEST_YEAR = 2200;

    private Parameters() {}

    /** A text; null if there is none or it is blank. */
    static String text(String name, String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > longest) {
            throw new WrongParameterException("'" + name + "' must have " + longest + " characters at most.");
        }
        return value.strip();
    }

    static int number(String name, String value, int otherwise, int least, int most) {
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            var number = Integer.parseInt(value.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new WrongParameterException("'" + name + "' must be a number from " + least + " to " + most + ".");
    }

    static String oneOf(String name, String value, Set<String> allowed) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!allowed.contains(value)) {
            throw new WrongParameterException("'" + name + "' must be one of "
                    + String.join(", ", allowed.stream().sorted().toList()) + ".");
        }
        return value;
    }

    static Paging paging(String size, String sort, String after, Order otherwise) {
        var order = oneOf("sort", sort, Set.of("newest", "arrived", "relevance"));
        try {
            return new Paging(
                    number("size", size, 20, 1, LARGEST_PAGE),
                    order == null ? otherwise : Order.valueOf(order.toUpperCase(Locale.ROOT)),
                    Cursor.read(after));
        } catch (IllegalArgumentException e) {
            throw new WrongParameterException("'after' must be the 'next' of the part before.");
        }
    }

    /** A day's beginning, or a time; null if there is none. */
    static Instant start(String name, String value) {
        return time(name, value, 0);
    }

    /** A day's end, or a time; null if there is none. */
    static Instant end(String name, String value) {
        return time(name, value, 1);
    }

    private static Instant time(String name, String value, int daysAfter) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            var time = value.contains("T")
                    ? OffsetDateTime.parse(value.strip()).toInstant()
                    : LocalDate.parse(value.strip())
                            .plusDays(daysAfter)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
            var year = time.atOffset(ZoneOffset.UTC).getYear();
            if (year >= 0 && year <= LATEST_YEAR) {
                return time;
            }
        } catch (DateTimeException e) {
            // Said below.
        }
        throw new WrongParameterException(
                "'" + name + "' must be a date such as 2026-03-01 or a time such as 2026-03-01T12:00:00Z.");
    }
}
