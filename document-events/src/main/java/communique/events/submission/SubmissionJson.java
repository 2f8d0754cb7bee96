package communique.events.submission;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads documents from JSON, strictly: no field twice, nothing behind the end, no endless nesting. A field that nobody
 * knows is skipped and its name reported, so that a misspelt one is noticed.
 */
public final class SubmissionJson {

    private static final Set<String> FIELDS =
            Set.of("content", "text", "html", "title", "url", "author", "publishedAt", "language", "id");
    private static final int MOST_IGNORED_NAMES = 10;
    private static final int LONGEST_IGNORED_NAME = 60;
    private static final int DEEPEST = 32;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(1_000)
                    .maxNumberLength(1_000)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** What the library found, such as {@code Unrecognized token 'NaN'}. */
    private static final Pattern QUOTED = Pattern.compile(
            "\\A(Non-standard token|Unrecognized token|Duplicate field|Duplicate Object property) [\"']([^'\"]{1,60})");

    private SubmissionJson() {}

    /** Reads the one document that the bytes are. */
    public static Submission one(byte[] json) throws RefusedException {
        return one(json, 0, json.length);
    }

    /** Reads the one document that a piece of the bytes is. */
    static Submission one(byte[] json, int offset, int length) throws RefusedException {
        try (var parser = JSON.createParser(json, offset, length)) {
            parser.nextToken();
            var submission = object(parser);
            requireEnd(parser);
            return submission;
        } catch (IOException e) {
            throw notJson(e);
        }
    }

    /** Reads the one document, or the array of documents, that the bytes are. */
    public static List<Submission> oneOrMany(byte[] json) throws RefusedException {
        try (var parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                var only = object(parser);
                requireEnd(parser);
                return List.of(only);
            }
            var all = new ArrayList<Submission>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                all.add(object(parser));
            }
            requireEnd(parser);
            return all;
        } catch (IOException e) {
            throw notJson(e);
        }
    }

    private static Submission object(JsonParser parser) throws IOException, RefusedException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new RefusedException(
                    Refusal.NOT_JSON, "a document is a JSON object, such as {\"content\": \"…\", \"title\": \"…\"}");
        }
        var parts = new Submission.Parts();
        var ignored = new HashSet<String>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            if (name.equals("source")) {
                source(parser, parts);
            } else if (FIELDS.contains(name)) {
                parts.set(name, string(parser, name));
            } else {
                parser.skipChildren();
                if (ignored.size() < MOST_IGNORED_NAMES && ignored.add(name)) {
                    parts.ignore(CleanText.oneLine(name, LONGEST_IGNORED_NAME));
                }
            }
        }
        return parts.submission();
    }

    private static void source(JsonParser parser, Submission.Parts parts) throws IOException, RefusedException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parts.set("source.name", string(parser, "source"));
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            if (name.equals("name") || name.equals("url")) {
                parts.set("source." + name, string(parser, "source." + name));
            } else {
                parser.skipChildren();
                parts.ignore("source." + CleanText.oneLine(name, LONGEST_IGNORED_NAME));
            }
        }
    }

    private static String string(JsonParser parser, String name) throws IOException, RefusedException {
        var token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token != JsonToken.VALUE_STRING) {
            throw new RefusedException(Refusal.WRONG_FIELD, name + " must be a string");
        }
        return parser.getText();
    }

    private static void requireEnd(JsonParser parser) throws IOException, RefusedException {
        if (parser.nextToken() != null) {
            throw new RefusedException(
                    Refusal.NOT_JSON,
                    "there is something behind the end of the document; send several documents as"
                            + " application/x-ndjson, one in a line");
        }
    }

    private static RefusedException notJson(IOException e) {
        if (e instanceof StreamConstraintsException) {
            return new RefusedException(
                    Refusal.NOT_JSON, "it is nested deeper than " + DEEPEST + " levels, or holds an endless name", e);
        }
        if (e instanceof JacksonException json) {
            var at = json.getLocation();
            var where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
            return new RefusedException(Refusal.NOT_JSON, "this is not JSON: " + fault(json) + where, e);
        }
        return new RefusedException(Refusal.NOT_JSON, "this is not JSON in UTF-8", e);
    }

    /** Whether the fault is that the document is not whole. */
    static boolean endsEarly(Throwable fault) {
        return fault instanceof JacksonException json
                && String.valueOf(json.getOriginalMessage()).startsWith("Unexpected end-of-input");
    }

    /** In our words: those of the library speak of its switches. */
    private static String fault(JacksonException json) {
        if (endsEarly(json)) {
            return "it ends before the document does";
        }
        var message = String.valueOf(json.getOriginalMessage());
        if (message.startsWith("Invalid UTF-8")) {
            return "its bytes are not UTF-8";
        }
        var found = QUOTED.matcher(message);
        if (!found.find()) {
            return "what stands here is not expected";
        }
        return found.group(1).startsWith("Duplicate")
                ? "the field " + found.group(2) + " stands twice"
                : found.group(2) + " is no value";
    }
}
