package communique.stack.command;

import communique.stack.run.CannotStartException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The commands of {@code ./communique}. */
@Command(
        name = "communique",
        description = "Live news intelligence: who said what, about which subject, where and when.",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        scope = ScopeType.INHERIT,
        subcommands = HelpCommand.class,
        footer = {"", "./communique help up   shows the options of a command"})
public final class Commands implements Runnable {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    private Commands(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs one command and returns its exit code. */
    public static int run(PrintStream out, String... arguments) {
        var terminal = new Terminal(out);
        return new CommandLine(new Commands(terminal))
                .addSubcommand(new UpCommand(terminal))
                .addSubcommand(new AddCommand(terminal))
                .addSubcommand(new FeedsCommand(terminal))
                .addSubcommand(new StatusCommand(terminal))
                .addSubcommand(new RedriveCommand(terminal))
                .addSubcommand(new RebuildCommand(terminal))
                .addSubcommand(new BenchCommand())
                .setOut(new PrintWriter(out, true))
                .registerConverter(Instant.class, new MomentConverter(Clock.systemUTC()))
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(terminal, failure))
                .execute(arguments);
    }

    /** Without a command: prints the help. */
    @Override
    public void run() {
        terminal.line(spec.commandLine().getUsageMessage());
    }

    /** An error that the user can fix is one line; anything else is a bug and prints its stack trace. */
    private static int explain(Terminal terminal, Exception failure) throws Exception {
        if (failure instanceof CannotStartException || failure instanceof NotRunningException) {
            terminal.line("communique: %s", failure.getMessage());
            return 1;
        }
        if (failure instanceof IOException broken) {
            terminal.line("communique: %s", PlainWords.of(broken));
            return 1;
        }
        throw failure;
    }

    /** The version of the build that runs, as {@code ./communique} read it. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"communique " + System.getProperty("communique.version", "(version not known)")};
        }
    }
}
