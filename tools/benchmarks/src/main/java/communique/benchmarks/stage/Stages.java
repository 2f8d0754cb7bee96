package communique.benchmarks.stage;

import communique.benchmarks.ShippedRecipe;
import communique.benchmarks.quality.QualityFiles;
import communique.benchmarks.quality.QualitySet;
import communique.benchmarks.speed.Articles;
import communique.enrich.StepListener;
import communique.enrich.recognizer.StanfordNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One step of the enrichment on the output of the steps before it, or all steps together. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Stages {

    static final int ARTICLES = 24;
    static final String WHOLE = "everything";

    /** The name of the step. */
    @Param(WHOLE)
    public String step;

    private List<Supplier<?>> works;
    private int next;

    /** Prepares the input of the step. */
    @Setup
    public void prepare() {
        works = recorded(ARTICLES).get(step);
    }

    @Benchmark
    public Object run() {
        next = (next + 1) % works.size();
        return works.get(next).get();
    }

    /** The steps, all steps together first. */
    static Set<String> names() {
        return recorded(1).keySet();
    }

    /** The work of each step for some articles, in the order in which the recipe does it. */
    private static Map<String, List<Supplier<?>>> recorded(int articles) {
        var home = ShippedRecipe.home();
        var recorder = new Recorder();
        var recognizer = StanfordNames.load();
        var enricher = ShippedRecipe.load(
                home, (text, sentences) -> recorder.run("recognizer", () -> recognizer.recognize(text, sentences)));
        for (var article : Articles.of(QualitySet.load(new QualityFiles(home).set()), articles)) {
            var document = Articles.received(article);
            recorder.keep(WHOLE, () -> enricher.enrich(document));
            enricher.enrich(document, recorder);
        }
        recorder.isDone = true;
        return recorder.works;
    }

    /** Records the work of each step so that it can be repeated. */
    private static final class Recorder implements StepListener {

        private final Map<String, List<Supplier<?>>> works = new LinkedHashMap<>();
        private boolean isDone;

        @Override
        public <T> T run(String step, Supplier<T> work) {
            if (!isDone) {
                keep(step, work);
            }
            return work.get();
        }

        private void keep(String step, Supplier<?> work) {
            works.computeIfAbsent(step, name -> new ArrayList<>()).add(work);
        }
    }
}
