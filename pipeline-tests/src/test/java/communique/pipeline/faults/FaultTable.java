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
        print(row + "\n");
    }

    /** Writes each table that has rows to a file of this module and, when the whole suite runs, into the page. */
    @Override
    public void close() throws IOException {
        for (var kind : FaultKind.values()) {
            write(kind);
        }
    }

    private void write(FaultKind kind) throws IOException {
        var table = new StringBuilder(kind.head());
        var its = rows.stream().filter(row -> row.kind() == kind).toList();
        if (its.isEmpty()) {
            return;
        }
        its.forEach(row -> table.append(row).append('\n'));
        Files.writeString(Path.of("target", kind.section() + ".md"), table);
        print(table);
        if (Boolean.getBoolean(kind.profile() + ".write")) {
            ReliabilityPage.write(kind.section(), "mvn verify -P" + kind.profile(), table.toString());
        }
    }
}
