package communique.enrich.knowledge;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A time during which a person held an office. Both days count.
 *
 * @param office id of the kind of office
 * @param of id of the state or body it belongs to
 * @param from first day; null when not known
 * @param to last day; null while it lasts
 */
public record Tenure(String office, String of, LocalDate from, LocalDate to) {

    public Tenure {
        requireNonNull(office, "an office needs \"office\": the id of an entry in offices.yaml");
        requireNonNull(of, "an office needs \"of\": the id of a state or organization");
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("ends (" + to + ") before it starts (" + from + ")");
        }
    }

    @JsonCreator
    static Tenure of(
            @JsonProperty("office") String office,
            @JsonProperty("of") String of,
            @JsonProperty("from") String from,
            @JsonProperty("to") String to) {
        return new Tenure(office, of, firstDay(from), lastDay(to));
    }

    /** Whether it lasted on that day. */
    public boolean includes(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private static LocalDate firstDay(String date) {
        if (date == null) {
            return null;
        }
        return switch (date.length()) {
            case 4 -> year(date).atDay(1);
            case 7 -> month(date).atDay(1);
            default -> day(date);
        };
    }

    private static LocalDate lastDay(String date) {
        if (date == null) {
            return null;
        }
        return switch (date.length()) {
            case 4 -> year(date).atMonth(12).atEndOfMonth();
            case 7 -> month(date).atEndOfMonth();
            default -> day(date);
        };
    }

    private static Year year(String date) {
        try {
            return Year.parse(date);
        } catch (DateTimeException e) {
            throw noDate(date);
        }
    }

    private static YearMonth month(String date) {
        try {
            return YearMonth.parse(date);
        } catch (DateTimeException e) {
            throw noDate(date);
        }
    }

    private static LocalDate day(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw noDate(date);
        }
    }

    private static IllegalArgumentException noDate(String date) {
        return new IllegalArgumentException(
                "\"" + date + "\" is no date: write 2019, 2019-03 or 2019-03-01, of a day that exists");
    }
}
