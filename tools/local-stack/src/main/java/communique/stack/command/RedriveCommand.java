package communique.stack.command;

import communique.audit.redrive.Redrive;
import communique.audit.redrive.Wanted;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends refused documents again. */
@Command(name = "redrive", description = "Send refused documents back in, once the cause is gone")
final class RedriveCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private DataOption data;

    @Option(names = "--reason", paramLabel = "R", description = "Only those refused for that reason (its code)")
    private String reason;

    @Option(names = "--source", paramLabel = "S", description = "Only those of that source")
    private String source;

    @Option(
            names = "--since",
            paramLabel = "T",
            description = "Only those refused since then: a date, a time, today or yesterday, such as 2026-11-01")
    private Instant since;

    RedriveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var run = data.running();
        try (var index = DataOption.index(run)) {
            tell(new Redrive(DataOption.topics(run), index).run(new Wanted(null, reason, source, since)));
        }
        return 0;
    }

    private void tell(Redrive.RedriveResult outcome) {
        terminal.line("sent once more        %,d", outcome.sent());
        terminal.line("healed meanwhile      %,d", outcome.healed());
        terminal.line(
                "cannot be sent again  %,d (never were on a topic, or too long to be kept whole)",
                outcome.incomplete());
        terminal.line("parked after %d tries  %,d", Redrive.MOST_ATTEMPTS, outcome.parked());
        outcome.firstParked().forEach(id -> terminal.line("    %s", id));
    }
}
