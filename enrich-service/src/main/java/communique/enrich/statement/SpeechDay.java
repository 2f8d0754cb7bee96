package communique.enrich.statement;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** Tells on which day something was said from the words of its tag: {@code said on Monday}, {@code said on 3 March 2024}. */
final class SpeechDay {

    private static final int FARTHEST = 12;
    private static final int OLDEST_YEAR = 1900;
    private static final int LONGEST_MONTH = 3;
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private final Scene scene;
    private final LocalDate published;

    SpeechDay(Scene scene, LocalDate published) {
        this.scene = scene;
        this.published = published;
    }

    /** The day; null when the words do not tell it. */
    LocalDate of(Said said) {
        if (said.tag() < 0) {
            return null;
        }
        int to = Math.min(said.tagEnd(), said.tag() + FARTHEST);
        for (int i = said.tag() - 2; i < to; i++) {
            var day = i < 0 || i == said.tag() ? null : day(i);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private LocalDate day(int i) {
        var word = scene.word(i);
        int month = month(word);
        if (month > 0) {
            int after = number(i + 1);
            int before = number(i - 1);
            return after > 0 && after <= 31
                    ? date(year(scene.word(i + 2).equals(",") ? i + 3 : i + 2), month, after)
                    : date(year(i + 1), month, before);
        }
        if (published == null) {
            return null;
        }
        if (word.equals("today") || word.equals("tonight")) {
            return published;
        }
        if (word.equals("yesterday")) {
            return published.minusDays(1);
        }
        boolean other = scene.word(i - 1).equals("next") || scene.word(i - 1).equals("last");
        return Vocabulary.DAYS.contains(word) && !other
                ? published.with(TemporalAdjusters.previousOrSame(DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT))))
                : null;
    }

    /** A day without a year is the last one of that name before the publication. */
    private LocalDate date(int year, int month, int day) {
        if (day == 0 || year == 0 && published == null) {
            return null;
        }
        try {
            var date = LocalDate.of(year == 0 ? published.getYear() : year, month, day);
            return year == 0 && date.isAfter(published) ? date.minusYears(1) : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private int year(int i) {
        int number = scene.word(i).length() == 4 ? number(i) : 0;
        return number >= OLDEST_YEAR ? number : 0;
    }

    private int number(int i) {
        var word = scene.word(i);
        if (word.isEmpty() || word.length() > 4 || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 0;
        }
        return Integer.parseInt(word);
    }

    private static int month(String word) {
        if (word.length() < LONGEST_MONTH || word.equals("mars") || word.equals("mark")) {
            return 0;
        }
        int at = MONTHS.indexOf(word.substring(0, LONGEST_MONTH));
        boolean named = at >= 0 && at % LONGEST_MONTH == 0;
        return named && isMonth(word, at / LONGEST_MONTH + 1) ? at / LONGEST_MONTH + 1 : 0;
    }

    private static boolean isMonth(String word, int month) {
        var full = java.time.Month.of(month).name().toLowerCase(Locale.ROOT);
        return full.equals(word) || word.length() <= 5 && (word.equals(full.substring(0, 3)) || word.equals("sept"));
    }
}
