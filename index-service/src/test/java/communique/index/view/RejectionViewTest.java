package communique.index.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import communique.events.DocumentRejected;
import communique.events.DocumentRejected.Reason;
import communique.events.DocumentRejected.RecordPosition;
import communique.events.EventJson;
import communique.events.EventSchemas;
import communique.index.Samples;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RejectionViewTest {

    @Test
    void namesTheRecordThatWasRefusedSoThatARepetitionOverwrites() {
        var event = EventJson.read(EventSchemas.golden("document-rejected"), DocumentRejected.class);

        assertThat(RejectionView.of(event).id()).isEqualTo("documents.enriched/3/42/index");
        assertThat(RejectionView.bare(event).id())
                .isEqualTo(RejectionView.of(event).id());
    }

    @Test
    void showsWhatTheDocumentWas() throws IOException {
        var document = new String(EventJson.write(Samples.document("d", Samples.RECEIVED, 0, 0)));

        var entry = json(RejectionView.of(rejected(document, "text", new RecordPosition("documents.enriched", 1, 2))));

        assertThat(entry.at("/source/name").textValue()).isEqualTo("Varenna Herald");
        assertThat(entry.path("title").textValue()).isEqualTo("Border of d");
        assertThat(entry.path("excerpt").textValue()).startsWith("Varenna and Ostmark");
        assertThat(entry.at("/headers/ce_type").textValue()).isEqualTo("x");
    }

    @Test
    void showsTheBeginningOfWhatIsNoDocument() throws IOException {
        var entry = json(RejectionView.of(rejected("no JSON " + "x".repeat(900), "text", null)));

        assertThat(entry.path("excerpt").textValue()).startsWith("no JSON").hasSize(500);
        assertThat(entry.has("origin")).isFalse();
    }

    @Test
    void showsNothingOfBytesThatAreNoText() throws IOException {
        var entry = json(RejectionView.of(rejected("AAEC", "base64", null)));

        assertThat(entry.has("excerpt")).isFalse();
        assertThat(entry.path("event").textValue()).isEqualTo("AAEC");
    }

    private static DocumentRejected rejected(String event, String encoding, RecordPosition origin) {
        var reason = new Reason("unreadable-event", "because");
        return new DocumentRejected(
                "d", "index", reason, 1, Samples.RECEIVED, origin, Map.of("ce_type", "x"), event, encoding, false);
    }

    private static JsonNode json(IndexEntry entry) throws IOException {
        return EventJson.mapper().readTree(entry.json());
    }
}
