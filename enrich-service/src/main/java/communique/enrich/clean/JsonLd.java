package communique.enrich.clean;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads the schema.org description of an article that many news sites put into their pages. */
final class JsonLd {

    /** Publishers write it by hand: with comments, line breaks within a text, commas behind the last entry. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_MISSING_VALUES,
                    JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
                    JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private static final Pattern MARKS =
            Pattern.compile("(?://|/\\*)?\\s{0,9}(?:<!\\[CDATA\\[|\\]\\]>)\\s{0,9}(?:\\*/)?|<!--|-->");
    private static final int MOST_NODES = 5_000;

    private JsonLd() {}

    /** What the page says of its article; every part may be null. */
    record Article(
            String headline, String author, String publisher, String publishedAt, String language, String body) {}

    /** The first article described in the page; null when there is none that can be read. */
    static Article article(Document document) {
        for (var script : document.select("script[type=application/ld+json]")) {
            try {
                var found = find(JSON.readTree(plain(script.data())));
                if (found != null) {
                    return read(found);
                }
            } catch (JsonProcessingException e) {
                continue; // Broken metadata is common; the markup still says enough.
            }
        }
        return null;
    }

    /** Without the marks that once hid scripts from browsers. */
    private static String plain(String script) {
        var json = MARKS.matcher(script).replaceAll("");
        return json.contains("\"") ? json : Parser.unescapeEntities(json, false);
    }

    private static JsonNode find(JsonNode root) {
        var queue = new ArrayDeque<JsonNode>();
        queue.add(root);
        for (int i = 0; i < MOST_NODES && !queue.isEmpty(); i++) {
            var node = queue.poll();
            if (isArticle(node.path("@type"))) {
                return node;
            }
            node.forEach(queue::add);
        }
        return null;
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (var one : type) {
                if (isArticle(one)) {
                    return true;
                }
            }
        }
        var name = type.asText("").toLowerCase(Locale.ROOT);
        return name.endsWith("article") || name.endsWith("blogposting");
    }

    private static Article read(JsonNode node) {
        return new Article(
                text(node.path("headline")),
                names(node.path("author")),
                names(node.path("publisher")),
                text(node.path("datePublished")),
                text(node.path("inLanguage")),
                text(node.path("articleBody")));
    }

    private static String names(JsonNode node) {
        var names = new ArrayList<String>();
        for (var one : node.isArray() ? node : List.of(node)) {
            var name = text(one.isTextual() ? one : one.path("name"));
            if (name != null) {
                names.add(name);
            }
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static String text(JsonNode node) {
        var text = node.isTextual() ? node.asText().strip() : "";
        return text.isEmpty() ? null : text;
    }
}
