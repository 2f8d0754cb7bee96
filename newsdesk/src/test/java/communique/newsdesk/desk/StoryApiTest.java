package communique.newsdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import communique.events.EventJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(DeskResource.class)
class StoryApiTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI desk;

    @Test
    void aStoryIsListedOnceWithItsFigures() throws Exception {
        var page = get("/api/stories?q=halcyon&size=50");

        assertThat(page.path("stories").asInt()).isEqualTo(1);
        assertThat(page.path("documents").asInt()).isGreaterThan(1);
        var row = page.at("/rows/0");
        assertThat(row.path("id").asText()).isEqualTo(FerryCollision.STORY);
        assertThat(row.path("title").asText()).isEqualTo(FerryCollision.TITLE);
        assertThat(row.path("documents").asInt()).isEqualTo(12);
        assertThat(row.path("origins").asInt()).isEqualTo(9);
        assertThat(row.path("found").asInt()).isEqualTo(page.path("documents").asInt());
        assertThat(row.path("outletCount").asInt()).isEqualTo(9);
        assertThat(row.at("/first/documentId").asText()).isEqualTo(FerryCollision.WIRE);
        assertThat(row.at("/first/clock").asText()).isEqualTo("published");
        assertThat(row.at("/document/fragments/0").size()).isPositive();
    }

    @Test
    void theListTakesTheFiltersOfASearch() throws Exception {
        var filter = "source=Ostmark+Courier&q=halcyon";

        var page = get("/api/stories?" + filter);

        assertThat(page.path("documents").asLong())
                .isEqualTo(get("/api/search?" + filter).path("total").asLong())
                .isEqualTo(2);
        assertThat(page.at("/rows/0/found").asInt()).isEqualTo(2);
        assertThat(page.at("/rows/0/documents").asInt()).isEqualTo(12);
    }

    @Test
    void goesThroughAllStoriesPartByPart() throws Exception {
        var seen = new HashSet<String>();
        var documents = 0;
        var next = "";
        do {
            var page = get("/api/stories?to=2100-01-01&size=7" + (next.isEmpty() ? "" : "&after=" + next));
            for (var row : page.path("rows")) {
                assertThat(seen.add(row.path("id").asText())).isTrue();
                documents += row.path("found").asInt();
            }
            next = page.path("next").asText("");
            if (next.isEmpty() || next.equals("null")) {
                assertThat(seen).hasSize(page.path("stories").asInt());
                assertThat(documents).isEqualTo(page.path("documents").asInt());
                return;
            }
        } while (true);
    }

    @Test
    void aStoryTellsWhoWasFirstAndWhatEachAdded() throws Exception {
        var story = get("/api/stories/" + FerryCollision.STORY);

        assertThat(story.path("documents").asInt()).isEqualTo(12);
        assertThat(story.path("origins").asInt()).isEqualTo(9);
        assertThat(story.at("/first/source").asText()).isEqualTo("Straits Wire");
        assertThat(story.path("languages").toString()).isEqualTo("[\"en\",\"ru\"]");
        assertThat(story.path("timeline").size()).isEqualTo(12);
        assertThat(story.at("/timeline/0/added").toString()).contains("at least 12 injured", "Jonas Feld");
        assertThat(story.at("/timeline/1/copyOf").asText()).isEqualTo(FerryCollision.WIRE);
        assertThat(story.at("/timeline/1/added").size()).isZero();
        assertThat(story.path("leftOut").asInt()).isZero();
    }

    @Test
    void everyPlaceOfAStoryIsInItsDocument() throws Exception {
        var story = get("/api/stories/" + FerryCollision.STORY);

        assertThat(story.path("summary").size()).isBetween(1, 3);
        for (var place : story.path("summary")) {
            assertStands(place);
        }
        for (var contradiction : story.path("contradictions")) {
            for (var side : contradiction.path("sides")) {
                assertStands(side.path("place"));
            }
        }
    }

    private void assertStands(JsonNode place) throws Exception {
        var body = get("/api/documents/" + place.path("documentId").asText())
                .path("body")
                .asText();
        assertThat(body.substring(place.path("start").asInt(), place.path("end").asInt()))
                .isEqualTo(place.path("text").asText());
    }

    @Test
    void numbersThatDifferAndDenialsAreShown() throws Exception {
        var contradictions = get("/api/stories/" + FerryCollision.STORY).path("contradictions");

        assertThat(contradictions).anySatisfy(each -> {
            assertThat(each.path("about").asText()).isEqualTo("injured");
            assertThat(each.path("sides").findValuesAsText("claim")).contains("at least 12", "15");
        });
        assertThat(contradictions).anySatisfy(each -> {
            assertThat(each.path("kind").asText()).isEqualTo("denial");
            assertThat(each.toString()).contains("without lights", "without a single light");
        });
    }

    @Test
    void whatIsAnActorAndAPlaceIsNewOnce() throws Exception {
        var chapters = get("/api/stories/" + FerryCollision.STORY).path("timeline");

        for (var chapter : chapters) {
            assertThat(chapter.path("added").findValuesAsText("label")).doesNotHaveDuplicates();
        }
    }

    @Test
    void theIdOfAMergedStoryLeadsToTheOneItIsPartOf() throws Exception {
        assertThat(get("/api/stories/story:merged").path("id").asText()).isEqualTo(FerryCollision.STORY);
    }

    @Test
    void aDocumentKnowsWhoseTextItIsAndWhoElseTellsTheStory() throws Exception {
        var reprint = get("/api/documents/" + FerryCollision.REPRINT + "/story");
        assertThat(reprint.at("/origin/of/source").asText()).isEqualTo("Straits Wire");
        assertThat(reprint.at("/origin/share").asDouble()).isGreaterThan(0.9);
        assertThat(reprint.at("/origin/passages").size()).isPositive();
        assertThat(reprint.path("alsoIn").findValuesAsText("documentId"))
                .doesNotContain(reprint.at("/origin/of/documentId").asText());

        var wire = get("/api/documents/" + FerryCollision.WIRE + "/story");
        assertThat(wire.path("origin").isNull()).isTrue();
        assertThat(wire.path("copies").findValuesAsText("source")).containsExactly("Varenna Herald", "Lagan Gazette");
        assertThat(wire.path("alsoInCount").asInt())
                .isEqualTo(8 - wire.path("commonSources").size());
    }

    @Test
    void twoVersionsShowTheWordsTheyHaveInCommon() throws Exception {
        var versions = get("/api/versions?a=" + FerryCollision.WIRE + "&b=" + FerryCollision.CUT);

        assertThat(versions.path("relation").asText()).isEqualTo("copy");
        assertThat(versions.at("/b/share").asDouble())
                .isGreaterThan(versions.at("/a/share").asDouble());
        for (var passage : versions.path("passages")) {
            var here = versions.at("/a/body")
                    .asText()
                    .substring(
                            passage.path("start").asInt(), passage.path("end").asInt());
            var there = versions.at("/b/body")
                    .asText()
                    .substring(
                            passage.path("otherStart").asInt(),
                            passage.path("otherEnd").asInt());
            assertThat(there).isEqualToIgnoringCase(here);
        }
    }

    @Test
    void theDocumentsOfAStoryCanBeSearchedAndCounted() throws Exception {
        assertThat(get("/api/search?story=" + FerryCollision.STORY)
                        .path("total")
                        .asInt())
                .isEqualTo(12);
        assertThat(get("/api/facets?facet=source&story=" + FerryCollision.STORY)
                        .path("source")
                        .size())
                .isEqualTo(9);
        assertThat(get("/api/statements?story=" + FerryCollision.STORY)
                        .path("total")
                        .asInt())
                .isGreaterThan(12);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/stories/nobody, 404, nobody",
        "/api/documents/nobody/story, 404, nobody",
        "/api/versions?a=nobody&b=desk-1, 404, nobody",
        "/api/versions?a=desk-1, 400, must be ids of two",
        "/api/versions?a=desk-1&b=desk-1, 400, must be ids of two",
        "/api/stories?size=101, 400, size",
        "/api/stories?after=WzEsMl0, 400, of the part before",
        "/api/stories?after=WzEsMiwzLDRd, 400, of the part before",
        "/api/stories?after=x, 400, of the part before",
        "/api/stories?storyId=1, 400, storyId",
        "/api/stories/nobody?size=1, 400, size",
        "/api/rising?size=1, 400, size",
    })
    void whatCannotBeAnsweredIsSaid(String path, int status, String word) throws Exception {
        var answer = send(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains(word);
    }

    private JsonNode get(String path) throws Exception {
        var answer = send(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return EventJson.mapper().readTree(answer.body());
    }

    private HttpResponse<String> send(String path) throws Exception {
        var request = HttpRequest.newBuilder(desk.resolve(path)).build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
