package communique.events.submission;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as programs write them: ISO 8601 with or without seconds, separators and zone, RFC 822 and its successors
 * (e-mail, RSS), {@code asctime} and Java, WordPress. Words of people are not read here.
 */
public final class StatedDate {

    private static final int LONGEST = 80;
    private static final int TWO_DIGITS = 100;
    private static final int THREE_DIGITS = 1_000;

    /** RFC 5322 section 4.3: two digits below this are of this century. */
    private static final int FIRST_OF_LAST_CENTURY = 50;

    private static final int HOURS_OF_HALF_A_DAY = 12;

    private static final String TIME =
            "(?<hour>\\d{1,2}):?(?<minute>\\d{2})(?::?(?<second>\\d{2})(?:[.,](?<part>\\d{1,9})\\d*)?)?"
                    + "\\s?(?<half>[ap]\\.?m\\.?)?";
    private static final String ZONE = "\\s?(?<zone>z|[a-z]{2,5}|(?:gmt|utc)?[+-]\\d{1,2}:?(?:\\d{2})?)?";
    private static final String WEEKDAY = "(?:[a-z]{3,9}\\.?,?\\s+)?";
    private static final String MONTH = "(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";

    private static final List<Pattern> FORMS = List.of(
            form("(?<year>\\d{4})(?<gap>[-/.]?)(?<number>\\d{1,2})\\k<gap>(?<day>\\d{1,2})(?:(?:t|,|\\s){1,3}" + TIME
                    + ZONE + ")?"),
            form("(?<year>\\d{4})(?<number>\\d{2})(?<day>\\d{2})t?" + TIME + ZONE),
            form(WEEKDAY + "(?<day>\\d{1,2})(?:\\s|-)" + MONTH + ",?(?:\\s|-)(?<year>\\d{2,4})(?:,?\\s(?:at\\s)?" + TIME
                    + ZONE + ")?"),
            form(WEEKDAY + MONTH + "\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<year>\\d{4})(?:,?\\s(?:at\\s)?" + TIME
                    + ZONE + ")?"),
            form(WEEKDAY + MONTH + "\\s(?<day>\\d{1,2})\\s" + TIME + ZONE + "\\s(?<year>\\d{4})"));

    /** Offsets in hours of the names that e-mail, feeds and Java write; a name that means two zones is not among them. */
    private static final Map<String, Double> ZONES = Map.ofEntries(
            Map.entry("z", 0.0),
            Map.entry("ut", 0.0),
            Map.entry("utc", 0.0),
            Map.entry("gmt", 0.0),
            Map.entry("wet", 0.0),
            Map.entry("west", 1.0),
            Map.entry("cet", 1.0),
            Map.entry("mez", 1.0),
            Map.entry("cest", 2.0),
            Map.entry("mesz", 2.0),
            Map.entry("eet", 2.0),
            Map.entry("eest", 3.0),
            Map.entry("msk", 3.0),
            Map.entry("trt", 3.0),
            Map.entry("irst", 3.5),
            Map.entry("pkt", 5.0),
            Map.entry("hkt", 8.0),
            Map.entry("jst", 9.0),
            Map.entry("kst", 9.0),
            Map.entry("aest", 10.0),
            Map.entry("aedt", 11.0),
            Map.entry("nzst", 12.0),
            Map.entry("nzdt", 13.0),
            Map.entry("est", -5.0),
            Map.entry("edt", -4.0),
            Map.entry("cst", -6.0),
            Map.entry("cdt", -5.0),
            Map.entry("mst", -7.0),
            Map.entry("mdt", -6.0),
            Map.entry("pst", -8.0),
            Map.entry("pdt", -7.0),
            Map.entry("akst", -9.0),
            Map.entry("akdt", -8.0),
            Map.entry("hst", -10.0));

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final double SECONDS_IN_AN_HOUR = 3_600;

    private StatedDate() {}

    /**
     * The date or time in ISO 8601.
     *
     * @return such as {@code 2025-03-04}, {@code 2025-03-04T10:15:30} or {@code 2025-03-04T10:15:30-08:00}; the day alone
     *     when the time of day cannot be read or its zone is not known; null when there is no date in it
     */
    public static String iso(String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            return null;
        }
        var plain = text.strip().replaceAll("\\s{0,5}\\([^)]{0,60}\\)$", "").replaceAll("\\s+", " ");
        for (var form : FORMS) {
            var found = form.matcher(plain);
            if (found.matches()) {
                return iso(found);
            }
        }
        return null;
    }

    private static Pattern form(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    private static String iso(Matcher found) {
        try {
            var date = LocalDate.of(year(found.group("year")), month(found), Integer.parseInt(found.group("day")));
            return found.group("hour") == null ? date.toString() : iso(date, found);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String iso(LocalDate date, Matcher found) {
        var zone = found.group("zone");
        var offset = zone == null ? null : offset(zone.toLowerCase(Locale.ROOT));
        if (zone != null && offset == null) {
            return date.toString();
        }
        try {
            var time = date.atTime(time(found));
            return offset == null
                    ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time)
                    : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atOffset(offset));
        } catch (DateTimeException e) {
            return date.toString();
        }
    }

    private static LocalTime time(Matcher found) {
        int hour = Integer.parseInt(found.group("hour"));
        var half = found.group("half");
        if (half != null && hour <= HOURS_OF_HALF_A_DAY) {
            boolean afternoon = half.toLowerCase(Locale.ROOT).startsWith("p");
            hour = hour % HOURS_OF_HALF_A_DAY + (afternoon ? HOURS_OF_HALF_A_DAY : 0);
        }
        var second = found.group("second");
        var part = found.group("part");
        return LocalTime.of(
                hour,
                Integer.parseInt(found.group("minute")),
                second == null ? 0 : Integer.parseInt(second),
                part == null ? 0 : Integer.parseInt((part + "00000000").substring(0, 9)));
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 2) {
            return year < FIRST_OF_LAST_CENTURY ? 2 * THREE_DIGITS + year : THREE_DIGITS + 9 * TWO_DIGITS + year;
        }
        return digits.length() == 3 ? THREE_DIGITS + 9 * TWO_DIGITS + year : year;
    }

    private static int month(Matcher found) {
        return found.pattern().pattern().contains("<number>")
                ? Integer.parseInt(found.group("number"))
                : MONTHS.indexOf(found.group("month").toLowerCase(Locale.ROOT)) + 1;
    }

    /** Null for a zone that is not known or cannot be. */
    private static ZoneOffset offset(String zone) {
        var named = ZONES.get(zone);
        if (named != null) {
            return ZoneOffset.ofTotalSeconds((int) (named * SECONDS_IN_AN_HOUR));
        }
        var digits = zone.replaceAll("[^0-9]", "");
        int sign = Math.max(zone.indexOf('+'), zone.indexOf('-'));
        if (sign < 0 || digits.isEmpty()) {
            return null;
        }
        int hours = Integer.parseInt(digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits);
        int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
        try {
            int direction = zone.charAt(sign) == '-' ? -1 : 1;
            return ZoneOffset.ofHoursMinutes(direction * hours, direction * minutes);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
