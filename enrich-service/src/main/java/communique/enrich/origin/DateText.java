package communique.enrich.origin;

import communique.enrich.clean.Months;
import communique.events.submission.StatedDate;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads dates as people write them. */
final class DateText {

    private static final int OLDEST = 1900;
    private static final int NEWEST = 2100;
    private static final int LENGTH_OF_A_DATE = 10;
    private static final int LETTERS_OF_A_WEEKDAY = 3;
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private DateText() {}

    /**
     * A day; the year may be missing.
     *
     * @param date null when only month and day are known
     * @param day null when the date is known
     * @param weekday beside a day without a year; null when none is named
     */
    record Found(LocalDate date, MonthDay day, DayOfWeek weekday) {}

    /** The date or time of a metadata field, in ISO 8601; null when it is neither written by a program nor in words. */
    static String iso(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var stated = StatedDate.iso(text);
        if (stated != null) {
            return stated;
        }
        var stripped = text.strip();
        var found = first(
                stripped.length() > LENGTH_OF_A_DATE && "T ".indexOf(stripped.charAt(LENGTH_OF_A_DATE)) >= 0
                        ? stripped.substring(0, LENGTH_OF_A_DATE)
                        : stripped);
        return found == null || found.date() == null ? null : found.date().toString();
    }

    /** The first day named in a text; null when there is none. */
    static Found first(String text) {
        for (var word : text.split("[ ,;]")) {
            var dotted = word.split("\\.");
            if (dotted.length == 3 && isYear(number(dotted[2]))) {
                return found(number(dotted[2]), number(dotted[1]), number(dotted[0]));
            }
        }
        var words = words(text);
        for (int i = 0; i < words.size(); i++) {
            var found = at(words, i);
            if (found != null) {
                return found.day() == null ? found : new Found(null, found.day(), weekday(words));
            }
        }
        return null;
    }

    private static DayOfWeek weekday(List<String> words) {
        for (var word : words) {
            boolean named = word.length() == LETTERS_OF_A_WEEKDAY || word.endsWith("day");
            int day = named ? WEEKDAYS.indexOf(word.substring(0, LETTERS_OF_A_WEEKDAY)) : -1;
            if (day >= 0) {
                return DayOfWeek.of(day + 1);
            }
        }
        return null;
    }

    private static Found at(List<String> words, int i) {
        var word = words.get(i);
        int month = Months.number(word);
        if (month > 0) {
            return monthFirst(words, i, month);
        }
        int day = number(word);
        if (day >= 1 && day <= 31 && i + 1 < words.size()) {
            int named = Months.number(
                    words.get(i + 1).equals("de") && i + 2 < words.size() ? words.get(i + 2) : words.get(i + 1));
            if (named > 0) {
                int next = words.get(i + 1).equals("de") ? i + 3 : i + 2;
                return found(
                        year(words, words.size() > next && words.get(next).equals("de") ? next + 1 : next), named, day);
            }
        }
        return numeric(words, i);
    }

    /** {@code March 3, 2021}, {@code Feb 25}. */
    private static Found monthFirst(List<String> words, int i, int month) {
        int day = i + 1 < words.size() ? number(words.get(i + 1)) : 0;
        return day >= 1 && day <= 31 ? found(year(words, i + 2), month, day) : null;
    }

    /** {@code 2021-03-04}, {@code 14/3/2021}; {@code 3/4/2021} is left alone, because it names two days. */
    private static Found numeric(List<String> words, int i) {
        if (i + 2 >= words.size()) {
            return null;
        }
        int first = number(words.get(i));
        int second = number(words.get(i + 1));
        int third = number(words.get(i + 2));
        if (isYear(first) && words.get(i).length() == 4) {
            return found(first, second, third);
        }
        if (!isYear(third) || words.get(i + 2).length() != 4) {
            return null;
        }
        if (second > 12) {
            return found(third, first, second);
        }
        return first > 12 || first == second ? found(third, second, first) : null;
    }

    private static Found found(int year, int month, int day) {
        try {
            return year > 0
                    ? new Found(LocalDate.of(year, month, day), null, null)
                    : new Found(null, MonthDay.of(month, day), null);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int year(List<String> words, int i) {
        int year = i < words.size() && words.get(i).length() == 4 ? number(words.get(i)) : 0;
        return isYear(year) ? year : 0;
    }

    private static boolean isYear(int number) {
        return number >= OLDEST && number <= NEWEST;
    }

    /** The number that a word starts with, {@code 3rd} being 3; 0 when there is none. */
    private static int number(String word) {
        int value = 0;
        int i = 0;
        while (i < word.length() && i < 5 && Character.isDigit(word.charAt(i))) {
            value = value * 10 + Character.digit(word.charAt(i), 10);
            i++;
        }
        var rest = word.substring(i);
        boolean plain = rest.isEmpty() || List.of("st", "nd", "rd", "th", "t").contains(rest);
        return plain ? value : 0;
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean part = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (part && from < 0) {
                from = i;
            } else if (!part && from >= 0) {
                words.add(text.substring(from, i).toLowerCase(Locale.ROOT));
                from = -1;
            }
        }
        return words;
    }
}
