package communique.kibana.objects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.kibana.description.Panel;
import communique.kibana.description.Panel.Draw;
import java.util.List;

/** How Lens draws the columns of a panel. */
final class LensDrawing {

    /** Columns of the grid below which a legend at the side would leave no room for the chart. */
    private static final int NARROW = 20;

    private LensDrawing() {}

    /** Lens' name for the kind of drawing. */
    static String type(Draw draw) {
        return switch (draw) {
            case METRIC -> "lnsMetric";
            case TABLE -> "lnsDatatable";
            case TREEMAP, DONUT -> "lnsPie";
            default -> "lnsXY";
        };
    }

    static ObjectNode of(Panel panel, Draw draw, List<LensLayer> layers) {
        var only = layers.get(0);
        return switch (draw) {
            case METRIC -> metric(panel, only);
            case TABLE -> table(panel, only);
            case TREEMAP, DONUT -> partition(draw, only);
            default -> xy(panel, layers);
        };
    }

    private static ObjectNode layer(LensLayer layer) {
        return Json.object().put("layerId", layer.id()).put("layerType", "data");
    }

    /** The panel's title stands inside, in place of the name of the measure: nothing is said twice. */
    private static ObjectNode metric(Panel panel, LensLayer layer) {
        return layer(layer)
                .put("metricAccessor", layer.value(0))
                .put("subtitle", panel.title().equals(label(panel)) ? "" : panel.title())
                .put("color", panel.color());
    }

    private static String label(Panel panel) {
        return panel.values().get(0).label();
    }

    private static ObjectNode table(Panel panel, LensLayer layer) {
        var table = layer(layer);
        var columns = table.putArray("columns");
        for (int i = 0; i < panel.rows().size(); i++) {
            columns.addObject().put("columnId", layer.row(i)).put("isTransposed", false);
        }
        for (int i = 0; i < panel.values().size(); i++) {
            columns.addObject().put("columnId", layer.value(i)).put("isTransposed", false);
        }
        table.putObject("sorting").put("columnId", layer.value(0)).put("direction", "desc");
        return table.put("rowHeight", "auto").put("headerRowHeight", "auto");
    }

    private static ObjectNode partition(Draw draw, LensLayer layer) {
        var drawing = Json.object().put("shape", draw.kibana());
        var part = drawing.putArray("layers").addObject();
        part.setAll(layer(layer));
        part.putArray("primaryGroups").add(layer.x());
        part.putArray("metrics").add(layer.value(0));
        part.put("numberDisplay", draw == Draw.TREEMAP ? "value" : "percent")
                .put("categoryDisplay", "default")
                .put("legendDisplay", draw == Draw.DONUT ? "show" : "default")
                .put("nestedLegend", false);
        return drawing;
    }

    private static ObjectNode xy(Panel panel, List<LensLayer> layers) {
        var xy = Json.object();
        var described = panel.layers();
        var legend = described.size() > 1
                || described.get(0).split() != null
                || described.get(0).values().size() > 1;
        xy.putObject("legend")
                .put("isVisible", legend)
                .put("position", panel.width() < NARROW ? "bottom" : "right")
                .put("legendSize", panel.width() < NARROW ? "medium" : "large")
                .put("shouldTruncate", true)
                .put("maxLines", 2);
        xy.put("valueLabels", "hide").put("fittingFunction", "Zero").put("emphasizeFitting", true);
        visibility(xy, "axisTitlesVisibilitySettings", false, false);
        visibility(xy, "tickLabelsVisibilitySettings", true, true);
        visibility(xy, "gridlinesVisibilitySettings", false, true);
        xy.putObject("labelsOrientation").put("x", 0).put("yLeft", 0).put("yRight", 0);
        xy.put("preferredSeriesType", described.get(0).draw().kibana());
        var drawn = xy.putArray("layers");
        for (int i = 0; i < layers.size(); i++) {
            drawn.add(series(described.get(i), layers.get(i)));
        }
        return xy;
    }

    private static ObjectNode series(Panel.Layer described, LensLayer layer) {
        var series = layer(layer)
                .put("seriesType", described.draw().kibana())
                .put("position", "top")
                .put("showGridlines", false)
                .put("xAccessor", layer.x());
        if (described.split() != null) {
            series.put("splitAccessor", layer.split());
        }
        var accessors = series.putArray("accessors");
        var colours = Json.array();
        for (int i = 0; i < described.values().size(); i++) {
            accessors.add(layer.value(i));
            var color = described.values().get(i).color();
            if (color != null) {
                colours.addObject().put("forAccessor", layer.value(i)).put("color", color);
            }
        }
        if (!colours.isEmpty()) {
            series.set("yConfig", colours);
        }
        return series;
    }

    private static void visibility(ObjectNode xy, String setting, boolean x, boolean y) {
        xy.putObject(setting).put("x", x).put("yLeft", y).put("yRight", y);
    }
}
