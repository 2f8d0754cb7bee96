package communique.newsdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import communique.events.EventJson;
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
class ApiDescriptionTest {

    @TestHTTPResource("/")
    URI desk;

    @Test
    void isDescribed() throws Exception {
        assertThat(get("/q/openapi"))
                .contains("/api/search", "/api/live", "/api/audit", "/api/documents/{id}/original")
                .contains("name: actorCountry", "a country that an actor comes from", "Id of the actor who said it");
        var api = EventJson.mapper().readTree(get("/q/openapi?format=json")).path("paths");
        api.forEach(path -> path.forEach(operation -> assertThat(operation)
                .as(path.toString())
                .allSatisfy(any ->
                        assertThat(operation.path("operationId").asText()).isNotEmpty())
                .allSatisfy(any -> assertThat(operation
                                .at("/responses/400/content")
                                .fieldNames()
                                .next())
                        .isEqualTo("application/problem+json"))));
        assertThat(api.at("/~1api~1documents/post/responses").has("202")).isTrue();
    }

    private String get(String path) throws Exception {
        var request = HttpRequest.newBuilder(desk.resolve(path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
