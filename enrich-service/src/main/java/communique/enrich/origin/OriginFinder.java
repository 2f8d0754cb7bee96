package communique.enrich.origin;

import communique.enrich.clean.CleanText;
import communique.events.DocumentEnriched.Warning;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds headline, author, outlet and date of an article. What the sender stated comes first, then what the page says
 * of itself, then the text; a date in the future is never used. Safe for use by many threads.
 */
public final class OriginFinder {

    private static final int HEAD = 3;
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    /**
     * Finds the origin of one document.
     *
     * @param text as it left the cleaner
     * @param stated what the sender said of it
     */
    public Origin find(CleanText text, Stated stated) {
        var warnings = new ArrayList<Warning>();
        var dateline = dateline(text);
        var date = date(text, stated, dateline, warnings);
        if (date == null) {
            warnings.add(new Warning("date-missing", "neither the sender nor the document says when it was published"));
        } else if (date.origin.equals("inferred")) {
            warnings.add(
                    new Warning("year-inferred", "the document gives no year; it is taken from the time of receipt"));
        }
        var title = first(stated.title(), text.facts().title());
        var headline = title == null ? Headline.of(text.paragraphs()) : null;
        return new Origin(
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
    private static Dateline dateline(CleanText text) {
        for (var paragraph :
                text.paragraphs().subList(0, Math.min(HEAD, text.paragraphs().size()))) {
            var dateline = Dateline.of(paragraph);
            if (dateline != null) {
                return dateline;
            }
        }
        return null;
    }

    private static Dated date(CleanText text, Stated stated, Dateline dateline, List<Warning> warnings) {
        for (var candidate : candidates(text, stated, dateline)) {
            if (candidate.value != null) {
                if (!isFuture(candidate.value, stated)) {
                    return candidate;
                }
                warnings.add(new Warning("date-in-future", candidate.origin + ": " + candidate.value));
            }
        }
        return null;
    }

    /** In the order in which they are believed. */
    private static List<Dated> candidates(CleanText text, Stated stated, Dateline dateline) {
        var candidates = new ArrayList<Dated>();
        candidates.add(new Dated(DateText.iso(stated.publishedAt()), "stated"));
        candidates.add(new Dated(DateText.iso(text.facts().publishedAt()), "stated"));
        var received = LocalDate.ofInstant(stated.receivedAt(), ZoneOffset.UTC);
        MonthDay withoutYear = null;
        for (var dropped : text.dropped()) {
            var found = dropped.reason().equals("date") || dropped.reason().equals("byline")
                    ? DateText.first(dropped.text())
                    : null;
            if (found != null && found.date() != null) {
                candidates.add(new Dated(found.date().toString(), "stated"));
            } else if (found != null && withoutYear == null) {
                withoutYear = found.day();
            }
        }
        if (dateline != null && dateline.day() != null) {
            var day = dateline.day();
            candidates.add(new Dated(day.date() == null ? null : day.date().toString(), "dateline"));
            withoutYear = day.day() != null ? day.day() : withoutYear;
        }
        var url = UrlDate.of(first(stated.url(), text.facts().url()));
        candidates.add(new Dated(url == null ? null : url.toString(), "url"));
        if (withoutYear != null) {
            candidates.add(new Dated(MissingYear.of(withoutYear, received).toString(), "inferred"));
        }
        return candidates;
    }

    private static boolean isFuture(String value, Stated stated) {
        var limit = stated.receivedAt().plus(CLOCKS_DIFFER);
        try {
            return OffsetDateTime.parse(value).toInstant().isAfter(limit);
        } catch (DateTimeParseException e) {
            return LocalDate.parse(value)
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

    private record Dated(String value, String origin) {}
}
