package communique.ingest.feed.poll;

import communique.ingest.web.HttpAnswer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** What the headers of an answer ask for. */
final class ServerWishes {

    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[,\\s])max-age\\s{0,5}=\\s{0,5}\"?([0-9]{1,9})");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private ServerWishes() {}

    /** For how long the answer stays good; null when it does not say. */
    static Duration freshness(HttpAnswer answer, Instant now) {
        var control = answer.header("Cache-Control");
        if (control != null) {
            var age = MAX_AGE.matcher(control);
            return age.find() ? Duration.ofSeconds(Long.parseLong(age.group(1))) : null;
        }
        return until(answer.header("Expires"), now);
    }

    /** How long to wait before asking again; null when it does not say. */
    static Duration retryAfter(HttpAnswer answer, Instant now) {
        var stated = answer.header("Retry-After");
        if (stated != null && SECONDS.matcher(stated.strip()).matches()) {
            return Duration.ofSeconds(Long.parseLong(stated.strip()));
        }
        return until(stated, now);
    }

    private static Duration until(String date, Instant now) {
        try {
            var left = date == null
                    ? Duration.ZERO
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return left.compareTo(Duration.ZERO) > 0 ? left : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
