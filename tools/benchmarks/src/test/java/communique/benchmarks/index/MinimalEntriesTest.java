package communique.benchmarks.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import communique.benchmarks.load.Documents;
import communique.benchmarks.load.EnrichedDocuments;
import communique.events.EventJson;
import communique.index.view.Entry;
import communique.index.view.History;
import communique.index.view.IndexView;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MinimalEntriesTest {

    private static final int DOCUMENTS = 200;

    /** Else the two sinks would be compared at different work. */
    @Test
    void makesTheEntriesThatIndexServiceMakes() throws IOException {
        var documents = new EnrichedDocuments(Documents.ofWords(IndexPart.WORDS, "d"));
        var now = Instant.now();
        for (var number = 0; number < DOCUMENTS; number++) {
            var event = EventJson.write(documents.event(number));

            assertThat(minimal(event, now)).containsExactlyElementsOf(real(event, now));
        }
    }

    private static List<JsonNode> real(byte[] event, Instant now) throws IOException {
        var view = IndexView.read(event);
        var entries = new ArrayList<JsonNode>();
        for (Entry entry : view.entries(new IndexView.Past(view.fanOut(), History.NONE), now)) {
            entries.add(EventJson.mapper().readTree(entry.json()));
        }
        return entries;
    }

    private static List<JsonNode> minimal(byte[] json, Instant now) throws IOException {
        var event = EventJson.mapper().readTree(json);
        var made = new MinimalEntries(event);
        var entries = new ArrayList<JsonNode>(List.of(made.document(now)));
        event.path("actors").forEach(actor -> entries.add(made.mention(actor)));
        event.path("statements").forEach(statement -> entries.add(made.statement(statement)));
        event.path("links").forEach(link -> entries.add(made.link(link)));
        var read = new ArrayList<JsonNode>();
        for (var entry : entries) {
            read.add(EventJson.mapper().readTree(EventJson.write(entry)));
        }
        return read;
    }
}
