package communique.pipeline.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** The rows of this run. The whole suite writes them into {@code docs/reliability.md}; each run into its target folder. */
final class FaultTable {

    private static final String BEGIN = "<!-- rows: begin -->\n";
    private static final String END = "<!-- rows: end -->";

    private static final PrintStream OUT = System.out;

    private final Set<Row> rows = new ConcurrentSkipListSet<>();

    private final List<String> notes = new CopyOnWriteArrayList<>();

    void note(String figures) {
        notes.add(figures);
    }

    void add(Row row) {
        rows.add(row);
    }

    /** Writes the table to a file of this module and, when the whole suite runs, into the page. */
    void write() throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        var table = new StringBuilder(Row.HEAD);
        rows.forEach(row -> table.append(row).append('\n'));
        notes.forEach(note -> table.append('\n').append(note).append(".\n"));
        Files.writeString(Path.of("target", "faults.md"), table);
        OUT.append(table).flush();
        if (Boolean.getBoolean("faults.write")) {
            var page = Path.of("..", "docs", "reliability.md");
            var text = Files.readString(page);
            var command = "Run on " + LocalDate.now() + " by `mvn verify -Pfaults`, on "
                    + Runtime.getRuntime().availableProcessors() + " cores.\n\n";
            Files.writeString(
                    page,
                    text.substring(0, text.indexOf(BEGIN))
                            + BEGIN
                            + command
                            + table
                            + text.substring(text.indexOf(END)));
        }
    }
}
