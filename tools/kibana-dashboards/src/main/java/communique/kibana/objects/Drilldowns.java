package communique.kibana.objects;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.kibana.description.Panel;
import java.util.ArrayList;
import java.util.List;

/** Where a click on a value leads, beside filtering the dashboard: Discover, and dashboards that show it in depth. */
final class Drilldowns {

    private static final String TO_DISCOVER = "OPEN_IN_DISCOVER_DRILLDOWN";
    private static final String TO_DASHBOARD = "DASHBOARD_TO_DASHBOARD_DRILLDOWN";

    private final ArrayNode events = Json.array();
    private final List<Reference> references = new ArrayList<>();

    Drilldowns(Panel panel) {
        event(panel.id() + "-discover", TO_DISCOVER, "Documents behind it, in Discover")
                .putObject("config")
                .put("openInNewTab", false);
        for (var target : panel.open()) {
            var id = panel.id() + "-" + target;
            event(id, TO_DASHBOARD, "Open in " + Character.toUpperCase(target.charAt(0)) + target.substring(1))
                    .putObject("config")
                    .put("useCurrentFilters", true)
                    .put("useCurrentDateRange", true)
                    .put("openInNewTab", false);
            references.add(new Reference(
                    "dashboard", SavedObject.id(target), "drilldown:" + TO_DASHBOARD + ":" + id + ":dashboardId"));
        }
    }

    ObjectNode json() {
        var enhancements = Json.object();
        enhancements.putObject("dynamicActions").set("events", events);
        return enhancements;
    }

    List<Reference> references() {
        return references;
    }

    private ObjectNode event(String id, String factory, String name) {
        var event = events.addObject().put("eventId", id);
        event.putArray("triggers").add("FILTER_TRIGGER");
        return event.putObject("action").put("factoryId", factory).put("name", name);
    }
}
