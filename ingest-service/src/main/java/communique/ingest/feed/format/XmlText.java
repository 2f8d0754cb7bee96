package communique.ingest.feed.format;

import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * XML from a stranger as text that a parser can take: in the right encoding, without characters that XML forbids,
 * without anything in front of it, without a document type, and not nested deeper than is useful.
 */
final class XmlText {

    private static final int DEEPEST = 100;
    private static final int MOST_TAGS = 400_000;
    private static final int LONGEST_NOISE = 4_096;

    private XmlText() {}

    /** @param contentType as the server said, null when it said none */
    static String of(byte[] bytes, String contentType) throws NotAFeedException {
        var text = withoutDoctype(fromFirstTag(legal(decode(bytes, contentType))));
        requireFlat(text);
        return text;
    }

    /** The name of the root element in lower case, without its prefix; empty when there is none. */
    static String root(String xml) {
        var at = afterProlog(xml);
        if (at >= xml.length() || xml.charAt(at) != '<') {
            return "";
        }
        var end = at + 1;
        while (end < xml.length() && " \t\r\n/>".indexOf(xml.charAt(end)) < 0) {
            end++;
        }
        var name = xml.substring(at + 1, end).toLowerCase(Locale.ROOT);
        return name.substring(name.indexOf(':') + 1);
    }

    private static String decode(byte[] bytes, String contentType) throws NotAFeedException {
        try (var reader = new XmlReader(new ByteArrayInputStream(bytes), contentType, true)) {
            var text = new StringWriter(bytes.length);
            reader.transferTo(text);
            return text.toString();
        } catch (IOException | IllegalArgumentException e) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static String legal(String text) {
        if (text.chars().noneMatch(XmlText::isIllegal)) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        text.chars().filter(c -> !isIllegal(c)).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    private static boolean isIllegal(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0xFFFE || c == 0xFFFF;
    }

    /** Servers print warnings, empty lines and byte order marks in front of their feeds. */
    private static String fromFirstTag(String text) {
        var declaration = text.indexOf("<?xml");
        var first = declaration >= 0 && declaration < LONGEST_NOISE ? declaration : text.indexOf('<');
        return first <= 0 ? text : text.substring(first);
    }

    /** That of RSS 0.91 is only a name and is left out; one that defines entities is refused. */
    private static String withoutDoctype(String xml) throws NotAFeedException {
        var at = afterProlog(xml);
        if (!xml.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
            return xml;
        }
        var end = xml.indexOf('>', at);
        if (end < 0 || xml.substring(at, end).indexOf('[') >= 0) {
            throw new NotAFeedException(
                    "it defines a document type of its own, which is refused; the feed must not have one");
        }
        return xml.substring(0, at) + xml.substring(end + 1);
    }

    /** Where declarations, comments and blanks end. */
    private static int afterProlog(String xml) {
        var at = 0;
        while (at < xml.length()) {
            if (Character.isWhitespace(xml.charAt(at)) || xml.charAt(at) == '\uFEFF') {
                at++;
            } else if (xml.startsWith("<?", at)) {
                at = after(xml, "?>", at);
            } else if (xml.startsWith("<!--", at)) {
                at = after(xml, "-->", at);
            } else {
                return at;
            }
        }
        return at;
    }

    private static int after(String xml, String end, int from) {
        var found = xml.indexOf(end, from);
        return found < 0 ? xml.length() : found + end.length();
    }

    /** A parser builds a tree and walks it by calling itself: a thousand levels would end its stack. */
    private static void requireFlat(String xml) throws NotAFeedException {
        var depth = 0;
        var tags = 0;
        // Looked for once for all tags before it: a feed may open a million and end none.
        var end = 0;
        for (var at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
            if (xml.startsWith("<![CDATA[", at)) {
                at = after(xml, "]]>", at) - 1;
            } else if (xml.startsWith("<!--", at)) {
                at = after(xml, "-->", at) - 1;
            } else if (xml.startsWith("</", at)) {
                depth--;
            } else if (!xml.startsWith("<?", at) && !xml.startsWith("<!", at)) {
                end = end >= 0 && end < at ? xml.indexOf('>', at) : end;
                depth += end > 0 && xml.charAt(end - 1) == '/' ? 0 : 1;
                tags++;
            }
            if (depth > DEEPEST || tags > MOST_TAGS) {
                throw new NotAFeedException("it is nested deeper or has more elements than any feed needs");
            }
        }
    }
}
