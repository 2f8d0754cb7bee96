package communique.kibana.objects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.kibana.description.Panel;
import communique.kibana.description.Panel.Draw;
import java.util.List;

/** How Lens draws the columns of a panel. */
final class LensDrawing {

    private LensDrawing() {}

    /** Lens' name for the kind of drawing. */
    static String type(Draw draw) {
        return switch (draw) {
            case METRIC -> "lnsMetric";
            case TABLE -> "lnsDatatable";
            case HEATMAP -> "lnsHeatmap";
            case TREEMAP, DONUT -> "lnsPie";
            default -> "lnsXY";
        };
    }

    static ObjectNode of(Panel panel, Draw draw, List<LensLayer> layers) {
        var only = layers.get(0);
        return switch (draw) {
            case METRIC -> layer(only).put("metricAccessor", LensLayer.value(0)).put("color", panel.color());
            case TABLE -> table(panel, only);
            case HEATMAP -> heatmap(only);
            case TREEMAP, DONUT -> partition(draw, only);
            default -> xy(panel, layers);
        };
    }

    private static ObjectNode layer(LensLayer layer) {
        return Json.object().put("layerId", layer.id()).put("layerType", "data");
    }

    private static ObjectNode table(Panel panel, LensLayer layer) {
        var table = layer(layer);
        var columns = table.putArray("columns");
        for (int i = 0; i < panel.rows().size(); i++) {
            columns.addObject().put("columnId", LensLayer.row(i)).put("isTransposed", false);
        }
        for (int i = 0; i < panel.values().size(); i++) {
            columns.addObject().put("columnId", LensLayer.value(i)).put("isTransposed", false);
        }
        table.putObject("sorting").put("columnId", LensLayer.value(0)).put("direction", "desc");
        return table.put("rowHeight", "single").put("rowHeightLines", 1);
    }

    private static ObjectNode heatmap(LensLayer layer) {
        var heatmap = layer(layer)
                .put("shape", "heatmap")
                .put("xAccessor", LensLayer.X)
                .put("yAccessor", LensLayer.SPLIT)
                .put("valueAccessor", LensLayer.value(0));
        heatmap.putObject("legend")
                .put("isVisible", true)
                .put("position", "right")
                .put("type", "heatmap_legend");
        heatmap.putObject("gridConfig")
                .put("type", "heatmap_grid")
                .put("isCellLabelVisible", true)
                .put("isYAxisLabelVisible", true)
                .put("isXAxisLabelVisible", true)
                .put("isYAxisTitleVisible", false)
                .put("isXAxisTitleVisible", false);
        return heatmap;
    }

    private static ObjectNode partition(Draw draw, LensLayer layer) {
        var drawing = Json.object().put("shape", draw.kibana());
        var part = drawing.putArray("layers").addObject();
        part.setAll(layer(layer));
        part.putArray("primaryGroups").add(LensLayer.X);
        part.putArray("metrics").add(LensLayer.value(0));
        part.put("numberDisplay", "percent")
                .put("categoryDisplay", "default")
                .put("legendDisplay", "default")
                .put("nestedLegend", false);
        return drawing;
    }

    private static ObjectNode xy(Panel panel, List<LensLayer> layers) {
        var xy = Json.object();
        var described = panel.layers();
        var legend = described.size() > 1
                || described.get(0).split() != null
                || described.get(0).values().size() > 1;
        xy.putObject("legend").put("isVisible", legend).put("position", "right");
        xy.put("valueLabels", "hide").put("fittingFunction", "None");
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
                .put("xAccessor", LensLayer.X);
        if (described.split() != null) {
            series.put("splitAccessor", LensLayer.SPLIT);
        }
        var accessors = series.putArray("accessors");
        var colours = Json.array();
        for (int i = 0; i < described.values().size(); i++) {
            accessors.add(LensLayer.value(i));
            var color = described.values().get(i).color();
            if (color != null) {
                colours.addObject().put("forAccessor", LensLayer.value(i)).put("color", color);
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
