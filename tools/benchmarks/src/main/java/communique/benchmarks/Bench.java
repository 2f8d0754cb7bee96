package communique.benchmarks;

import communique.benchmarks.feeds.FeedsPart;
import communique.benchmarks.growth.GrowthPart;
import communique.benchmarks.index.IndexPart;
import communique.benchmarks.part.IngestPart;
import communique.benchmarks.part.Part;
import communique.benchmarks.pipeline.PipelinePart;
import communique.benchmarks.report.Report;
import communique.benchmarks.report.ReportFiles;
import communique.benchmarks.stage.EnrichPart;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the speed of the system part by part, next to a limit or a peer in the same run. */
@Command(
        name = "communique bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measure the speed of the system on this machine, against limits and peers in the same minutes.",
            "Prints tables and leaves figures (JSON) and plots (SVG) in docs/performance."
        })
public final class Bench implements Callable<Integer> {

    private static final double NANOS_IN_A_SECOND = 1e9;

    private final PrintStream out;
    private final long began = System.nanoTime();

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PART", description = "ingest, index, enrich, road, feeds or growth (default: all)")
    private List<String> names = new ArrayList<>();

    @Option(names = "--laps", paramLabel = "N", description = "Measured laps of each contestant (default: 3)")
    private int laps = 3;

    @Option(
            names = "--documents",
            paramLabel = "N",
            description = "Documents in a lap of index, and three times as many in one of ingest (default: 20000)")
    private int documents = 20_000;

    @Option(names = "--million", description = "Let the index grow to a million documents (a quarter of an hour more)")
    private boolean million;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "How long feeds measures once each feed was read (default: 15)")
    private int minutes = 15;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the figures (default: docs/performance)")
    private Path folder = ShippedRecipe.home().resolve("docs/performance");

    private Bench(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(System.out, new PrintWriter(System.err, true), arguments));
    }

    /** Runs the command line and returns its exit code. */
    static int run(PrintStream out, PrintWriter errors, String... arguments) {
        return new CommandLine(new Bench(out)).setErr(errors).execute(arguments);
    }

    @Override
    public Integer call() throws Exception {
        var parts = parts();
        var chosen = names.isEmpty() ? List.copyOf(parts.keySet()) : names;
        for (var name : chosen) {
            if (!parts.containsKey(name)) {
                throw wrong("there is no part " + name + "; choose from " + String.join(", ", parts.keySet()));
            }
        }
        if (laps < 1) {
            throw wrong("--laps must be 1 or more");
        }
        if (documents < 1_000) {
            throw wrong("--documents must be 1000 or more: fewer are over before anything is warm");
        }
        if (minutes < 6) {
            throw wrong("--minutes must be 6 or more: the liveliest feed is asked every five");
        }
        return measure(parts, chosen);
    }

    private int measure(Map<String, Supplier<Part>> parts, List<String> chosen) throws Exception {
        var files = new ReportFiles(folder);
        var reports = new ArrayList<Report>();
        for (var name : chosen) {
            var report = parts.get(name).get().run(line -> progress(name, line));
            Machine.describe(report);
            files.write(report);
            reports.add(report);
            out.println();
            out.println(report.table());
        }
        out.println(Report.bars(reports));
        progress("bench", "figures and plots are in " + folder.toAbsolutePath().normalize());
        return 0;
    }

    private Map<String, Supplier<Part>> parts() {
        var parts = new LinkedHashMap<String, Supplier<Part>>();
        parts.put("ingest", () -> new IngestPart(laps, 3 * documents));
        parts.put("index", () -> new IndexPart(laps, documents));
        parts.put("enrich", () -> new EnrichPart(laps));
        parts.put("road", () -> new PipelinePart(laps));
        parts.put("feeds", () -> new FeedsPart(Duration.ofMinutes(minutes)));
        parts.put("growth", () -> new GrowthPart(million));
        return parts;
    }

    private void progress(String part, String line) {
        out.printf("%6.0f s  %s: %s%n", (System.nanoTime() - began) / NANOS_IN_A_SECOND, part, line);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
