package communique.stack.command;

import com.fasterxml.jackson.databind.JsonNode;
import communique.stack.client.FeedsClient;
import communique.stack.client.HttpJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which feeds are read, and how each is doing. */
@Command(name = "feeds", description = "Add, list, remove, pause, import or export feeds")
final class FeedsCommand implements Runnable {

    private static final String BARS = "▁▂▃▄▅▆▇█";

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    FeedsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Without a verb: what there is. */
    @Override
    public void run() {
        terminal.line(spec.commandLine().getUsageMessage());
    }

    /** What is said of a feed. */
    static final class Described {

        @Option(names = "--name", description = "Source name of its documents (default: title of the feed)")
        private String name;

        @Option(names = "--group", description = "Group in lists")
        private String group;

        @Option(names = "--language", description = "Language of its documents, such as fa")
        private String language;
    }

    @Command(name = "add", description = "Read a feed from now on; the address of its site will do")
    int add(
            @Mixin DataOption data,
            @Parameters(arity = "1..*", paramLabel = "URL") List<String> urls,
            @Mixin Described described,
            @Option(names = "--unchecked", description = "Register it without looking at it first") boolean unchecked)
            throws IOException {
        var feeds = client(data);
        var exit = 0;
        for (var url : urls) {
            var fields = new HashMap<String, Object>(Map.of("url", url, "check", !unchecked));
            fields.put("name", described.name);
            fields.put("group", described.group);
            fields.put("language", described.language);
            var began = System.nanoTime();
            try {
                told(feeds.add(fields), (System.nanoTime() - began) / 1_000_000);
            } catch (IOException e) {
                terminal.line("%s  %s", url, e.getMessage());
                exit = 1;
            }
        }
        return exit;
    }

    private void told(JsonNode feed, long millis) {
        terminal.line(
                "%s  %s  %s, %d documents today, after %d ms",
                feed.path("status").asText(), feed.path("url").asText(), name(feed), today(feed), millis);
        feed.path("others").forEach(other -> terminal.line("    the page names another feed: %s", other.asText()));
    }

    @Command(name = "list", description = "Show how each feed is doing")
    int list(@Mixin DataOption data) throws IOException {
        var feeds = client(data).list();
        for (var feed : feeds) {
            terminal.line(
                    "%-8s %s  next %-7s %s  %s",
                    feed.path("health").asText(),
                    sparkline(feed.path("perDay")),
                    until(feed.path("nextPollAt").asText(null)),
                    name(feed),
                    feed.path("url").asText());
            if (feed.path("explanation").isTextual()) {
                terminal.line("         %s", feed.path("explanation").asText());
            }
        }
        terminal.line("%s", feeds(feeds.size()));
        return 0;
    }

    @Command(name = "remove", description = "Read a feed no longer; its documents stay")
    int remove(@Mixin DataOption data, @Parameters(arity = "1..*", paramLabel = "URL|ID") List<String> which)
            throws IOException {
        var feeds = client(data);
        return forEach(feeds, which, feed -> {
            feeds.remove(feed.path("id").asText());
            terminal.line("removed  %s", feed.path("url").asText());
        });
    }

    @Command(name = "pause", description = "Leave a feed alone until it is resumed")
    int pause(@Mixin DataOption data, @Parameters(arity = "1..*", paramLabel = "URL|ID") List<String> which)
            throws IOException {
        return setPaused(client(data), which, true);
    }

    @Command(name = "resume", description = "Read a paused feed again")
    int resume(@Mixin DataOption data, @Parameters(arity = "1..*", paramLabel = "URL|ID") List<String> which)
            throws IOException {
        return setPaused(client(data), which, false);
    }

    @Command(name = "import", description = "Read all feeds of an OPML file")
    int importOpml(@Mixin DataOption data, @Parameters(paramLabel = "FILE") Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        var answer = client(data).importOpml(file);
        answer.path("faults").forEach(fault -> terminal.line("%s, %s", file, fault.asText()));
        terminal.line(
                "%s added, %d known before",
                feeds(answer.path("added").asInt()), answer.path("known").asInt());
        return answer.path("faults").isEmpty() ? 0 : 1;
    }

    @Command(name = "export", description = "Write all feeds as OPML to a file, or show them")
    int export(@Mixin DataOption data, @Parameters(arity = "0..1", paramLabel = "FILE") Path file) throws IOException {
        var opml = client(data).export();
        if (file == null) {
            terminal.line("%s", opml.stripTrailing());
        } else {
            Files.writeString(file, opml);
        }
        return 0;
    }

    private static String feeds(int many) {
        return many == 1 ? "1 feed" : many + " feeds";
    }

    private int setPaused(FeedsClient feeds, List<String> which, boolean paused) throws IOException {
        return forEach(feeds, which, feed -> {
            feeds.change(feed.path("id").asText(), Map.of("paused", paused));
            terminal.line(
                    "%s  %s", paused ? "paused" : "resumed", feed.path("url").asText());
        });
    }

    private interface Act {
        void on(JsonNode feed) throws IOException;
    }

    private int forEach(FeedsClient feeds, List<String> which, Act act) throws IOException {
        var all = new ArrayList<JsonNode>();
        feeds.list().forEach(all::add);
        var exit = 0;
        for (var wanted : which) {
            var found = all.stream()
                    .filter(feed -> feed.path("id").asText().equals(wanted)
                            || feed.path("url").asText().equals(wanted)
                            || feed.path("name").asText().equals(wanted))
                    .findFirst();
            if (found.isPresent()) {
                act.on(found.get());
            } else {
                terminal.line("%s  is not registered; ./communique feeds list shows what is", wanted);
                exit = 1;
            }
        }
        return exit;
    }

    private FeedsClient client(DataOption data) throws IOException {
        return new FeedsClient(new HttpJson(), data.running().services().get("ingest"));
    }

    private static String name(JsonNode feed) {
        return feed.path("name").asText("(no name yet)");
    }

    private static int today(JsonNode feed) {
        var days = feed.path("perDay");
        return days.path(days.size() - 1).asInt();
    }

    private static String sparkline(JsonNode days) {
        var most = 1;
        for (var day : days) {
            most = Math.max(most, day.asInt());
        }
        var line = new StringBuilder();
        for (var day : days) {
            line.append(BARS.charAt(day.asInt() * (BARS.length() - 1) / most));
        }
        return line.toString();
    }

    private static String until(String time) {
        if (time == null) {
            return "never";
        }
        var left = Duration.between(Instant.now(), Instant.parse(time));
        if (left.isNegative()) {
            return "now";
        }
        return left.toHours() > 0
                ? left.toHours() + " h"
                : left.toMinutes() > 0 ? left.toMinutes() + " min" : left.toSeconds() + " s";
    }
}
