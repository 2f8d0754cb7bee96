package communique.kibana.checks;

import communique.kibana.Exported;
import communique.kibana.Exported.Panel;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The layout: inside 48 columns, nothing on top of anything, and no panel under the id of another, not even of another
 * dashboard: Kibana shows the panel that it knows under an id when it goes from one dashboard to the next.
 */
public final class GridCheck {

    private static final int COLUMNS = 48;

    private GridCheck() {}

    public static List<String> of(Exported exported) {
        var findings = new ArrayList<String>();
        var ids = new HashSet<String>();
        exported.ofType("dashboard").forEach(dashboard -> {
            var panels = exported.panels(dashboard);
            for (var panel : panels) {
                if (!panel.json().at("/gridData/i").asText().equals(panel.id()) || !ids.add(panel.id())) {
                    findings.add(panel + ": its id is not its own");
                }
                var place = place(panel);
                if (place.x < 0 || place.getMaxX() > COLUMNS || place.isEmpty()) {
                    findings.add(panel + ": outside the grid at " + place);
                }
                panels.stream()
                        .filter(other -> !other.equals(panel) && place(other).intersects(place))
                        .forEach(other -> findings.add(panel + ": overlaps " + other));
            }
        });
        return findings;
    }

    private static Rectangle place(Panel panel) {
        var grid = panel.json().path("gridData");
        return new Rectangle(
                grid.path("x").asInt(),
                grid.path("y").asInt(),
                grid.path("w").asInt(),
                grid.path("h").asInt());
    }
}
