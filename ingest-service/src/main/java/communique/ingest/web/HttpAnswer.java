package communique.ingest.web;

import communique.events.submission.PageUrl;
import communique.events.submission.RefusedException;
import io.vertx.core.MultiMap;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a server answered to one request.
 *
 * @param url that was asked
 * @param body unpacked; empty unless the status is 200
 */
public record HttpAnswer(URI url, int status, MultiMap headers, byte[] body) {

    /** The status that says that nothing has changed since the last time. */
    public static final int NOT_MODIFIED = 304;

    private static final int OK = 200;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> PERMANENT = Set.of(301, 308);
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([a-z0-9_:-]{1,40})");

    /** A header as it came; null when there is none. */
    public String header(String name) {
        return headers.get(name);
    }

    public boolean isOk() {
        return status == OK;
    }

    public boolean isRedirect() {
        return REDIRECTS.contains(status) && header("Location") != null;
    }

    /** Whether the redirect is meant to stay. */
    public boolean isPermanentRedirect() {
        return isRedirect() && PERMANENT.contains(status);
    }

    /** Where it redirects to. */
    public URI location() throws RefusedException {
        return PageUrl.resolve(url, header("Location"));
    }

    /** Without parameters, such as {@code text/html}; empty when the server said none. */
    public String mediaType() {
        return contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** As the server said; null when it said none. */
    public String charset() {
        var charset = CHARSET.matcher(contentType());
        return charset.find() ? charset.group(1) : null;
    }

    private String contentType() {
        return headers.contains("Content-Type") ? header("Content-Type") : "";
    }
}
