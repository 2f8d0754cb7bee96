package communique.stack.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The answer of ingest-service about one document.
 *
 * @param id null when it was refused
 * @param revision null when it was refused
 * @param status {@code accepted}, {@code unchanged}, {@code rejected} or {@code failed}
 * @param detail why it was refused; null when it was not
 */
public record Receipt(String id, String revision, String status, String detail) {

    public boolean isTaken() {
        return id != null;
    }

    /** Reads an answer: one result, several under {@code files}, or a problem. */
    static List<Receipt> of(HttpJson.Answer answer) {
        var json = answer.json();
        if (json.path("files").isArray() && !json.path("files").isEmpty()) {
            return StreamSupport.stream(json.path("files").spliterator(), false)
                    .map(Receipt::of)
                    .toList();
        }
        if (json.isObject()) {
            return List.of(of(json));
        }
        return List.of(new Receipt(null, null, "failed", "ingest-service answered " + answer.status()));
    }

    static Receipt of(JsonNode result) {
        var id = result.path("id").textValue();
        var detail = result.path("detail").textValue();
        return new Receipt(
                id,
                result.path("revision").textValue(),
                // In a problem document "status" is the number of the HTTP status.
                result.path("status").isTextual() ? result.path("status").textValue() : "rejected",
                id == null && detail == null ? result.path("title").asText("no reason given") : detail);
    }
}
