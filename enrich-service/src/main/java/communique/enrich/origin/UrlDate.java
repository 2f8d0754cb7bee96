package communique.enrich.origin;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads the day out of an address such as {@code https://example.org/2021/05/04/talks}. */
final class UrlDate {

    private static final int OLDEST = 1995;
    private static final int NEWEST = 2100;

    private UrlDate() {}

    /** The day; null when the path names none. */
    static LocalDate of(String url) {
        var path = path(url);
        var numbers = path == null ? List.<String>of() : numbers(path);
        for (int i = 0; i < numbers.size(); i++) {
            var found = numbers.get(i).length() == 8
                    ? day(
                            numbers.get(i).substring(0, 4),
                            numbers.get(i).substring(4, 6),
                            numbers.get(i).substring(6))
                    : i + 2 < numbers.size() ? day(numbers.get(i), numbers.get(i + 1), numbers.get(i + 2)) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String path(String url) {
        try {
            return url == null ? null : new URI(url).getPath();
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static LocalDate day(String year, String month, String day) {
        if (year.length() != 4 || month.length() > 2 || day.length() > 2) {
            return null;
        }
        int y = Integer.parseInt(year);
        try {
            return y < OLDEST || y > NEWEST ? null : LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Runs of digits of at most eight characters that stand between separators; an empty one parts the others. */
    private static List<String> numbers(String path) {
        var numbers = new ArrayList<String>();
        for (var part : path.split("[/_-]")) {
            boolean number =
                    !part.isEmpty() && part.length() <= 8 && part.chars().allMatch(c -> c >= '0' && c <= '9');
            numbers.add(number ? part : "");
        }
        return numbers;
    }
}
