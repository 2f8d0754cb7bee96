package communique.stack.command;

import communique.stack.process.ChildFailedException;
import communique.stack.run.LocalSystem;
import communique.stack.run.PipelineSetup;
import communique.stack.run.Plan;
import communique.stack.run.RunFile;
import communique.stack.server.StackHome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything and keeps it running until it is stopped. */
@Command(name = "up", description = "Start everything; Ctrl-C stops it in order")
final class UpCommand implements Callable<Integer> {

    private static final Duration SEEDS_SEEN_WITHIN = Duration.ofSeconds(20);

    private final Terminal terminal;
    private final CountDownLatch never = new CountDownLatch(1);
    private final long began = System.nanoTime();
    private volatile int exitCode;

    @Mixin
    private DataOption data;

    @Option(names = "--fresh", description = "Forget all documents of earlier runs first")
    private boolean fresh;

    @Option(names = "--no-seeds", description = "Publish no documents at start")
    private boolean noSeeds;

    @Option(names = "--seeds", paramLabel = "DIR", description = "Documents to publish at start (default: seeds)")
    private Path seeds;

    @Option(
            names = "--watch",
            paramLabel = "DIR",
            description = "Folder whose new files are taken in (default: .communique/inbox)")
    private Path watch;

    @Option(
            names = "--feeds",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "FILE",
            description =
                    "Read the feeds of an OPML file (default: knowledge/feeds.opml; without this option: feeds.opml in"
                            + " the data folder, if there is one)")
    private String feeds;

    @Option(names = "--port-offset", paramLabel = "N", description = "Number added to every port (default: 0)")
    private int portOffset;

    UpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var system = new LocalSystem(plan(), this::progress);
        terminal.line("starting on %s (Ctrl-C stops)", data.directory());
        if (fresh) {
            system.erase();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system), "stop"));
        try {
            system.start();
        } catch (ChildFailedException e) {
            terminal.line("communique cannot start: %s", e.getMessage());
            exitCode = 1;
            return exitCode;
        }
        if (!noSeeds) {
            new SeedsReport(system.runFile(), this::progress).await(SEEDS_SEEN_WITHIN);
        }
        table(system.runFile());
        terminal.line("communique is ready");
        never.await();
        return exitCode;
    }

    private Plan plan() {
        var home = StackHome.find();
        var seedFolder = seeds == null ? home.root().resolve("seeds") : seeds;
        var folders = new PipelineSetup.Folders(
                data.directory(),
                watch == null ? data.directory().resolve("inbox") : watch,
                noSeeds ? Optional.empty() : Optional.of(seedFolder),
                feedFile(home));
        return new Plan(home, folders, portOffset);
    }

    private Path feedFile(StackHome home) {
        if (feeds == null) {
            return data.directory().resolve("feeds.opml");
        }
        return feeds.isEmpty() ? home.root().resolve("knowledge").resolve("feeds.opml") : Path.of(feeds);
    }

    private void progress(String line) {
        terminal.line("%6.1f s  %s", seconds(), line);
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    private void table(RunFile run) {
        terminal.line("");
        if (run.services().containsKey("newsdesk")) {
            terminal.line("  newsdesk         %s", run.services().get("newsdesk"));
        }
        terminal.line("  documents in     %s/documents", run.services().get("ingest"));
        terminal.line("  watched folder   %s", plan().folders().inbox());
        terminal.line("  what-if          %s/enrich", run.services().get("enrich"));
        terminal.line("  index-service    %s", run.services().get("index"));
        terminal.line("  Elasticsearch    %s/documents/_search", run.elasticsearch());
        terminal.line("  Kafka            %s", run.kafka());
        terminal.line("  logs             %s", data.directory().resolve("logs"));
        terminal.line("");
    }

    /** Shutdown hook: stops the system and ends the JVM, with exit code 0 unless something failed before. */
    private void stop(LocalSystem system) {
        progress("stopping");
        system.stop();
        terminal.line("communique has stopped");
        Runtime.getRuntime().halt(exitCode);
    }
}
