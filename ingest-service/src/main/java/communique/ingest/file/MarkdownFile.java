package communique.ingest.file;

import communique.events.submission.RefusedException;
import communique.events.submission.Submission;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads Markdown as the text that it reads as: without its marks, with what its front matter states. */
final class MarkdownFile {

    /** What front matter calls things, and what a document calls them. */
    private static final Map<String, String> STATED = Map.of(
            "title", "title",
            "author", "author",
            "date", "publishedAt",
            "published", "publishedAt",
            "url", "url",
            "source", "source.name",
            "lang", "language",
            "language", "language",
            "id", "id");

    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\n((?:[^\\n]{0,2000}\\n){0,100}?)---\\n");
    private static final Pattern KEY = Pattern.compile("(?m)^([a-zA-Z]{1,20}):[ \\t]{1,20}(\\S.{0,1500})$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}[ \\t]{1,10}(.{0,2000}?)[ \\t#]{0,20}$");
    private static final Pattern FENCE = Pattern.compile("(?m)^(```|~~~).{0,100}$");
    private static final Pattern QUOTE = Pattern.compile("(?m)^[ \\t]{0,3}(?:>[ \\t]?){1,10}");
    private static final Pattern BULLET = Pattern.compile("(?m)^[ \\t]{0,20}[*+-][ \\t]{1,10}");
    private static final Pattern RULE = Pattern.compile("(?m)^(?:[*_-][ \\t]?){3,80}$");
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]\\n]{0,500}\\]\\([^)\\n]{0,2000}\\)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\n]{1,500})\\]\\([^)\\n]{0,2000}\\)");
    private static final Pattern EMPHASIS =
            Pattern.compile("(\\*\\*|__|\\*|(?<![\\p{L}\\p{N}])_)(\\S[^*_\\n]{0,1000}?)(?<=\\S)\\1(?![\\p{L}\\p{N}])");

    private MarkdownFile() {}

    static Submission read(byte[] bytes) throws RefusedException {
        var text = TextFile.decode(bytes).replace("\r\n", "\n");
        var parts = new Submission.Parts();
        var front = FRONT_MATTER.matcher(text);
        if (front.find()) {
            KEY.matcher(front.group(1)).results().forEach(key -> {
                var name = STATED.get(key.group(1).toLowerCase(Locale.ROOT));
                if (name != null) {
                    parts.set(name, unquoted(key.group(2)));
                }
            });
            text = text.substring(front.end());
        }
        var heading = HEADING.matcher(text);
        if (heading.find() && text.substring(0, heading.start()).isBlank()) {
            parts.setIfMissing("title", plain(heading.group(1)));
        }
        return parts.set("text", plain(text)).submission();
    }

    private static String plain(String markdown) {
        var text = FENCE.matcher(markdown).replaceAll("");
        text = IMAGE.matcher(text).replaceAll("");
        text = LINK.matcher(text).replaceAll("$1");
        text = HEADING.matcher(text).replaceAll("$1");
        text = RULE.matcher(text).replaceAll("");
        text = QUOTE.matcher(text).replaceAll("");
        text = BULLET.matcher(text).replaceAll("");
        return EMPHASIS.matcher(text).replaceAll("$2");
    }

    private static String unquoted(String value) {
        var text = value.strip();
        var isQuoted = text.length() > 1
                && (text.startsWith("\"") && text.endsWith("\"") || text.startsWith("'") && text.endsWith("'"));
        return isQuoted ? text.substring(1, text.length() - 1) : text;
    }
}
