package communique.benchmarks.bed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * CPU affinity of a process.
 *
 * @param first number of the first, from 0
 * @param last number of the last
 */
record Processors(int first, int last) {

    /** The processors of this process in two halves. Computed together, because a process limited to one half sees no other. */
    static List<Processors> halves() {
        var all = Runtime.getRuntime().availableProcessors();
        return List.of(new Processors(0, all / 2 - 1), new Processors(all / 2, all - 1));
    }

    /**
     * Limits a process and its children to these processors; later children inherit the limit.
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
