package communique.pipeline.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** The rows of this run. The whole suite writes them into {@code docs/reliability.md}; each run into its target folder. */
final class FaultTable implements AutoCloseable {

    private static final PrintStream OUT = System.out;

    private final Set<Row> rows = new ConcurrentSkipListSet<>();

    /** Shows figures to whoever runs the tests. */
    static void print(CharSequence figures) {
        OUT.append(figures).flush();
    }

    void add(Row row) {
        rows.add(row);
    }

    /** Writes the table to a file of this module and, when the whole suite runs, into the page. */
    @Override
    public void close() throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        var table = new StringBuilder(Row.HEAD);
        rows.forEach(row -> table.append(row).append('\n'));
        Files.writeString(Path.of("target", "faults.md"), table);
        print(table);
        if (Boolean.getBoolean("faults.write")) {
            ReliabilityPage.write("rows", "mvn verify -Pfaults", table.toString());
        }
    }
}
