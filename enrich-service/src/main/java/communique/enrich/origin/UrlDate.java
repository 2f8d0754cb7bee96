package communique.enrich.origin;

import communique.enrich.clean.Months;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/**
 * Reads the day out of an address such as {@code https://example.org/2021/05/04/talks}. Publishers write all kinds of
 * things behind a year: {@code /2021/05/talks} and {@code /2021-new-cars} name no day.
 */
final class UrlDate {

    private static final int OLDEST = 1995;
    private static final int NEWEST = 2100;

    /** Length of {@code 20210504}. */
    private static final int WHOLE_DATE = 8;

    private UrlDate() {}

    /** The day; null when the path names none. */
    static LocalDate of(String url) {
        var parts = parts(url);
        for (int i = 0; i < parts.size(); i++) {
            var found = day(parts, i);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The year that the path names, with or without a day; 0 when it names none. */
    static int year(String url) {
        for (var part : parts(url)) {
            int year = part.length() == 4 ? number(part) : 0;
            if (year >= OLDEST && year <= NEWEST) {
                return year;
            }
        }
        return 0;
    }

    private static LocalDate day(List<String> parts, int i) {
        var part = parts.get(i);
        if (part.length() == WHOLE_DATE && isNumber(part)) {
            return day(number(part.substring(0, 4)), number(part.substring(4, 6)), number(part.substring(6)));
        }
        return i + 2 < parts.size() && part.length() == 4
                ? day(number(part), month(parts.get(i + 1)), shortNumber(parts.get(i + 2)))
                : null;
    }

    private static LocalDate day(int year, int month, int day) {
        try {
            return year < OLDEST || year > NEWEST ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** {@code 11} or {@code nov}; 0 for anything else. */
    private static int month(String part) {
        int number = shortNumber(part);
        return number > 0 ? number : Months.number(part);
    }

    private static int shortNumber(String part) {
        return part.length() <= 2 ? number(part) : 0;
    }

    /** The number that a part of at most eight digits is; 0 when it is none. */
    private static int number(String part) {
        return isNumber(part) && part.length() <= WHOLE_DATE ? Integer.parseInt(part) : 0;
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static List<String> parts(String url) {
        try {
            var path = url == null ? null : new URI(url).getPath();
            return path == null ? List.of() : List.of(path.split("[/_.-]"));
        } catch (URISyntaxException e) {
            return List.of();
        }
    }
}
