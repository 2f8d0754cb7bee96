package communique.newsdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import communique.events.EventJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(DeskResource.class)
class McpOffTest {

    @TestHTTPResource("/")
    URI desk;

    @ParameterizedTest
    @CsvSource({
        "POST, /mcp",
        "GET, /mcp",
        "DELETE, /mcp",
        "POST, /mcp/",
        "GET, /mcp/sse",
        "POST, /mcp/messages/some",
        "POST, /./mcp",
        "POST, //mcp",
        "POST, /%6Dcp"
    })
    void noAddressOfItIsOpenUnlessItIsSwitchedOn(String method, String path) throws Exception {
        var message = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{}}";
        var request = HttpRequest.newBuilder(URI.create(desk.toString().replaceFirst("/$", "") + path))
                .method(method, BodyPublishers.ofString(message))
                .header("Content-Type", "application/json");

        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(EventJson.mapper().readTree(answer.body()).path("status").asInt())
                .isEqualTo(404);
    }
}
