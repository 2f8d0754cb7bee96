package communique.query;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A time, either by the calendar or by its distance from today. */
public sealed interface Period {

    /**
     * Days.
     *
     * @param first null for no beginning
     * @param end the first day that is too late; null for no end
     */
    record Days(LocalDate first, LocalDate end) {}

    /** The days that it has, if today is this day. */
    Days days(LocalDate today);

    /** Days of the calendar, whatever day is today. */
    record Fixed(LocalDate first, LocalDate end) implements Period {
        @Override
        public Days days(LocalDate today) {
            return new Days(first, end);
        }
    }

    /**
     * A week, month, quarter or year of the calendar, or a day.
     *
     * @param back how many units before the one of today: 0 for this one
     */
    record Calendar(Unit unit, int back) implements Period {
        @Override
        public Days days(LocalDate today) {
            var first = unit.back(unit.start(today), back);
            return new Days(first, unit.back(first, -1));
        }
    }

    /** So many units up to today, which counts. */
    record Last(int number, Unit unit) implements Period {
        @Override
        public Days days(LocalDate today) {
            var end = today.plusDays(1);
            return new Days(unit.back(end, number), end);
        }
    }

    /** How a calendar is divided. */
    enum Unit {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR;

        private static final int MONTHS_OF_A_QUARTER = 3;

        LocalDate start(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
                case QUARTER ->
                    day.withMonth((day.getMonthValue() - 1) / MONTHS_OF_A_QUARTER * MONTHS_OF_A_QUARTER + 1)
                            .withDayOfMonth(1);
                case YEAR -> day.withDayOfYear(1);
            };
        }

        LocalDate back(LocalDate day, int number) {
            return switch (this) {
                case DAY -> day.minusDays(number);
                case WEEK -> day.minusWeeks(number);
                case MONTH -> day.minusMonths(number);
                case QUARTER -> day.minusMonths((long) number * MONTHS_OF_A_QUARTER);
                case YEAR -> day.minus(number, ChronoUnit.YEARS);
            };
        }
    }

    /** Reads a time such as {@code 2026}, {@code 2026-03}, {@code 2026-03-01}, {@code March 2026} or {@code last month}. */
    static Optional<Period> of(String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT);
        return Texts.day(plain).or(() -> relative(plain.replaceAll("[\\s_-]+", " ")));
    }

    /** Reads {@code last month}, {@code this week}, {@code last 7 days}, {@code yesterday} and their like. */
    static Optional<Period> relative(String text) {
        if (text.equals("today") || text.equals("yesterday")) {
            return Optional.of(new Calendar(Unit.DAY, text.equals("today") ? 0 : 1));
        }
        var found = Texts.RELATIVE.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        var unit = Unit.valueOf(found.group(3).toUpperCase(Locale.ROOT));
        if (found.group(2) != null) {
            var number = Integer.parseInt(found.group(2));
            return number == 0 || found.group(1).equals("this")
                    ? Optional.empty()
                    : Optional.of(new Last(number, unit));
        }
        return Optional.of(new Calendar(unit, found.group(1).equals("this") ? 0 : 1));
    }

    /** How times are written. */
    final class Texts {

        private static final Pattern RELATIVE =
                Pattern.compile("(this|last|past)(?: (\\d{1,3}))? (day|week|month|quarter|year)s?");
        private static final Pattern CALENDAR = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
        private static final Pattern NAMED = Pattern.compile("(\\p{L}{3,9})[ -](\\d{4})");
        private static final Map<String, Month> MONTHS = Arrays.stream(Month.values())
                .collect(Collectors.toMap(
                        month -> month.name().substring(0, 3).toLowerCase(Locale.ROOT), month -> month));

        private Texts() {}

        private static Optional<Period> day(String text) {
            try {
                var found = CALENDAR.matcher(text);
                if (found.matches()) {
                    return Optional.of(calendar(found.group(1), found.group(2), found.group(3)));
                }
                var named = NAMED.matcher(text);
                if (named.matches() && isMonth(named.group(1))) {
                    return Optional.of(month(YearMonth.of(
                            Integer.parseInt(named.group(2)),
                            MONTHS.get(named.group(1).substring(0, 3)))));
                }
            } catch (DateTimeException e) {
                // Such as the thirteenth month.
            }
            return Optional.empty();
        }

        private static Period calendar(String year, String month, String day) {
            var number = Integer.parseInt(year);
            if (month == null) {
                var whole = Year.of(number);
                return new Fixed(whole.atDay(1), whole.plusYears(1).atDay(1));
            }
            if (day == null) {
                return month(YearMonth.of(number, Integer.parseInt(month)));
            }
            var one = LocalDate.of(number, Integer.parseInt(month), Integer.parseInt(day));
            return new Fixed(one, one.plusDays(1));
        }

        private static Period month(YearMonth month) {
            return new Fixed(month.atDay(1), month.plusMonths(1).atDay(1));
        }

        private static boolean isMonth(String name) {
            var month = MONTHS.get(name.substring(0, 3));
            return month != null && month.name().toLowerCase(Locale.ROOT).startsWith(name);
        }
    }
}
