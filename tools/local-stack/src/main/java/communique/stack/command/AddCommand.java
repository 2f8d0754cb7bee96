package communique.stack.command;

import com.fasterxml.jackson.databind.JsonNode;
import communique.events.submission.PageUrl;
import communique.events.submission.RefusedException;
import communique.stack.client.HttpJson;
import communique.stack.client.IngestClient;
import communique.stack.client.PageDownload;
import communique.stack.client.Receipt;
import communique.stack.client.Rejected;
import communique.stack.client.SearchIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Adds documents to a running system and prints what became of each. */
@Command(name = "add", description = "Add documents to a running system and tell what became of each")
final class AddCommand implements Callable<Integer> {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int LOOK_MILLIS = 20;
    private static final int NAMES_SHOWN = 6;

    private final Terminal terminal;
    private boolean allWell = true;

    @Mixin
    private DataOption data;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|FOLDER|URL|-",
            description = "A file of any type, a folder of them, a web address, or - for text or JSON lines from stdin")
    private List<String> what;

    AddCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var run = data.running();
        var http = new HttpJson();
        var ingest = new IngestClient(http, run.services().get("ingest"));
        try (var rejected = new Rejected(DataOption.topics(run));
                var index = DataOption.index(run)) {
            var fate = new Fate(index, rejected);
            for (var each : what) {
                if (each.equals("-")) {
                    add("stdin", fate, () -> fromStandardInput(ingest));
                } else if (each.matches("(?i)https?://.*")) {
                    add(each, fate, () -> fromAddress(ingest, each));
                } else {
                    addFiles(Path.of(each), ingest, fate);
                }
            }
        }
        return allWell ? 0 : 1;
    }

    /** How far an accepted document has come. */
    private record Fate(SearchIndex index, Rejected rejected) {}

    /** One way of handing over documents. */
    @FunctionalInterface
    private interface Handover {
        List<Receipt> send() throws IOException;
    }

    private void addFiles(Path path, IngestClient ingest, Fate fate) throws IOException {
        if (!Files.exists(path)) {
            trouble(path.toString(), "there is no such file or folder");
            return;
        }
        List<Path> files;
        try (var tree = Files.walk(path)) {
            files = tree.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
        for (var file : files) {
            add(file.toString(), fate, () -> ingest.file(file));
        }
    }

    private static List<Receipt> fromAddress(IngestClient ingest, String address) throws IOException {
        try {
            return ingest.page(PageDownload.fetch(PageUrl.parse(address)));
        } catch (RefusedException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static List<Receipt> fromStandardInput(IngestClient ingest) throws IOException {
        var text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        return text.stripLeading().startsWith("{") ? ingest.lines(text) : ingest.text(text);
    }

    private void add(String name, Fate fate, Handover handover) {
        var began = System.nanoTime();
        try {
            for (var receipt : handover.send()) {
                if (receipt.isTaken()) {
                    follow(name, receipt, fate, began);
                } else {
                    trouble(name, receipt.status() + ": " + receipt.detail());
                }
            }
        } catch (IOException e) {
            trouble(name, PlainWords.of(e));
        }
    }

    private void follow(String name, Receipt receipt, Fate fate, long began) throws IOException {
        var deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (System.nanoTime() < deadline) {
            var found = fate.index.find(receipt.id(), receipt.revision());
            if (found.isPresent()) {
                var millis = (System.nanoTime() - began) / 1_000_000;
                terminal.line("%s  %s  %s  searchable after %d ms", name, receipt.id(), receipt.status(), millis);
                terminal.line("    topics  %s", names(found.get().path("topics"), "label"));
                terminal.line("    actors  %s", names(found.get().path("actors"), "name"));
                return;
            }
            var refusal = fate.rejected.about(receipt.id());
            if (refusal.isPresent()) {
                var reason = refusal.get().reason();
                trouble(name, "rejected by %s: %s: %s".formatted(refusal.get().step(), reason.code(), reason.detail()));
                return;
            }
            Pause.millis(LOOK_MILLIS);
        }
        trouble(
                name,
                "%s was taken but cannot be found after %d s; ./communique status tells what holds it up"
                        .formatted(receipt.id(), LONGEST_WAIT.toSeconds()));
    }

    private void trouble(String name, String what) {
        allWell = false;
        terminal.line("%s  %s", name, what);
    }

    /** The flat arrays of the index, {@code {"label": [..]}}, or the list of an event, {@code [{"label": ..}]}. */
    private static String names(JsonNode tags, String field) {
        var values = tags.isArray() ? tags.findValues(field) : List.copyOf(values(tags.path(field)));
        var shown = values.stream().limit(NAMES_SHOWN).map(JsonNode::asText).collect(Collectors.joining(", "));
        return shown.isEmpty()
                ? "none"
                : shown + (values.size() > NAMES_SHOWN ? ", and " + (values.size() - NAMES_SHOWN) + " more" : "");
    }

    private static List<JsonNode> values(JsonNode field) {
        return field.isArray()
                ? StreamSupport.stream(field.spliterator(), false).toList()
                : field.isTextual() ? List.of(field) : List.of();
    }
}
