package communique.stack.command;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a point in time as people write it: a date, a time, {@code today} or {@code yesterday}, in UTC. */
final class MomentConverter implements ITypeConverter<Instant> {

    private final Clock clock;

    MomentConverter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant convert(String value) {
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        if (value.equalsIgnoreCase("today")) {
            return start(today);
        }
        if (value.equalsIgnoreCase("yesterday")) {
            return start(today.minusDays(1));
        }
        try {
            var parsed = DateTimeFormatter.ofPattern("yyyy-MM-dd['T'HH:mm[:ss][.SSS]][XXX]")
                    .parseBest(value, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (parsed instanceof OffsetDateTime time) {
                return time.toInstant();
            }
            return parsed instanceof LocalDateTime time
                    ? time.toInstant(ZoneOffset.UTC)
                    : start(LocalDate.from(parsed));
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + value
                    + "' is no point in time; give a date such as 2026-11-01, a time such as 2026-11-01T06:00:00Z, today or"
                    + " yesterday");
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
