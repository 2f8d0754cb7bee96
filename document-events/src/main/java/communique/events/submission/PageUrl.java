package communique.events.submission;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The address of a document: absolute, {@code http} or {@code https}, without a password in it. */
public final class PageUrl {

    private static final int LONGEST = 2_048;
    private static final int LONGEST_SHOWN = 100;
    private static final String ODD = " \"<>^`{|}[]";

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

    /** As browsers do (WHATWG URL): what may not stand in an address is encoded, line breaks in it count for nothing. */
    private static String encoded(String address) {
        var plain = new StringBuilder(address.length());
        int authorityEnd = authorityEnd(address);
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            boolean inPath = i >= authorityEnd;
            if (c == '\t' || c == '\n' || c == '\r') {
                continue;
            }
            boolean percent = c == '%' && !isEncoded(address, i);
            if (inPath && (percent || ODD.indexOf(c) >= 0)) {
                plain.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else if (c == '\\') {
                plain.append('/');
            } else if (inPath && Character.isSpaceChar(c)) {
                plain.append(URLEncoder.encode(String.valueOf(c), StandardCharsets.UTF_8));
            } else {
                plain.append(c);
            }
        }
        return withOneFragment(plain.toString());
    }

    private static int authorityEnd(String address) {
        int start = address.indexOf("//");
        for (int i = start < 0 ? address.length() : start + 2; i < address.length(); i++) {
            if ("/\\?#".indexOf(address.charAt(i)) >= 0) {
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
        if (!scheme.equals("http") && !scheme.equals("https") || url.getHost() == null) {
            throw wrong("must be absolute and begin with http:// or https://");
        }
        if (url.getRawUserInfo() != null) {
            throw wrong("must not hold a user name or password");
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
