package communique.benchmarks.report;

import communique.benchmarks.speed.Spread;
import java.util.List;

/** Horizontal bars with their spread, as SVG: a few dozen lines instead of a charting library. */
public record Plot(String title, List<Panel> panels) {

    private static final int WIDTH = 760;
    private static final int LEFT = 260;
    private static final int RIGHT = 130;
    private static final int LINE = 24;
    private static final int HEAD = 34;

    /** Bars of one unit, on one scale. */
    public record Panel(String heading, String unit, List<Column> columns) {}

    /** One bar: as long as the median, with a line from the lowest to the highest. */
    public record Column(String label, Spread spread) {}

    public Plot {
        panels = List.copyOf(panels);
    }

    /** The picture as text. */
    public String svg() {
        var body = new StringBuilder();
        var y = HEAD;
        for (var panel : panels) {
            y = draw(body, panel, y + LINE);
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" \
                font-family="sans-serif" font-size="13" role="img">
                <title>%3$s</title>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                <text x="16" y="26" font-size="16" font-weight="bold" fill="#1b2733">%3$s</text>
                %4$s</svg>
                """.formatted(WIDTH, y + LINE / 2, escaped(title), body);
    }

    private static int draw(StringBuilder body, Panel panel, int top) {
        var y = top;
        body.append("<text x=\"16\" y=\"%d\" fill=\"#5a6b7b\">%s, %s</text>%n"
                .formatted(y, escaped(panel.heading()), escaped(panel.unit())));
        var longest = panel.columns().stream()
                .mapToDouble(column -> column.spread().highest())
                .max()
                .orElse(0);
        for (var column : panel.columns()) {
            y += LINE;
            draw(body, column, y, longest <= 0 ? 0 : (WIDTH - LEFT - RIGHT) / longest);
        }
        return y + LINE;
    }

    private static void draw(StringBuilder body, Column column, int y, double scale) {
        var spread = column.spread();
        var low = LEFT + Math.round(spread.lowest() * scale);
        var high = LEFT + Math.round(spread.highest() * scale);
        body.append("<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"#1b2733\">%s</text>%n"
                .formatted(LEFT - 8, y, escaped(column.label())));
        body.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"15\" fill=\"#3f7cac\"/>%n"
                .formatted(LEFT, y - 12, Math.round(spread.median() * scale)));
        body.append("<path d=\"M%d %dH%d\" stroke=\"#1b2733\" stroke-width=\"2\"/>%n".formatted(low, y - 4, high));
        body.append("<text x=\"%d\" y=\"%d\" fill=\"#1b2733\">%s</text>%n"
                .formatted(high + 8, y, Numbers.shown(spread.median())));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
