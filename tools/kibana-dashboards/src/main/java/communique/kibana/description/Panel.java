package communique.kibana.description;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

/**
 * One picture of a dashboard.
 *
 * @param draw how; null when {@code layers} tell
 * @param of id of the view it looks at
 * @param width of the 48 columns
 * @param where KQL that narrows it; null for everything
 * @param note shown when the reader points at the title
 * @param x along the axis, or the groups of a donut or treemap
 * @param split the colours, or the rows of a matrix
 * @param rows what a table groups by
 * @param values what is measured
 * @param layers several drawings in one
 * @param places what a map shows
 * @param search id of the saved search to show
 * @param spec file with a Vega specification
 * @param color of a single number
 * @param open ids of dashboards that a click on a value can lead to
 */
public record Panel(
        String id,
        String title,
        Draw draw,
        String of,
        int width,
        String where,
        String note,
        Bucket x,
        Bucket split,
        List<Bucket> rows,
        List<Value> values,
        List<Layer> layers,
        Places places,
        String search,
        String spec,
        String color,
        List<String> open) {

    public Panel {
        requireNonNull(id, "panel id");
        requireNonNull(title, "panel title");
        if (draw == null && layers == null) {
            throw new IllegalArgumentException("panel " + id + ": say how to draw it");
        }
        rows = rows == null ? List.of() : List.copyOf(rows);
        values = values == null ? List.of() : List.copyOf(values);
        layers = layers != null ? List.copyOf(layers) : List.of(new Layer(draw, of, x, split, values));
        open = open == null ? List.of() : List.copyOf(open);
    }

    /** The same panel under an id that no other dashboard uses: Kibana keeps what it knows of a panel under its id. */
    Panel within(String dashboard) {
        return new Panel(
                dashboard + "-" + id,
                title,
                draw,
                of,
                width,
                where,
                note,
                x,
                split,
                rows,
                values,
                layers,
                places,
                search,
                spec,
                color,
                open);
    }

    /** What Kibana calls the kind of drawing; a matrix and what is rising are Vega specifications that are shared. */
    public enum Draw {
        METRIC,
        BAR_STACKED,
        BAR_HORIZONTAL,
        BAR_HORIZONTAL_PERCENTAGE_STACKED,
        LINE,
        AREA,
        AREA_STACKED,
        TABLE,
        MATRIX,
        RISING,
        TREEMAP,
        DONUT,
        MAP,
        SEARCH,
        VEGA;

        public String kibana() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One drawing of a chart with axes. */
    public record Layer(Draw draw, String of, Bucket x, Bucket split, List<Value> values) {}

    /** Points on a map. */
    public record Places(String field, String label, List<String> tooltip) {}
}
