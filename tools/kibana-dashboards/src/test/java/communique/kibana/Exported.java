package communique.kibana;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The NDJSON read back, without any knowledge of how it was made. */
public record Exported(List<ObjectNode> objects) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static Exported parse(String ndjson) {
        return new Exported(ndjson.lines().map(line -> (ObjectNode) json(line)).toList());
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + text, e);
        }
    }

    public Stream<ObjectNode> ofType(String type) {
        return objects.stream().filter(object -> object.path("type").asText().equals(type));
    }

    public ObjectNode find(String type, String id) {
        return ofType(type)
                .filter(object -> object.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + type + " " + id));
    }

    /** A panel and where it is. */
    public record Panel(ObjectNode dashboard, JsonNode json) {

        public String id() {
            return json.path("panelIndex").asText();
        }

        public String type() {
            return json.path("type").asText();
        }

        public String title() {
            return json.path("title").asText();
        }

        public JsonNode config() {
            return json.path("embeddableConfig");
        }

        /** Id of the object that a reference of the dashboard leads to. */
        public String target(String reference) {
            return reference(dashboard, id() + ":" + reference);
        }

        @Override
        public String toString() {
            return dashboard.path("id").asText() + "/" + id();
        }
    }

    public List<Panel> panels(ObjectNode dashboard) {
        var panels = new ArrayList<Panel>();
        json(dashboard.at("/attributes/panelsJSON").asText()).forEach(panel -> panels.add(new Panel(dashboard, panel)));
        return panels;
    }

    public Stream<Panel> panels() {
        return ofType("dashboard").flatMap(dashboard -> panels(dashboard).stream());
    }

    /** The choices of a dashboard, by id. */
    public static JsonNode controls(ObjectNode dashboard) {
        return json(dashboard.at("/attributes/controlGroupInput/panelsJSON").asText());
    }

    /** Id that a reference leads to; null if there is none of that name. */
    public static String reference(JsonNode object, String name) {
        return StreamSupport.stream(object.path("references").spliterator(), false)
                .filter(reference -> reference.path("name").asText().equals(name))
                .map(reference -> reference.path("id").asText())
                .findFirst()
                .orElse(null);
    }

    public JsonNode dataView(String id) {
        return find("index-pattern", id).path("attributes");
    }
}
