package communique.newsdesk.elasticsearch;

import static communique.newsdesk.elasticsearch.Json.text;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.newsdesk.read.StoryContext;
import communique.newsdesk.read.StoryContext.CopiedText;
import communique.newsdesk.read.StoryContext.Passage;
import communique.newsdesk.read.StoryReport.Telling;
import communique.newsdesk.read.Versions;
import communique.newsdesk.read.Versions.Version;
import communique.newsdesk.story.CommonText;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks up where documents stand in their stories: who tells it as well, whose text it is, and what two have in common. */
public final class ContextLookup {

    private static final int LISTED = 12;

    /** Characters of a text that are compared. */
    private static final int COMPARED = 200_000;

    private final ElasticsearchGateway elasticsearch;

    public ContextLookup(ElasticsearchGateway elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** A few tellings, and how many there are in all. */
    private record Listed(List<Telling> tellings, long count) {}

    /** Empty if there is no such document. */
    public Optional<StoryContext> context(String id) throws IOException {
        var found = entries(List.of(id), List.of("id", "story")).stream().findFirst();
        return found.isEmpty() ? Optional.empty() : Optional.of(context(id, found.get()));
    }

    private StoryContext context(String id, JsonNode entry) throws IOException {
        var storyId = text(entry.path("story"), "id");
        var story = Queries.term(Queries.STORY, storyId);
        var whole = elasticsearch.search("documents", search -> search.size(1)
                .query(story)
                .sort(StorySearch.EARLIEST)
                .trackTotalHits(total -> total.enabled(true))
                .source(source -> source.filter(only -> only.includes(Tellings.FIELDS)))
                .aggregations(
                        "origins", Aggregation.of(figure -> figure.filter(Queries.term(StorySearch.COPY, false)))));
        var copies = listed(Queries.all(
                List.of(), List.of(Queries.term("story.origin", id), Queries.term(StorySearch.COPY, true))));
        var decided = decided(id);
        var named = new ArrayList<>(commonSources(decided));
        named.add(id);
        Optional.ofNullable(text(decided.path("copy"), "of")).ifPresent(named::add);
        var alsoIn = listed(Query.of(query -> query.bool(bool ->
                bool.filter(story, Queries.term(StorySearch.COPY, false)).mustNot(Queries.terms("id", named)))));
        var first = Json.sources(whole).findFirst().map(Tellings::of).orElse(null);
        return new StoryContext(
                storyId,
                first == null ? null : first.title(),
                Json.total(whole),
                whole.aggregations().get("origins").filter().docCount(),
                first,
                copied(decided.path("copy")),
                copies.tellings(),
                copies.count(),
                tellings(commonSources(decided)),
                alsoIn.tellings(),
                alsoIn.count());
    }

    private static List<String> commonSources(JsonNode decided) {
        return Json.stream(decided.path("shared"))
                .filter(each -> "common-source".equals(text(each, "kind")))
                .map(each -> text(each, "with"))
                .limit(LISTED)
                .toList();
    }

    private CopiedText copied(JsonNode copy) throws IOException {
        var of = text(copy, "of");
        if (of == null) {
            return null;
        }
        return new CopiedText(
                of,
                tellings(List.of(of)).stream().findFirst().orElse(null),
                copy.path("share").asDouble(),
                copy.path("taken").asDouble(),
                Json.stream(copy.path("passages"))
                        .map(each -> new Passage(
                                each.path("start").asInt(),
                                each.path("end").asInt(),
                                each.path("sourceStart").asInt(),
                                each.path("sourceEnd").asInt()))
                        .toList());
    }

    private Listed listed(Query query) throws IOException {
        var answer = elasticsearch.search("documents", search -> search.size(LISTED)
                .query(query)
                .sort(StorySearch.EARLIEST)
                .trackTotalHits(total -> total.enabled(true))
                .source(source -> source.filter(only -> only.includes(Tellings.FIELDS))));
        return new Listed(Json.sources(answer).map(Tellings::of).toList(), Json.total(answer));
    }

    private List<Telling> tellings(List<String> ids) throws IOException {
        return ids.isEmpty()
                ? List.of()
                : entries(ids, Tellings.FIELDS).stream().map(Tellings::of).toList();
    }

    /** Two documents side by side; empty if one of them is not there. */
    public Optional<Versions> versions(String a, String b) throws IOException {
        var fields = new ArrayList<>(Tellings.FIELDS);
        fields.addAll(List.of("story.id", "body"));
        Map<String, JsonNode> found = entries(List.of(a, b), fields).stream()
                .collect(Collectors.toMap(entry -> text(entry, "id"), entry -> entry));
        if (!found.containsKey(a) || !found.containsKey(b)) {
            return Optional.empty();
        }
        var bodyA = found.get(a).path("body").asText();
        var bodyB = found.get(b).path("body").asText();
        var common = CommonText.of(cut(bodyA), cut(bodyB));
        var ofA = relation(decided(a), b);
        return Optional.of(new Versions(
                version(found.get(a), bodyA, common.shareOfFirst()),
                version(found.get(b), bodyB, common.shareOfSecond()),
                ofA.isPresent() ? ofA.get() : relation(decided(b), a).orElse(null),
                common.passages()));
    }

    private static Version version(JsonNode entry, String body, double share) {
        return new Version(
                Tellings.of(entry), text(entry.path("story"), "id"), cut(body), body.length() > COMPARED, share);
    }

    private static String cut(String body) {
        return body.length() > COMPARED ? body.substring(0, COMPARED) : body;
    }

    private static Optional<String> relation(JsonNode decided, String other) {
        if (other.equals(text(decided.path("copy"), "of"))) {
            return Optional.of("copy");
        }
        return Json.stream(decided.path("shared"))
                .filter(each -> other.equals(text(each, "with")))
                .map(each -> text(each, "kind"))
                .findFirst();
    }

    private JsonNode decided(String id) throws IOException {
        var answer = elasticsearch.search("storied", search -> search.size(1)
                .query(Queries.id(id))
                .source(source -> source.filter(only -> only.includes("copy", "shared.with", "shared.kind"))));
        return Json.sources(answer).map(JsonNode.class::cast).findFirst().orElse(Json.NOTHING);
    }

    private List<ObjectNode> entries(List<String> ids, List<String> fields) throws IOException {
        var answer = elasticsearch.search("documents", search -> search.size(ids.size())
                .query(Queries.terms("id", ids))
                .sort(StorySearch.EARLIEST)
                .source(source -> source.filter(only -> only.includes(fields))));
        return Json.sources(answer).toList();
    }
}
