package communique.ingest.http;

import communique.events.submission.CleanText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a part of a form calls itself: its field, and its file name when it is a file. */
record Disposition(String name, String fileName) {

    static final Disposition NONE = new Disposition("", null);

    private static final int LONGEST_NAME = 200;
    private static final Pattern NAME = Pattern.compile("(?i)[;\\s]name=(?:\"([^\"\\r\\n]{0,300})\"|([^;\\s]{1,300}))");
    private static final Pattern FILE =
            Pattern.compile("(?i)[;\\s]filename=(?:\"((?:[^\"\\\\\\r\\n]|\\\\.){0,1000})\"|([^;\\s]{1,1000}))");
    private static final Pattern FILE_ENCODED = Pattern.compile("(?i)[;\\s]filename\\*=utf-8''([^;\\s]{1,3000})");

    static Disposition parse(String header) {
        var name = first(NAME, header);
        return new Disposition(name == null ? "" : name, fileName(header));
    }

    private static String fileName(String header) {
        var encoded = FILE_ENCODED.matcher(header);
        if (encoded.find()) {
            try {
                return baseName(URLDecoder.decode(encoded.group(1).replace("+", "%2B"), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                return baseName(encoded.group(1));
            }
        }
        var plain = first(FILE, header);
        return plain == null ? null : baseName(plain.replace("\\\"", "\"").replace("%22", "\""));
    }

    /** The name without folders: an old browser sends the whole path, an attacker sends {@code ../}. */
    private static String baseName(String path) {
        var name = CleanText.oneLine(
                path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1), LONGEST_NAME);
        return name.isEmpty() ? "unnamed" : name;
    }

    private static String first(Pattern pattern, String header) {
        var found = pattern.matcher(header);
        if (!found.find()) {
            return null;
        }
        return found.group(1) == null ? found.group(2) : found.group(1);
    }
}
