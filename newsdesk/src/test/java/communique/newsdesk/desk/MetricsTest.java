package communique.newsdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DeskResource.class)
class MetricsTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI desk;

    @Test
    void countsSearchesByKindInBuckets() throws Exception {
        get("api/search?q=sanctions");
        get("api/actors");

        assertThat(get("q/metrics"))
                .containsPattern("communique_searches_seconds_bucket\\{kind=\"search\",le=\"0.5\"")
                .containsPattern("communique_searches_seconds_count\\{kind=\"actors\"")
                .containsPattern("http_server_requests_seconds_bucket\\{.*uri=\"/api/search\",le=\"0.5\"");
    }

    @Test
    void countsWhatItRefuses() throws Exception {
        get("api/search?colour=red");

        assertThat(get("q/metrics")).containsPattern("communique_requests_refused_total\\{reason=\"wrong-parameter\"");
    }

    @Test
    void keepsNoFigureOfAddressesThatDoNotExist() throws Exception {
        get("api/wild-0815");

        assertThat(get("q/metrics")).doesNotContain("wild-0815");
    }

    @Test
    void showsHowFarBehindTheReadersAre() {
        await().untilAsserted(() -> assertThat(get("q/metrics"))
                .containsPattern(
                        "communique_lag_documents\\{reader=\"index-service\",topic=\"documents.enriched\"\\} \\d"));
    }

    @Test
    void showsWhoListens() throws Exception {
        assertThat(get("q/metrics"))
                .containsPattern("communique_live_connections \\d")
                .containsPattern("communique_live_refused_total \\d");
    }

    private String get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(desk.resolve(path)).build(), BodyHandlers.ofString())
                .body();
    }
}
