package communique.stack.command;

import communique.stack.server.StackHome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Starts the benchmarks in a separate process, because they need a larger class path. */
@Command(
        name = "bench",
        description = "Measure the speed of everything",
        footer = {
            "",
            "Parts: ingest, index, enrich, road, feeds, growth (default: all)",
            "Options: --laps N, --documents N, --million, --minutes N, --out DIR; see docs/performance.md"
        })
final class BenchCommand implements Callable<Integer> {

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var home = StackHome.find().root();
        var module = home.resolve("tools/benchmarks/target");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-D" + StackHome.PROPERTY + "=" + home,
                "-cp",
                module.resolve("classes") + File.pathSeparator + Files.readString(module.resolve("classpath")),
                "communique.benchmarks.Bench"));
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
