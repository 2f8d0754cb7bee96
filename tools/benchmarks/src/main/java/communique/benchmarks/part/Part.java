package communique.benchmarks.part;

import communique.benchmarks.report.Report;
import java.util.function.Consumer;

/** One part of the benchmark. */
public interface Part {

    /**
     * Measures.
     *
     * @param progress receives progress messages, one line each
     */
    Report run(Consumer<String> progress) throws Exception;
}
