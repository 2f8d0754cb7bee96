package communique.enrich.origin;

import communique.enrich.clean.ArticleText;
import communique.enrich.clean.Months;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Infers the year of a day that was given without one: from what the document says beside it, else from the time of
 * receipt, because news comes in soon after it is published.
 */
final class MissingYear {

    /** A weekday falls on the same day of a month every five to eleven years. */
    private static final int YEARS_LOOKED_BACK = 6;

    private static final int LONGEST_LOOK = 20_000;
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");
    private static final Pattern LAST_MONTH = Pattern.compile(
            "last month[^.]{0,40}?(?<after>\\p{L}{3,12}) (?<year>(?:19|20)\\d{2})", Pattern.CASE_INSENSITIVE);

    private final ArticleText text;
    private final String url;
    private final LocalDate latest;

    /** @param received day of receipt in UTC; east of Greenwich the next one has begun */
    MissingYear(ArticleText text, String url, LocalDate received) {
        this.text = text;
        this.url = url;
        this.latest = received.plusDays(1);
    }

    /**
     * A day with its year.
     *
     * @param from where the year was read, such as {@code its address}
     */
    record Inferred(LocalDate date, String from) {}

    /** The best supported year. */
    Inferred of(DateText.Found found) {
        var day = found.day();
        var inferred = inYear(day, UrlDate.year(url), "its address");
        if (inferred == null) {
            inferred = inYear(day, copyrightYear(), "its copyright line");
        }
        if (inferred == null) {
            inferred = inYear(day, yearOfLastMonth(day), "\"last month\" in its text");
        }
        if (inferred == null && found.weekday() != null) {
            inferred = onWeekday(day, found.weekday());
        }
        return inferred == null ? new Inferred(newest(day), "the time of receipt") : inferred;
    }

    private Inferred inYear(MonthDay day, int year, String from) {
        boolean possible =
                year > 0 && day.isValidYear(year) && !day.atYear(year).isAfter(latest);
        return possible ? new Inferred(day.atYear(year), from) : null;
    }

    /** The last such day that is not after the day of receipt. */
    private LocalDate newest(MonthDay day) {
        int year = latest.getYear();
        while (!day.isValidYear(year) || day.atYear(year).isAfter(latest)) {
            year--;
        }
        return day.atYear(year);
    }

    private Inferred onWeekday(MonthDay day, DayOfWeek weekday) {
        for (int year = latest.getYear(); year > latest.getYear() - YEARS_LOOKED_BACK; year--) {
            var inferred = inYear(day, year, "the weekday that it names");
            if (inferred != null && inferred.date().getDayOfWeek() == weekday) {
                return inferred;
            }
        }
        return null;
    }

    private int copyrightYear() {
        int newest = 0;
        for (var line : text.dropped()) {
            var lower = line.text().toLowerCase(Locale.ROOT);
            if (lower.contains("©") || lower.contains("copyright")) {
                var year = YEAR.matcher(lower);
                while (year.find()) {
                    newest = Math.max(newest, Integer.parseInt(year.group()));
                }
            }
        }
        return newest;
    }

    /** {@code last month, in November 2019}. */
    private int yearOfLastMonth(MonthDay day) {
        var body = text.body();
        var found = LAST_MONTH.matcher(body.substring(0, Math.min(LONGEST_LOOK, body.length())));
        while (found.find()) {
            int month = Months.number(found.group("after"));
            if (month > 0) {
                try {
                    var next = LocalDate.of(Integer.parseInt(found.group("year")), month, 1)
                            .plusMonths(1);
                    if (next.getMonth() == day.getMonth()) {
                        return next.getYear();
                    }
                } catch (DateTimeException e) {
                    return 0;
                }
            }
        }
        return 0;
    }
}
