package communique.newsdesk.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import communique.events.EventJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Where a part of a list ended, as one word that fits into an address. */
public final class Cursor {

    private static final int LONGEST = 1_000;
    private static final int MOST_VALUES = 4;

    private Cursor() {}

    /**
     * Reads a cursor.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static List<Object> read(String cursor) {
        if (cursor == null) {
            return List.of();
        }
        if (cursor.length() > LONGEST) {
            throw new IllegalArgumentException("longer than any cursor");
        }
        try {
            return values(EventJson.mapper().readTree(Base64.getUrlDecoder().decode(cursor)));
        } catch (IOException e) {
            throw new IllegalArgumentException("not a cursor", e);
        }
    }

    /** The cursor behind the last of these; null if there cannot be more. */
    static String behind(List<? extends Hit<?>> hits, int size) {
        if (hits.size() < size || hits.isEmpty()) {
            return null;
        }
        return of(
                hits.get(hits.size() - 1).sort().stream().map(FieldValue::_get).toList());
    }

    /** The cursor with these values. */
    static String of(List<?> values) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(EventJson.mapper().writeValueAsBytes(values));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The values of a cursor as a search wants them. */
    static List<FieldValue> fieldValues(List<Object> values) {
        return values.stream().map(Cursor::fieldValue).toList();
    }

    private static FieldValue fieldValue(Object value) {
        if (value instanceof JsonNode) {
            return FieldValue.NULL;
        }
        if (value instanceof String text) {
            return FieldValue.of(text);
        }
        var number = (Number) value;
        return number instanceof Double ? FieldValue.of(number.doubleValue()) : FieldValue.of(number.longValue());
    }

    private static List<Object> values(JsonNode json) {
        if (!json.isArray() || json.isEmpty() || json.size() > MOST_VALUES) {
            throw new IllegalArgumentException("not a cursor");
        }
        var values = new ArrayList<Object>();
        for (var value : json) {
            if (!value.isTextual() && !value.isNumber() && !value.isNull()) {
                throw new IllegalArgumentException("not a cursor");
            }
            // An entry that lacks the field comes last; a list of values takes no null.
            values.add(value.isTextual() ? value.textValue() : value.isNull() ? value : value.numberValue());
        }
        return values;
    }
}
