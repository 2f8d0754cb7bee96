package communique.stack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import communique.kafka.DocumentTopics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class TestServersTest {

    @Test
    void oneBrokerServesTheWholeRun() throws Exception {
        var address = TestKafka.bootstrapServers();

        try (var admin = Admin.create(Map.of("bootstrap.servers", address))) {
            DocumentTopics.create(admin);
            assertThat(admin.listTopics().names().get()).hasSizeGreaterThanOrEqualTo(3);
        }
        assertThat(TestKafka.bootstrapServers()).isEqualTo(address);
    }

    @Test
    void oneElasticsearchServesTheWholeRun() throws Exception {
        var url = TestElasticsearch.url();

        var health =
                HttpRequest.newBuilder(URI.create(url + "/_cluster/health")).build();
        assertThat(HttpClient.newHttpClient()
                        .send(health, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
        assertThat(TestElasticsearch.url()).isEqualTo(url);
    }
}
