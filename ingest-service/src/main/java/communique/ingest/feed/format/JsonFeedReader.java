package communique.ingest.feed.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeedReader {

    private static final int DEEPEST = 50;
    private static final int MOST_ITEMS = 500;
    private static final int MOST_NAMES = 30;
    private static final String VERSION = "https://jsonfeed.org/version/";
    private static final JsonMapper JSON = mapper();

    private JsonFeedReader() {}

    private static JsonMapper mapper() {
        var mapper = new JsonMapper();
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        return mapper;
    }

    static ParsedFeed read(byte[] bytes, URI url, ReadingTime time) throws NotAFeedException {
        var root = tree(bytes, time);
        var version = root.path("version").asText("");
        if (!version.contains("jsonfeed.org/version/") || !root.path("items").isArray()) {
            throw new NotAFeedException("it is JSON, but no JSON Feed: it must have \"version\": \"" + VERSION
                    + "1.1\" and an array \"items\"");
        }
        return new ParsedFeed(
                "json_" + version.substring(version.lastIndexOf('/') + 1),
                PlainText.line(text(root, "title")),
                PlainText.address(url, text(root, "home_page_url")),
                text(root, "language"),
                null,
                elements(root.path("items"), MOST_ITEMS, item -> item(item, url, time)));
    }

    private static JsonNode tree(byte[] bytes, ReadingTime time) throws NotAFeedException {
        try {
            return JSON.readTree(time.of(new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "")));
        } catch (JsonProcessingException e) {
            throw new NotAFeedException(
                    "its JSON breaks off or is wrong at line " + line(e) + ": "
                            + PlainText.line(e.getOriginalMessage()),
                    e);
        } catch (IOException e) {
            throw new NotAFeedException("its JSON cannot be read: " + PlainText.line(e.getMessage()), e);
        }
    }

    /** What is nested too deep is refused without a place. */
    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    private static FeedItem item(JsonNode item, URI url, ReadingTime time) {
        time.check();
        var address = text(item, "url") == null ? text(item, "external_url") : text(item, "url");
        var text = text(item, "content_html") == null ? text(item, "content_text") : text(item, "content_html");
        return new FeedItem(
                text(item, "id"),
                PlainText.address(url, address),
                PlainText.line(text(item, "title")),
                PlainText.longer(text, text(item, "summary")),
                author(item),
                date(item),
                elements(item.path("tags"), MOST_NAMES, tag -> PlainText.line(tag.asText())),
                elements(item.path("attachments"), MOST_NAMES, media -> PlainText.address(url, text(media, "url"))));
    }

    private static String author(JsonNode item) {
        var first = item.path("authors").path(0);
        return PlainText.line(text(first.isMissingNode() ? item.path("author") : first, "name"));
    }

    private static Instant date(JsonNode item) {
        var stated = text(item, "date_published") == null ? text(item, "date_modified") : text(item, "date_published");
        try {
            return stated == null ? null : OffsetDateTime.parse(stated).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isValueNode() && !value.isNull() ? PlainText.nullIfBlank(value.asText()) : null;
    }

    private static <T> List<T> elements(JsonNode array, int most, Function<JsonNode, T> read) {
        return StreamSupport.stream(array.spliterator(), false)
                .limit(most)
                .map(read)
                .filter(Objects::nonNull)
                .toList();
    }
}
