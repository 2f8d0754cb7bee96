package communique.enrich.origin;

import java.time.LocalDate;
import java.time.MonthDay;

/** Infers the year of a day that was given without one: news comes in soon after it is published. */
final class MissingYear {

    private MissingYear() {}

    /** The last such day that is not after the day of receipt. */
    static LocalDate of(MonthDay day, LocalDate received) {
        int year = received.getYear();
        while (!day.isValidYear(year) || day.atYear(year).isAfter(received)) {
            year--;
        }
        return day.atYear(year);
    }
}
