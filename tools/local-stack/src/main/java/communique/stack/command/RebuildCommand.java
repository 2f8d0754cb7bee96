package communique.stack.command;

import communique.stack.client.HttpJson;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fills a new index from Kafka and switches over to it. */
@Command(name = "rebuild", description = "Fill a new index from Kafka while the old one is in use, then switch over")
final class RebuildCommand implements Callable<Integer> {

    private static final int LOOK_MILLIS = 500;

    private final Terminal terminal;
    private final HttpJson http = new HttpJson();

    @Mixin
    private DataOption data;

    @Option(names = "--enrich", description = "First enrich everything again, with the knowledge now in force")
    private boolean enrich;

    @Option(names = "--stories", description = "First decide anew which documents tell one story")
    private boolean stories;

    RebuildCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var run = data.running();
        if (enrich) {
            follow("enriched", URI.create(run.services().get("enrich") + "/admin/re-enrich"));
        }
        if (stories) {
            follow("decided", URI.create(run.services().get("story") + "/admin/decide-anew"));
        }
        follow("indexed", URI.create(run.services().get("index") + "/admin/rebuild"));
        terminal.line("the new index is in use");
        return 0;
    }

    private void follow(String done, URI task) throws IOException {
        var started = http.post(task, null);
        if (started.status() == 409) {
            terminal.line("one is running already, following it");
        } else if (!started.isGood()) {
            throw new IOException(task + " answered " + started.status() + ": " + started.text());
        }
        var shown = "";
        while (true) {
            var state = http.get(task).json();
            var line = "%s %,d of %,d"
                    .formatted(
                            done,
                            state.path("done").asLong(),
                            state.path("total").asLong());
            if (state.path("trouble").isTextual()) {
                line += ", held up: " + state.path("trouble").asText();
            }
            if (!line.equals(shown)) {
                terminal.line(line);
                shown = line;
            }
            if (state.path("state").asText().equals("done")) {
                return;
            }
            Pause.millis(LOOK_MILLIS);
        }
    }
}
