package communique.events;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * The server of a web address. {@link URI} knows no host whose name breaks the rules of RFC 952, such as one with an
 * underscore; browsers and servers use such names.
 */
public final class WebHost {

    private static final int HIGHEST_PORT = 65_535;

    /** Without a password, and without what could be read as another host. */
    private static final Pattern SERVER = Pattern.compile("([A-Za-z0-9._-]{1,253})(?::([0-9]{0,5}))?");

    private WebHost() {}

    /** The name or address of the server as the address writes it; null when it names none. */
    public static String of(URI url) {
        if (url.getHost() != null || url.getRawAuthority() == null) {
            return url.getHost();
        }
        var server = SERVER.matcher(url.getRawAuthority());
        return server.matches() ? server.group(1) : null;
    }

    /** The port that the address states; -1 when it states none. */
    public static int portOf(URI url) {
        if (url.getHost() != null || url.getRawAuthority() == null) {
            return url.getPort();
        }
        var server = SERVER.matcher(url.getRawAuthority());
        var port = server.matches() ? server.group(2) : null;
        return port == null || port.isEmpty() ? -1 : Integer.parseInt(port);
    }

    /** Whether a server can be reached by the address: it names a host, and a port only if there is such a port. */
    public static boolean isIn(URI url) {
        return of(url) != null && portOf(url) <= HIGHEST_PORT;
    }
}
