package communique.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** With Docker on one machine every door is where the documentation says, however often it is started. */
class ComposeTest {

    private final JsonNode services = Manifests.compose().path("services");

    @Test
    void publishesEachDoorAtItsOwnPort() {
        var ports = new TreeMap<String, String>();
        services.properties().forEach(service -> service.getValue()
                .path("ports")
                .forEach(port -> ports.put(service.getKey(), port.asText().replace("${BIND_ADDRESS}:", ""))));

        assertThat(ports)
                .containsEntry("ingest-service", "8081:8081")
                .containsEntry("enrich-door", "8082:8082")
                .containsEntry("index-service", "8083:8083")
                .containsEntry("newsdesk", "8080:8080")
                .doesNotContainKey("enrich-service");
    }

    @Test
    void addsTaggersThatDifferFromTheDoorInNothingElse() {
        var more = services.path("enrich-service").deepCopy();
        var door = services.path("enrich-door").deepCopy();
        ((ObjectNode) more).remove("scale");
        ((ObjectNode) door).remove("ports");

        assertThat(services.at("/enrich-service/scale").asInt(1)).isZero();
        assertThat(more).isEqualTo(door);
    }

    @Test
    void leadsTheNewsdeskToTheDoors() {
        var newsdesk = services.at("/newsdesk/environment");

        assertThat(newsdesk.path("NEWSDESK_INGEST_URL").asText()).isEqualTo("http://ingest-service:8081");
        assertThat(newsdesk.path("NEWSDESK_ENRICH_URL").asText()).isEqualTo("http://enrich-door:8082");
        assertThat(newsdesk.path("NEWSDESK_INDEX_URL").asText()).isEqualTo("http://index-service:8083");
    }
}
