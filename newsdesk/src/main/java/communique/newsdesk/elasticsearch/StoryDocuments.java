package communique.newsdesk.elasticsearch;

import static communique.newsdesk.elasticsearch.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import communique.newsdesk.read.SearchPage.Named;
import communique.newsdesk.story.StoryDocument;
import communique.newsdesk.story.StoryDocument.Common;
import communique.newsdesk.story.StoryDocument.Copied;
import communique.newsdesk.story.StoryDocument.Said;
import communique.newsdesk.story.StoryDocument.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts a document of a story together from its entry, its tags and what was decided about it. */
final class StoryDocuments {

    /** The time of an entry, in milliseconds. */
    static final String AT = "at";

    /** What is read of a decision. */
    static final List<String> DECIDED =
            List.of("documentId", "copy.of", "copy.share", "shared.with", "shared.kind", "utterances");

    private StoryDocuments() {}

    static StoryDocument of(JsonNode entry, JsonNode tagged, JsonNode decided) {
        var id = text(entry, "id");
        var body = tagged.path("body").asText();
        var tags = tagged.path("enriched");
        var copy = decided.path("copy");
        return new StoryDocument(
                Tellings.of(entry),
                Instant.ofEpochMilli(entry.path(AT).asLong()),
                entry.path("story").path("origin").asText(id),
                copy.has("of") ? new Copied(text(copy, "of"), copy.path("share").asDouble()) : null,
                Json.stream(decided.path("shared"))
                        .map(each -> new Common(text(each, "with"), text(each, "kind")))
                        .toList(),
                body,
                tags(tags.path("actors"), body),
                tags(tags.path("places"), body),
                statements(id, tags.path("statements"), decided.path("utterances")));
    }

    private static List<Tag> tags(JsonNode tags, String body) {
        return Json.stream(tags)
                .filter(tag -> tag.path("mentions").path(0).path("end").asInt(-1) <= body.length())
                .map(tag -> new Tag(
                        text(tag, "id"),
                        tag.path("name").asText(text(tag, "id")),
                        tag.path("mentions").path(0).path("start").asInt(),
                        tag.path("mentions").path(0).path("end").asInt()))
                .toList();
    }

    private static List<Said> statements(String id, JsonNode statements, JsonNode utterances) {
        var known = Json.stream(utterances)
                .collect(Collectors.toMap(
                        each -> text(each, "statement"), each -> text(each, "id"), (one, other) -> one));
        var found = new ArrayList<Said>();
        for (var said : statements) {
            var own = id + "|s" + found.size();
            var speaker = said.path("speaker");
            found.add(new Said(
                    known.getOrDefault(own, own),
                    speaker.hasNonNull("id") ? new Named(text(speaker, "id"), text(speaker, "name")) : null,
                    said.path("text").asText(),
                    text(said, "verb"),
                    text(said, "modality"),
                    text(said, "kind"),
                    said.path("start").asInt(),
                    said.path("end").asInt()));
        }
        return found;
    }
}
