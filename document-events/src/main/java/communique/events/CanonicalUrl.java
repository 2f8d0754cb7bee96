package communique.events;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One spelling for the many that one web address has.
 *
 * <p>Scheme and host in lower case, {@code http} as {@code https}, no default port, no fragment, no closing slash, no
 * parameters that only say how a reader came here, the others in alphabetical order (RFC 3986 section 6, and what news
 * sites append).
 */
final class CanonicalUrl {

    private static final Pattern TRACKING =
            Pattern.compile("(?i)(utm_[^=]*|fbclid|gclid|yclid|mc_cid|mc_eid|igshid|ref_src|cmpid)(=.*)?");

    private CanonicalUrl() {}

    static String of(URI url) {
        if (url.getHost() == null || url.getScheme() == null) {
            throw new IllegalArgumentException("url must be absolute, such as https://example.org/news/1");
        }
        var scheme = url.getScheme().toLowerCase(Locale.ROOT);
        var port = url.getPort();
        var defaultPort = port == -1 || scheme.equals("http") && port == 80 || scheme.equals("https") && port == 443;
        var path = url.getRawPath() == null ? "" : url.getRawPath();
        return (scheme.equals("http") ? "https" : scheme) + "://"
                + url.getHost().toLowerCase(Locale.ROOT)
                + (defaultPort ? "" : ":" + port)
                + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path)
                + query(url.getRawQuery());
    }

    private static String query(String query) {
        if (query == null) {
            return "";
        }
        var kept = Arrays.stream(query.split("&"))
                .filter(parameter ->
                        !parameter.isEmpty() && !TRACKING.matcher(parameter).matches())
                .sorted()
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
