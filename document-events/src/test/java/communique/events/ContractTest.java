package communique.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContractTest {

    static Stream<Arguments> events() {
        return Stream.of(
                argumentSet("received", "document-received", DocumentReceived.class),
                argumentSet("enriched", "document-enriched", DocumentEnriched.class),
                argumentSet("rejected", "document-rejected", DocumentRejected.class),
                argumentSet("storied", "document-storied", DocumentStoried.class),
                argumentSet("story", "story-changed", StoryChanged.class),
                argumentSet("feed registered", "feed-registered", FeedRegistered.class),
                argumentSet("feed state", "feed-state", FeedState.class));
    }

    @ParameterizedTest
    @MethodSource("events")
    void goldenEventKeepsItsSchema(String name, Class<?> type) {
        assertThat(EventSchemas.faults(name, EventSchemas.golden(name))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void eventReadAndWrittenAgainIsTheSameJson(String name, Class<?> type) throws IOException {
        var golden = EventSchemas.golden(name);

        var written = EventJson.write(EventJson.read(golden, type));

        var json = new ObjectMapper();
        assertThat(json.readTree(written)).isEqualTo(json.readTree(golden));
    }

    @Test
    void schemaNoticesABrokenEvent() {
        var broken = new String(EventSchemas.golden("document-received"), StandardCharsets.UTF_8)
                .replace("text/plain", "text/morse");

        assertThat(EventSchemas.faults("document-received", broken.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .contains("mediaType");
    }

    @Test
    void readsAnEventOfThePreviousVersionWithFieldsMissing() {
        var received = EventJson.read(EventSchemas.golden("document-received.previous"), DocumentReceived.class);
        var enriched = EventJson.read(EventSchemas.golden("document-enriched.previous"), DocumentEnriched.class);

        assertThat(received.title()).isNull();
        assertThat(enriched.topics()).isEmpty();
        assertThat(enriched.links()).isEmpty();
    }

    @Test
    void readsAStatementFromBeforeItToldWhatTheSpeakerDoes() throws IOException {
        var golden = new ObjectMapper().readTree(EventSchemas.golden("document-enriched"));
        ((ObjectNode) golden.at("/statements/0")).remove(List.of("modality", "polarity", "saidOn"));
        var bytes = golden.toString().getBytes(StandardCharsets.UTF_8);

        assertThat(EventSchemas.faults("document-enriched", bytes)).isEmpty();
        assertThat(EventJson.read(bytes, DocumentEnriched.class).statements())
                .singleElement()
                .satisfies(statement -> assertThat(statement.modality()).isNull());
    }

    @Test
    void readsAnEventOfTheNextVersionWithUnknownFieldsAndValues() {
        var received = EventJson.read(EventSchemas.golden("document-received.next"), DocumentReceived.class);
        var enriched = EventJson.read(EventSchemas.golden("document-enriched.next"), DocumentEnriched.class);

        assertThat(received.source().channel()).isEqualTo("satellite");
        assertThat(enriched.actors()).extracting("type").containsExactly("planet");
    }

    static Stream<Arguments> saysWhatIsWrongWithUnreadableBytes() {
        return Stream.of(
                argumentSet("no JSON", "hello"),
                argumentSet("cut off", "{\"id\":\"a\""),
                argumentSet("nothing", ""),
                argumentSet("JSON null", "null"),
                argumentSet("an id that breaks the rules", "{\"id\":\"a b\"}"),
                argumentSet("no id", "{\"revision\":\"x\"}"));
    }

    @ParameterizedTest
    @MethodSource
    void saysWhatIsWrongWithUnreadableBytes(String bytes) {
        assertThatThrownBy(() -> EventJson.read(bytes.getBytes(StandardCharsets.UTF_8), DocumentReceived.class))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageMatching("(?s).{8,}");
    }
}
