package communique.enrich.origin;

import communique.enrich.clean.ArticleText;
import communique.events.DocumentEnriched.Warning;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds headline, author, outlet and date of an article. What the sender stated comes first, then what the page says
 * of itself, then the text; a date in the future is never used. Safe for use by many threads.
 */
public final class OriginFinder {

    private static final int HEAD = 3;
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    private static final int LENGTH_OF_A_DATE = 10;
    private static final String ZERO_OF_CLOCKS = "1970-01-01";
    private static final String EARLIEST = "1800-01-01";

    /**
     * Finds the origin of one document.
     *
     * @param text as it left the cleaner
     * @param stated what the sender said of it
     */
    public DocumentOrigin find(ArticleText text, Stated stated) {
        var warnings = new ArrayList<Warning>();
        var dateline = dateline(text);
        var date = date(text, stated, dateline, warnings);
        if (date == null) {
            warnings.add(new Warning("date-missing", "neither the sender nor the document says when it was published"));
        } else if (date.origin.equals("inferred")) {
            warnings.add(new Warning("year-inferred", "the document gives no year; it is taken from " + date.yearFrom));
        }
        var title = first(stated.title(), text.facts().title());
        var headline = title == null ? Headline.of(text.paragraphs()) : null;
        return new DocumentOrigin(
                first(title, headline),
                title != null ? "stated" : headline != null ? "first-line" : "none",
                first(stated.author(), text.facts().author(), Byline.author(text.dropped())),
                first(
                        text.facts().outlet(),
                        Byline.source(text.dropped()),
                        dateline == null ? null : dateline.outlet(),
                        Byline.signoff(text.dropped())),
                date == null ? null : date.value,
                date == null ? "none" : date.origin,
                warnings);
    }

    /** A dateline stands at the start of the lead, which may be below a headline and a deck. */
    private static Dateline dateline(ArticleText text) {
        for (var paragraph :
                text.paragraphs().subList(0, Math.min(HEAD, text.paragraphs().size()))) {
            var dateline = Dateline.of(paragraph);
            if (dateline != null) {
                return dateline;
            }
        }
        return null;
    }

    private static Dated date(ArticleText text, Stated stated, Dateline dateline, List<Warning> warnings) {
        if (stated.publishedAt() != null && DateText.iso(stated.publishedAt()) == null) {
            warnings.add(new Warning("date-unreadable", "stated: " + stated.publishedAt()));
        }
        for (var candidate : candidates(text, stated, dateline)) {
            if (candidate.value != null) {
                var fault = fault(candidate.value, stated);
                if (fault == null) {
                    return candidate;
                }
                warnings.add(new Warning(fault, candidate.origin + ": " + candidate.value));
            }
        }
        return null;
    }

    /** In the order in which they are believed. */
    private static List<Dated> candidates(ArticleText text, Stated stated, Dateline dateline) {
        var candidates = new ArrayList<Dated>();
        candidates.add(Dated.of(DateText.iso(stated.publishedAt()), "stated"));
        candidates.add(Dated.of(DateText.iso(text.facts().publishedAt()), "stated"));
        var lines = dateLines(text);
        lines.forEach(line -> candidates.add(Dated.of(line.date(), "stated")));
        var withoutYear = lines.stream()
                .map(DateLine::day)
                .filter(day -> day != null && day.day() != null)
                .findFirst()
                .orElse(null);
        if (dateline != null && dateline.day() != null) {
            var day = dateline.day();
            candidates.add(Dated.of(day.date() == null ? null : day.date().toString(), "dateline"));
            withoutYear = day.day() != null ? day : withoutYear;
        }
        var address = first(stated.url(), text.facts().url());
        var url = UrlDate.of(address);
        candidates.add(Dated.of(url == null ? null : url.toString(), "url"));
        if (withoutYear != null) {
            var received = LocalDate.ofInstant(stated.receivedAt(), ZoneOffset.UTC);
            var inferred = new MissingYear(text, address, received).of(withoutYear);
            candidates.add(new Dated(inferred.date().toString(), "inferred", inferred.from()));
        }
        return candidates;
    }

    /** What lines beside the text say, "first published" before "updated". */
    private static List<DateLine> dateLines(ArticleText text) {
        var lines = new ArrayList<DateLine>();
        for (var dropped : text.dropped()) {
            if (dropped.reason().equals("date") || dropped.reason().equals("byline")) {
                lines.addAll(DateLine.of(dropped.text()));
            }
        }
        lines.sort(Comparator.comparing(DateLine::meaning));
        return lines;
    }

    /** Why a date cannot be the one of publication; null when it can. */
    private static String fault(String value, Stated stated) {
        if (isFuture(value, stated)) {
            return "date-in-future";
        }
        boolean zero = value.startsWith(ZERO_OF_CLOCKS) && value.length() > ZERO_OF_CLOCKS.length();
        return zero || value.compareTo(EARLIEST) < 0 ? "date-implausible" : null;
    }

    private static boolean isFuture(String value, Stated stated) {
        var limit = stated.receivedAt().plus(CLOCKS_DIFFER);
        try {
            return OffsetDateTime.parse(value).toInstant().isAfter(limit);
        } catch (DateTimeParseException e) {
            return LocalDate.parse(value.substring(0, LENGTH_OF_A_DATE))
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .isAfter(limit);
        }
    }

    private static String first(String... candidates) {
        for (var candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate.strip();
            }
        }
        return null;
    }

    /** @param yearFrom where the year was read; null when the date states it */
    private record Dated(String value, String origin, String yearFrom) {

        static Dated of(String value, String origin) {
            return new Dated(value, origin, null);
        }
    }
}
