package communique.enrich.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import communique.enrich.stream.KafkaResource;
import communique.events.EventJson;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(KafkaResource.class)
class KnowledgeHttpTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    private URI service;

    @Test
    void findsActorsByWord() throws Exception {
        var answer = get("actors?q=lavrov&size=1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/actors/0/id").textValue()).isEqualTo("sergey-lavrov");
    }

    @ParameterizedTest
    @CsvSource({"size=0, 'size'", "size=1001, 'size'", "from=-1, 'from'", "from=first, 'from'"})
    void saysWhichParameterIsWrong(String query, String name) throws Exception {
        var answer = get("actors?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).at("/detail").textValue()).contains(name).contains("must be");
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(service.resolve(path)).build(), BodyHandlers.ofByteArray());
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return EventJson.read(answer.body(), JsonNode.class);
    }
}
