package communique.newsdesk.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses in the page that show what an answer tells. */
record Permalinks(String desk) {

    String document(String id) {
        return desk + "#/document/" + encoded(id);
    }

    /** A place in the text of a document. */
    String place(String id, int start) {
        return document(id) + "?at=" + start;
    }

    String actor(String id) {
        return desk + "#/actor/" + encoded(id);
    }

    String search(String query) {
        return desk + "#/?q=" + encoded(query);
    }

    String statements(String query) {
        return desk + "#/statements?q=" + encoded(query);
    }

    String comparison(String a, String b) {
        return desk + "#/compare?a=" + encoded(a) + "&b=" + encoded(b);
    }

    /** Puts their permalinks to documents in a list. */
    void toDocuments(JsonNode list) {
        list.forEach(each ->
                ((ObjectNode) each).put("permalink", document(each.path("id").asText())));
    }

    /** Puts their permalinks to statements in a list. */
    void toStatements(JsonNode list) {
        list.forEach(each -> ((ObjectNode) each)
                .put(
                        "permalink",
                        place(
                                each.path("documentId").asText(),
                                each.path("start").asInt())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
