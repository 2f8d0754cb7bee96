package communique.pipeline.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import communique.events.EventJson;
import communique.pipeline.Pipeline;
import communique.stack.run.ServiceSpec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** Documents are larger, older, stranger or more hostile than they should be. */
@ExtendWith(FaultPipeline.Shared.class)
class DoorFaultsIT {

    @Case(value = 21, fault = "documents of 20 MB and of just the longest that is taken")
    void documentsAreTooLong(FaultRun run) throws IOException {
        assertThat(post(run, Map.of("id", run.id("whale"), "text", "a ".repeat(10_000_000))))
                .isEqualTo(413);
        assertThat(post(run, Map.of("id", run.id("above"), "text", "a ".repeat(500_001))))
                .isEqualTo(413);
        expectAccepted(run, "longest", "é\n".repeat(499_000));
        run.send(50).verify();
    }

    @Case(value = 23, fault = "dates of 1970 and 2099, an impossible zone, a leap second")
    void datesAreStrange(FaultRun run) throws IOException {
        var text = "Delegates met.";
        assertThat(post(run, Map.of("id", run.id("y1970"), "text", text, "publishedAt", "1970-01-01")))
                .isEqualTo(202);
        run.expectFound(run.id("y1970"), FaultRun.ANY_REVISION);
        assertThat(post(run, Map.of("id", run.id("y2099"), "text", text, "publishedAt", "2099-01-01")))
                .isEqualTo(400);
        for (var unreadable : List.of("2026-01-01T00:00:00+25:00", "2016-12-31T23:59:60Z")) {
            var id = run.id("unreadable-" + unreadable.substring(0, 4));
            assertThat(post(run, Map.of("id", id, "text", text, "publishedAt", unreadable)))
                    .as(unreadable)
                    .isEqualTo(202);
            run.expectFound(id, FaultRun.ANY_REVISION);
        }
        run.send(50).verify();
    }

    @Case(value = 25, fault = "a file whose writer pauses 5 s, a rename in place, the same file again")
    void filesAreHalfWritten(FaultRun run) throws IOException {
        var file = run.pipeline().inbox().resolve(run.id("slow.json"));
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write("{\"id\": \"" + run.id("slow") + "\", ");
            writer.flush();
            Pause.of(Duration.ofSeconds(5));
            writer.write("\"text\": \"Delegates wrote slowly.\"}");
        }
        drop(run, "renamed.json", json(run.id("renamed"), "Delegates moved."));
        run.expectFound(run.id("slow"), FaultRun.ANY_REVISION);
        run.expectFound(run.id("renamed"), FaultRun.ANY_REVISION);
        awaitTaken(run, "renamed.json");
        drop(run, "renamed.json", json(run.id("renamed"), "Delegates moved."));
        awaitTaken(run, "renamed.json");
        run.verify();
    }

    @Tag("slow")
    @Case(value = 26, fault = "binary, empty and cut files, strange encodings, a folder, a pipe, a link")
    void filesAreCorrupt(FaultRun run) throws Exception {
        var inbox = run.pipeline().inbox();
        drop(run, "binary.txt", new byte[] {0, 1, 2, (byte) 0xff, 0, 7});
        drop(run, "nothing.txt", new byte[0]);
        drop(run, "cut.gz", Arrays.copyOf(gzip("x".repeat(10_000)), 20));
        drop(run, "utf16.json", json(run.id("utf16"), "Delegates wrote.").getBytes(StandardCharsets.UTF_16));
        drop(run, "mark.json", ("\ufeff" + json(run.id("mark"), "Delegates wrote.")));
        Files.createDirectory(inbox.resolve(run.id("folder.txt")));
        new ProcessBuilder("mkfifo", inbox.resolve(run.id("pipe.txt")).toString())
                .start()
                .waitFor();
        Files.createSymbolicLink(inbox.resolve(run.id("link.txt")), Path.of("/etc/passwd"));
        run.expectFound(run.id("utf16"), FaultRun.ANY_REVISION);
        run.expectFound(run.id("mark"), FaultRun.ANY_REVISION);
        for (var refused : new String[] {"binary.txt", "nothing.txt", "cut.gz"}) {
            await().atMost(Pipeline.PATIENCE)
                    .until(() -> Files.exists(inbox.resolve(".rejected").resolve(run.id(refused))));
        }
        run.send(50).verify();
        assertThat(run.pipeline().search("documents", "{\"match_phrase\": {\"body\": \"root:x:0:0\"}}"))
                .isEmpty();
        Files.deleteIfExists(inbox.resolve(run.id("pipe.txt")));
        Files.deleteIfExists(inbox.resolve(run.id("link.txt")));
        Files.deleteIfExists(inbox.resolve(run.id("folder.txt")));
    }

    @Case(value = 31, fault = "NUL, half characters, bidi marks, script, formulas, line breaks in ids")
    void textIsHostile(FaultRun run) throws IOException {
        var hostile =
                "<script>alert(1)</script> =cmd() {{7*7}} \u202egnp.exe\u0000 \ud800 zero\u200bwidth.\n\n2026-01-01 ERROR forged line";
        expectAccepted(run, "text", hostile);
        expectAccepted(run, "deep", "[".repeat(5_000) + "(((((" + "'\"".repeat(2_000));
        expectAccepted(run, "token", "a".repeat(900_000));
        assertThat(post(run, Map.of("id", run.id("a\nb"), "text", "x"))).isEqualTo(400);
        run.send(50).verify();
        var document = run.pipeline()
                .search("documents", "{\"ids\": {\"values\": [\"" + run.id("text") + "\"]}}")
                .get(0);
        assertThat(document.path("body").asText())
                .contains("<script>alert(1)</script>")
                .doesNotContain("\u202e", "\u0000", "\u200b");
        assertThat(logLines(run)).noneMatch(line -> line.startsWith("2026-01-01 ERROR forged"));
    }

    @Case(value = 32, fault = "1 MB texts that make backtracking patterns explode")
    void textTriesToExplodePatterns(FaultRun run) throws IOException {
        expectAccepted(run, "aaaa", "a".repeat(999_000) + "!");
        expectAccepted(run, "said", "said said, ".repeat(90_000));
        expectAccepted(run, "quotes", "\u201c\"'".repeat(330_000));
        expectAccepted(run, "capitals", "The Minister Of ".repeat(62_000));
        expectAccepted(run, "dates", "1 January 2026, ".repeat(62_000));
        run.send(50).verify();
    }

    private static void expectAccepted(FaultRun run, String name, String text) throws IOException {
        assertThat(post(run, Map.of("id", run.id(name), "text", text))).as(name).isEqualTo(202);
        run.expectFound(run.id(name), FaultRun.ANY_REVISION);
    }

    private static int post(FaultRun run, Map<String, String> document) throws IOException {
        JsonNode json = EventJson.mapper().valueToTree(document);
        return run.pipeline()
                .post(ServiceSpec.INGEST, "/documents", json.toString())
                .status();
    }

    private static String json(String id, String text) {
        return "{\"id\": \"%s\", \"text\": \"%s\"}".formatted(id, text);
    }

    private static void drop(FaultRun run, String name, String content) throws IOException {
        drop(run, name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Under another name until it is whole, as a careful writer does. */
    private static void drop(FaultRun run, String name, byte[] content) throws IOException {
        var unfinished = run.pipeline().inbox().resolve(run.id(name) + ".tmp");
        Files.write(unfinished, content);
        Files.move(unfinished, run.pipeline().inbox().resolve(run.id(name)));
    }

    private static void awaitTaken(FaultRun run, String name) {
        await().atMost(Pipeline.PATIENCE)
                .until(() -> !Files.exists(run.pipeline().inbox().resolve(run.id(name))));
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static Stream<String> logLines(FaultRun run) throws IOException {
        return Stream.of(ServiceSpec.INGEST, ServiceSpec.ENRICH, ServiceSpec.INDEX)
                .map(run.pipeline()::log)
                .flatMap(String::lines);
    }
}
