package communique.benchmarks.bed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Which of the machine's processors a process may run on.
 *
 * @param first number of the first, from 0
 * @param last number of the last
 */
record Processors(int first, int last) {

    /** One half of those that there are. */
    static Processors firstHalf() {
        return new Processors(0, all() / 2 - 1);
    }

    static Processors secondHalf() {
        return new Processors(all() / 2, all() - 1);
    }

    private static int all() {
        return Runtime.getRuntime().availableProcessors();
    }

    /**
     * Keeps a process and what it has started to these; what it starts later inherits that.
     *
     * @throws IOException if the system cannot; the message says why
     */
    void keep(long pid) throws IOException, InterruptedException {
        if (last < first) {
            throw new IOException("one processor cannot be shared out");
        }
        for (var one : Use.withDescendants(pid)) {
            var taskset = new ProcessBuilder(
                            "taskset",
                            "--all-tasks",
                            "--cpu-list",
                            "--pid",
                            first + "-" + last,
                            Long.toString(one.pid()))
                    .redirectErrorStream(true)
                    .start();
            var said = new String(taskset.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (taskset.waitFor() != 0) {
                throw new IOException(
                        "cannot keep a process to processors " + first + " to " + last + ": " + said.strip());
            }
        }
    }
}
