package communique.ingest.feed.format;

import communique.events.submission.CleanText;
import communique.events.submission.PageUrl;
import communique.events.submission.RefusedException;
import java.net.URI;
import org.jsoup.Jsoup;

/** Single values out of a feed. */
final class PlainText {

    private static final int LONGEST = 1_000;

    private PlainText() {}

    /** A title or name, which many feeds write as HTML, on one line; null when nothing is left. */
    static String line(String text) {
        if (text == null) {
            return null;
        }
        var plain = text.indexOf('<') >= 0 || text.indexOf('&') >= 0
                ? Jsoup.parseBodyFragment(text).text()
                : text;
        return nullIfBlank(CleanText.oneLine(plain, LONGEST));
    }

    static String nullIfBlank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The longer of two texts; either may be null. */
    static String longer(String one, String other) {
        if (one == null || one.isBlank()) {
            return nullIfBlank(other);
        }
        return other != null && other.length() > one.length() ? other : one;
    }

    /** An address within the feed; null when it is none that can be asked. */
    static URI address(URI base, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var stripped = text.strip().replace(" ", "%20");
            return PageUrl.parse(
                    stripped.matches("(?i)[a-z][a-z0-9+.-]*:.*")
                            ? stripped
                            : base.resolve(stripped).toString());
        } catch (RefusedException | IllegalArgumentException e) {
            return null;
        }
    }
}
