package communique.benchmarks.speed;

import communique.enrich.Enricher;
import communique.enrich.StepListener;
import communique.enrich.name.NameRecognizer;
import communique.events.DocumentReceived;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** The CPU time that each step of the recipe takes, measured while the recipe runs. */
public final class StageTimes implements StepListener {

    private static final double NANOS_IN_A_MILLI = 1e6;

    private final ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private final Enricher enricher;

    /**
     * Makes a recipe whose steps are measured.
     *
     * @param recognizer its time is told apart from that of the other work on actors
     * @param recipe makes the recipe of a recogniser
     */
    public StageTimes(NameRecognizer recognizer, Function<NameRecognizer, Enricher> recipe) {
        this.enricher = recipe.apply(
                (text, sentences) -> run("of actors: recogniser", () -> recognizer.recognize(text, sentences)));
    }

    /** CPU milliseconds a document by the name of the step. */
    public Map<String, Double> measure(List<DocumentReceived> documents, int laps) {
        nanos.clear();
        for (var lap = 0; lap < laps; lap++) {
            documents.forEach(document -> enricher.enrich(document, this));
        }
        var millis = new LinkedHashMap<String, Double>();
        nanos.forEach((stage, sum) -> millis.put(stage, sum / NANOS_IN_A_MILLI / laps / documents.size()));
        return millis;
    }

    @Override
    public <T> T run(String step, Supplier<T> work) {
        var start = thread.getCurrentThreadCpuTime();
        var result = work.get();
        nanos.merge(step, thread.getCurrentThreadCpuTime() - start, Long::sum);
        return result;
    }
}
