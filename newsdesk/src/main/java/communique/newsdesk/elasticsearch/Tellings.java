package communique.newsdesk.elasticsearch;

import static communique.newsdesk.elasticsearch.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import communique.newsdesk.read.StoryReport.Telling;
import java.util.List;

/** Who tells a story when, as an entry of a document has it. */
final class Tellings {

    private static final int TITLE = 300;

    /** The fields that a telling is read from. */
    static final List<String> FIELDS =
            List.of("id", "title", "source.name", "language", Queries.PUBLISHED, "receivedAt");

    private Tellings() {}

    static Telling of(JsonNode entry) {
        var published = text(entry, Queries.PUBLISHED);
        var received = text(entry, "receivedAt");
        return new Telling(
                text(entry, "id"),
                Pieces.shorten(text(entry, "title"), TITLE),
                text(entry.path("source"), "name"),
                text(entry, "language"),
                published == null ? received : published,
                published == null ? "received" : "published",
                received);
    }
}
