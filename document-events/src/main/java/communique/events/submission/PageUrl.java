package communique.events.submission;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** The address of a document: absolute, {@code http} or {@code https}, without a password in it. */
public final class PageUrl {

    private static final int LONGEST = 2_048;

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
            return checked(withAsciiHost(new URI(trimmed)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw wrong("is not an address: " + e.getMessage());
        }
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
