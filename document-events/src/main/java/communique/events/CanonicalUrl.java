package communique.events;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One spelling for the many that one web address has.
 *
 * <p>Scheme and host in lower case, {@code http} as {@code https}, no default port, no fragment, no closing slash, no
 * parameters that only say how a reader came here, the others in alphabetical order, letters encoded or not alike (RFC
 * 3986 section 6, and what news sites append).
 */
final class CanonicalUrl {

    private static final Pattern TRACKING =
            Pattern.compile("(?i)(utm_[^=]*|fbclid|gclid|yclid|mc_cid|mc_eid|igshid|ref_src|cmpid)(=.*)?");

    private static final Pattern UNRESERVED = Pattern.compile("[A-Za-z0-9._~-]");
    private static final int LAST_ASCII = 0x7F;

    private CanonicalUrl() {}

    static String of(URI url) {
        if (!WebHost.isIn(url) || url.getScheme() == null) {
            throw new IllegalArgumentException("url must be absolute, such as https://example.org/news/1");
        }
        var scheme = url.getScheme().toLowerCase(Locale.ROOT);
        var port = WebHost.portOf(url);
        var defaultPort = port == -1 || scheme.equals("http") && port == 80 || scheme.equals("https") && port == 443;
        var path = url.getRawPath() == null ? "" : encoded(url.getRawPath());
        return (scheme.equals("http") ? "https" : scheme) + "://"
                + WebHost.of(url).toLowerCase(Locale.ROOT)
                + (defaultPort ? "" : ":" + port)
                + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path)
                + query(url.getRawQuery());
    }

    /** Percent-encoded are exactly the characters that must be, with capital digits. */
    private static String encoded(String part) {
        var encoded = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); ) {
            int c = part.codePointAt(i);
            boolean triplet = c == '%' && i + 2 < part.length();
            if (triplet) {
                appendTriplet(part.substring(i + 1, i + 3), encoded);
            } else if (c > LAST_ASCII) {
                encoded.append(URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8));
            } else {
                encoded.append((char) c);
            }
            i += triplet ? 3 : Character.charCount(c);
        }
        return encoded.toString();
    }

    private static void appendTriplet(String digits, StringBuilder encoded) {
        var character = String.valueOf((char) Integer.parseInt(digits, 16));
        if (UNRESERVED.matcher(character).matches()) {
            encoded.append(character);
        } else {
            encoded.append('%').append(digits.toUpperCase(Locale.ROOT));
        }
    }

    private static String query(String query) {
        if (query == null) {
            return "";
        }
        var kept = Arrays.stream(encoded(query).split("&"))
                .filter(parameter ->
                        !parameter.isEmpty() && !TRACKING.matcher(parameter).matches())
                .sorted()
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
