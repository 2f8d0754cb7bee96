package communique.benchmarks.stage;

import communique.benchmarks.ShippedRecipe;
import communique.benchmarks.part.Part;
import communique.benchmarks.quality.QualityFiles;
import communique.benchmarks.quality.QualitySet;
import communique.benchmarks.report.Measure;
import communique.benchmarks.report.Report;
import communique.benchmarks.speed.Articles;
import communique.enrich.text.Tokenizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The steps of the enrichment, single-threaded, each measured with JMH in its own JVM. */
public final class EnrichPart implements Part {

    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final double MICROS_IN_A_SECOND = 1e6;
    private static final double MICROS_IN_A_MILLI = 1e3;
    private static final double BYTES_IN_A_KILOBYTE = 1024;
    private static final int COSTLIEST = 3;

    private final int laps;

    public EnrichPart(int laps) {
        this.laps = laps;
    }

    @Override
    public Report run(Consumer<String> progress) throws Exception {
        progress.accept("JMH, a JVM of its own for each step, half a minute each");
        var runs = new ArrayList<RunResult>();
        for (var step : Stages.names()) {
            progress.accept(step);
            runs.addAll(measured(step));
        }
        runs.sort(Comparator.comparingDouble(
                run -> -run.getPrimaryResult().getStatistics().getMean()));
        return report(runs);
    }

    private Collection<RunResult> measured(String step) throws Exception {
        return new Runner(new OptionsBuilder()
                        .include("^" + Stages.class.getName().replace(".", "\\.") + "\\.")
                        .param("step", step)
                        .forks(1)
                        .jvmArgs(
                                "-Xmx900m",
                                "-XX:+UseSerialGC",
                                "-Dcommunique.home=" + ShippedRecipe.home().toAbsolutePath())
                        .warmupIterations(5)
                        .warmupTime(TimeValue.seconds(3))
                        .measurementIterations(laps)
                        .measurementTime(TimeValue.seconds(1))
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }

    private static Report report(List<RunResult> runs) {
        var articles = Articles.of(QualitySet.load(new QualityFiles(ShippedRecipe.home()).set()), Stages.ARTICLES);
        var tokens = articles.stream()
                .mapToInt(article -> new Tokenizer().tokenize(article).tokens().size())
                .average()
                .orElseThrow();
        var report = new Report("enrich", "Enrich path: the steps, one thread")
                .condition("tokens an article", Math.round(tokens))
                .condition("collector", "serial, -Xmx900m, as the service runs")
                .condition("the three costliest steps", costliest(runs));
        var times = new ArrayList<Measure>();
        for (var run : runs) {
            var step = step(run);
            times.add(report.add(measure(run, step, "time", "ms/document", micros -> micros / MICROS_IN_A_MILLI)));
            if (step.equals(Stages.WHOLE)) {
                report.add(measure(run, step, "documents", "1/s", micros -> MICROS_IN_A_SECOND / micros));
                report.add(measure(run, step, "tokens", "1/s", micros -> tokens * MICROS_IN_A_SECOND / micros));
            }
            var bytes = run.getSecondaryResults().get(ALLOCATED).getScore();
            report.add(new Measure(step, "allocated", "kB/document", List.of(bytes / BYTES_IN_A_KILOBYTE)));
        }
        return report.plot("time", times);
    }

    private static String costliest(List<RunResult> runs) {
        return runs.stream()
                .map(EnrichPart::step)
                .filter(step -> !step.equals(Stages.WHOLE))
                .limit(COSTLIEST)
                .collect(Collectors.joining(", "));
    }

    private static Measure measure(RunResult run, String step, String what, String unit, DoubleUnaryOperator figure) {
        return new Measure(
                step,
                what,
                unit,
                run.getBenchmarkResults().stream()
                        .flatMap(result -> result.getIterationResults().stream())
                        .map(IterationResult::getPrimaryResult)
                        .map(result -> figure.applyAsDouble(result.getScore()))
                        .toList());
    }

    private static String step(RunResult run) {
        return run.getParams().getParam("step");
    }
}
