package communique.newsdesk.http;

import communique.events.EventJson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a table as it comes, row by row. What it was made of stands in its head. */
abstract class Rows {

    final OutputStream out;

    Rows(OutputStream out) {
        this.out = out;
    }

    /** A table for a spreadsheet or for a program. */
    static Rows of(String format, OutputStream out) {
        return format.equals("csv") ? new Csv(out) : new Json(out);
    }

    /** @param about what the table is made of, by name */
    abstract void head(Map<String, Object> about, List<String> columns);

    abstract void row(Map<String, Object> cells);

    abstract void end();

    void write(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Comma-separated values. A cell that a spreadsheet would run as a formula is made a text. */
    private static final class Csv extends Rows {

        private static final String BYTE_ORDER_MARK = "\uFEFF";
        private static final String RUN = "=+-@\t\r";
        private List<String> columns = List.of();

        Csv(OutputStream out) {
            super(out);
        }

        @Override
        void head(Map<String, Object> about, List<String> names) {
            columns = names;
            var made = about.entrySet().stream()
                    .map(each -> each.getKey() + ": " + each.getValue())
                    .collect(Collectors.joining("; "));
            write(BYTE_ORDER_MARK + cell("# " + made) + "\r\n");
            write(line(names));
        }

        @Override
        void row(Map<String, Object> cells) {
            write(line(columns.stream().map(cells::get).toList()));
        }

        @Override
        void end() {}

        private static String line(List<?> cells) {
            return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
        }

        private static String cell(Object value) {
            if (value == null) {
                return "";
            }
            if (value instanceof Number) {
                return value.toString();
            }
            var text = value instanceof List<?> list
                    ? list.stream().map(String::valueOf).collect(Collectors.joining("; "))
                    : value.toString();
            var safe = !text.isEmpty() && RUN.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
            return '"' + safe.replace("\"", "\"\"") + '"';
        }
    }

    /** One JSON object whose {@code rows} are written one a line. */
    private static final class Json extends Rows {

        private boolean isFirst = true;

        Json(OutputStream out) {
            super(out);
        }

        @Override
        void head(Map<String, Object> about, List<String> columns) {
            var text = new String(EventJson.write(about), StandardCharsets.UTF_8);
            write(text.substring(0, text.length() - 1) + ",\"rows\":[\n");
        }

        @Override
        void row(Map<String, Object> cells) {
            write((isFirst ? "" : ",\n") + new String(EventJson.write(cells), StandardCharsets.UTF_8));
            isFirst = false;
        }

        @Override
        void end() {
            write("\n]}\n");
        }
    }
}
