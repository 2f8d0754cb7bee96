package communique.kibana.objects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A panel as a dashboard holds it.
 *
 * @param type Kibana's kind of panel
 * @param config its {@code embeddableConfig}
 * @param savedSearch name of the reference to the object shown; null when the panel holds everything itself
 * @param references as the dashboard lists them
 */
record PanelObject(String type, ObjectNode config, String savedSearch, List<Reference> references) {

    PanelObject(String type, ObjectNode config, List<Reference> references) {
        this(type, config, null, references);
    }

    ObjectNode json(String id, String title, ObjectNode grid) {
        var panel = Json.object().put("type", type).put("panelIndex", id);
        if (title != null) {
            panel.put("title", title);
        }
        panel.set("gridData", grid.put("i", id));
        panel.set("embeddableConfig", config);
        if (savedSearch != null) {
            panel.put("panelRefName", savedSearch);
        }
        return panel;
    }
}
