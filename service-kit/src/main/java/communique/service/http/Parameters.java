package communique.service.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * Reads the parameters of a request, each with a limit. What is wrong with one is said in a sentence, as a {@link
 * WrongParameterException}.
 */
public final class Parameters {

    private static final int LATEST_YEAR = 2200;

    private Parameters() {}

    /** A text; null if there is none or it is blank. */
    public static String text(String name, String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > longest) {
            throw new WrongParameterException("'" + name + "' must have " + longest + " characters at most.");
        }
        return value.strip();
    }

    /** A number within bounds, which are allowed themselves; {@code otherwise} if there is none. */
    public static int number(String name, String value, int otherwise, int least, int most) {
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

    /** One of the values allowed; null if there is none. */
    public static String oneOf(String name, String value, Set<String> allowed) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!allowed.contains(value)) {
            throw new WrongParameterException("'" + name + "' must be one of "
                    + String.join(", ", allowed.stream().sorted().toList()) + ".");
        }
        return value;
    }

    /** A day's beginning, or a time; null if there is none. */
    public static Instant start(String name, String value) {
        return time(name, value, 0);
    }

    /** A day's end, or a time; null if there is none. */
    public static Instant end(String name, String value) {
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
