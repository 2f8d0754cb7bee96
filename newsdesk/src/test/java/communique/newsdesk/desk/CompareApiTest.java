package communique.newsdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import communique.events.EventJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(DeskResource.class)
class CompareApiTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI desk;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "source:\"Straits Wire\", source:\"Lagan Gazette\", ''",
                "actor:brink, actor:kerr, 'dossier=Straits+treaty'",
                "last 10 days, last 20 days, 'q=border'",
                "brink OR dunn, kerr, 'q=border+OR+pipeline&source=Straits+Wire'"
            })
    void everyNumberIsWhatItsQueryFinds(String a, String b, String filter) throws Exception {
        var compared = get("/api/compare?a=" + encoded(a) + "&b=" + encoded(b) + "&" + filter);
        var shared = filter.replaceFirst("q=[^&]*&?", "");

        for (var name : new String[] {"a", "b"}) {
            var side = compared.path(name);
            var query = "q=" + encoded(side.path("q").asText()) + "&" + shared;
            assertThat(side.path("documents").asLong()).isPositive().isEqualTo(total("/api/search?" + query));
            assertThat(side.path("statements").asLong()).isEqualTo(total("/api/statements?" + query));
            assertThat(sum(side.path("volume"), "documents")
                            + side.path("undated").asLong())
                    .isEqualTo(side.path("documents").asLong());
            for (var value : compared.at("/aspects/actor/both")) {
                var narrowed = query + "&actor=" + encoded(value.path("value").asText());
                assertThat(value.path(name).asLong()).isEqualTo(total("/api/search?" + narrowed));
            }
            for (var value : compared.at("/aspects/speaker/both")) {
                var narrowed = query + "&speaker=" + encoded(value.path("value").asText());
                assertThat(value.path(name).asLong()).isEqualTo(total("/api/statements?" + narrowed));
            }
        }
    }

    @Test
    void sharesAreOfTheWholeOfTheirSide() throws Exception {
        var compared = get("/api/compare?a=" + encoded("source:\"Straits Wire\"") + "&b=" + encoded("actor:brink"));
        var value = compared.at("/aspects/dossier/both/0");

        assertThat(value.path("shareOfA").asDouble())
                .isEqualTo(
                        value.path("a").asDouble() / compared.at("/a/documents").asDouble());
        assertThat(value.path("shareOfB").asDouble())
                .isEqualTo(
                        value.path("b").asDouble() / compared.at("/b/documents").asDouble());
    }

    @Test
    void whatOnlyOneOfThemHasStandsApart() throws Exception {
        var compared = get(
                "/api/compare?a=" + encoded("source:\"Straits Wire\"") + "&b=" + encoded("source:\"Lagan Gazette\""));

        assertThat(compared.at("/aspects/source/both")).isEmpty();
        assertThat(compared.at("/aspects/source/onlyA").findValuesAsText("value"))
                .containsExactly("Straits Wire");
        assertThat(compared.at("/aspects/source/onlyB").findValuesAsText("value"))
                .containsExactly("Lagan Gazette");
    }

    @Test
    void bothVolumesAreOfTheSameTime() throws Exception {
        var compared = get("/api/compare?a=" + encoded("last 5 days") + "&b=" + encoded("last 20 days"));

        assertThat(compared.path("interval").asText()).isEqualTo("1d");
        assertThat(compared.at("/a/volume").findValuesAsText("at"))
                .hasSizeGreaterThan(5)
                .isEqualTo(compared.at("/b/volume").findValuesAsText("at"));
    }

    @Test
    void whatNothingIsFoundForIsNoError() throws Exception {
        var compared = get("/api/compare?a=xyzzyx&b=actor:brink");

        assertThat(compared.at("/a/documents").asLong()).isZero();
        assertThat(compared.at("/aspects/actor/onlyB")).isNotEmpty();
        assertThat(compared.at("/aspects/actor/onlyB/0/shareOfA").asDouble()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "/api/compare, 'a' must be a query",
                "/api/compare?a=x, 'b' must be a query",
                "/api/compare?a=x&b=y&c=z, There is no parameter 'c'"
            })
    void refusesWhatItCannotCompareAndSaysWhy(String path, String advice) throws Exception {
        var answer = ask(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(EventJson.mapper().readTree(answer.body()).path("detail").asText())
                .contains(advice);
    }

    @Test
    void refusesQueriesThatTogetherAreTooLong() throws Exception {
        var long300 = encoded("x".repeat(300));

        assertThat(ask("/api/compare?a=%s&b=y&q=%s".formatted(long300, long300)).body())
                .contains("495 characters at most together");
    }

    private static long sum(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToLong(each -> each.path(field).asLong())
                .sum();
    }

    private long total(String path) throws Exception {
        return get(path).path("total").asLong();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> ask(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(desk.resolve(path)).build(), BodyHandlers.ofString());
    }

    private JsonNode get(String path) throws Exception {
        var answer = ask(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return EventJson.mapper().readTree(answer.body());
    }
}
