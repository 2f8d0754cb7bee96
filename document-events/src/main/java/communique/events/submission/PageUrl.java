package communique.events.submission;

import communique.events.WebHost;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** The address of a document: absolute, {@code http} or {@code https}, without a password in it. */
public final class PageUrl {

    private static final int LONGEST = 2_048;
    private static final int LONGEST_SHOWN = 100;
    private static final String ODD = " \"<>\\^`{|}[]";
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\t\\n\\r]");

    /** However many slashes follow it, of whichever kind, the server comes next. */
    private static final Pattern SCHEME = Pattern.compile("(?i)^(https?):[/\\\\]*");

    private PageUrl() {}

    /** Reads an address; null stays null. */
    public static URI parse(String text) throws RefusedException {
        if (text == null) {
            return null;
        }
        var trimmed = text.strip();
        if (trimmed.length() > LONGEST) {
            throw wrong("is longer than " + LONGEST + " characters");
        }
        try {
            return checked(withAsciiHost(new URI(encoded(trimmed))));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw wrong("is not an address: " + CleanText.oneLine(trimmed, LONGEST_SHOWN));
        }
    }

    /**
     * Reads an address that a page or a server states relative to its own.
     *
     * @throws RefusedException if it leads to no page
     */
    public static URI resolve(URI base, String reference) throws RefusedException {
        try {
            return parse(base.resolve(new URI(encoded(reference.strip()))).toString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw wrong("is not an address: " + CleanText.oneLine(reference, LONGEST_SHOWN));
        }
    }

    /** As browsers do (WHATWG URL): what may not stand in an address is encoded, line breaks in it count for nothing. */
    private static String encoded(String given) {
        var address = SCHEME.matcher(LINE_BREAKS.matcher(given).replaceAll("")).replaceFirst("$1://");
        var plain = new StringBuilder(address.length());
        int pathStart = authorityEnd(address);
        int queryStart = queryStart(address);
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            boolean inPath = i >= pathStart;
            boolean percent = c == '%' && !isEncoded(address, i);
            if (c == '\\' && i < queryStart) {
                plain.append('/');
            } else if (inPath && (percent || ODD.indexOf(c) >= 0)) {
                plain.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else if (inPath && (Character.isSpaceChar(c) || Character.isISOControl(c))) {
                plain.append(URLEncoder.encode(String.valueOf(c), StandardCharsets.UTF_8));
            } else {
                plain.append(c);
            }
        }
        return withOneFragment(plain.toString());
    }

    /** Where the path begins; an address without a server is all path. */
    private static int authorityEnd(String address) {
        int start = address.startsWith("//") ? 2 : SCHEME.matcher(address).lookingAt() ? address.indexOf("//") + 2 : 0;
        for (int i = start; i < address.length() && start > 0; i++) {
            if ("/\\?#".indexOf(address.charAt(i)) >= 0) {
                return i;
            }
        }
        return start == 0 ? 0 : address.length();
    }

    private static int queryStart(String address) {
        for (int i = 0; i < address.length(); i++) {
            if ("?#".indexOf(address.charAt(i)) >= 0) {
                return i;
            }
        }
        return address.length();
    }

    private static boolean isEncoded(String address, int percent) {
        return percent + 2 < address.length()
                && Character.digit(address.charAt(percent + 1), 16) >= 0
                && Character.digit(address.charAt(percent + 2), 16) >= 0;
    }

    private static String withOneFragment(String address) {
        int fragment = address.indexOf('#');
        return fragment < 0
                ? address
                : address.substring(0, fragment + 1)
                        + address.substring(fragment + 1).replace("#", "%23");
    }

    private static URI checked(URI url) throws RefusedException {
        var scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || url.getRawAuthority() == null) {
            throw wrong("must be absolute and begin with http:// or https://");
        }
        if (url.getRawAuthority().contains("@")) {
            throw wrong("must not hold a user name or password");
        }
        if (!WebHost.isIn(url)) {
            throw wrong("names no server that can be reached: " + CleanText.oneLine(url.toString(), LONGEST_SHOWN));
        }
        return url;
    }

    /** A host in Cyrillic or Arabic letters is no host to {@link URI}. */
    private static URI withAsciiHost(URI url) throws URISyntaxException {
        var authority = url.getRawAuthority();
        if (url.getHost() != null || authority == null || authority.contains("@")) {
            return url;
        }
        var colon = authority.lastIndexOf(':');
        var host = colon < 0 ? authority : authority.substring(0, colon);
        var rest = url.toString().substring(url.toString().indexOf(authority) + authority.length());
        return new URI(
                url.getScheme() + "://" + IDN.toASCII(host) + (colon < 0 ? "" : authority.substring(colon)) + rest);
    }

    private static RefusedException wrong(String what) {
        return new RefusedException(Refusal.WRONG_FIELD, "url " + what);
    }
}
