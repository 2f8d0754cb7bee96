package communique.ingest.http;

import communique.events.EventJson;
import communique.events.submission.Drafts;
import communique.events.submission.Origin;
import communique.events.submission.RefusedException;
import communique.ingest.intake.FileIntake;
import communique.ingest.intake.Intake;
import communique.ingest.intake.Outcome;
import communique.ingest.stream.KafkaUnavailableException;
import communique.service.http.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

/** Takes uploaded files and answers once, with what became of each. */
final class FileUploads {

    private static final int MOST_RESULTS_PER_FILE = 1_000;

    private final HttpConfig config;
    private final FileIntake files;
    private final Drafts drafts;
    private final Intake intake;
    private final Spool spool;

    FileUploads(HttpConfig config, FileIntake files, Drafts drafts, Intake intake, Spool spool) {
        this.config = config;
        this.files = files;
        this.drafts = drafts;
        this.intake = intake;
        this.spool = spool;
    }

    /** Reads the body to its end. Called on a worker thread. */
    void take(RoutingContext request, BodyInput body) {
        try (var upload = new Upload(spool.forUpload())) {
            upload.read(body, request.request().getHeader(HttpHeaders.CONTENT_TYPE), config);
            if (upload.files().isEmpty()) {
                takeFields(request, upload);
            } else {
                takeFiles(request, upload);
            }
        } catch (RefusedException e) {
            Problems.of(e).send(request);
        } catch (Upload.TooLongException e) {
            Problems.tooLong(e.longest()).send(request);
        } catch (IOException e) {
            Problems.slow().send(request);
        }
    }

    private void takeFields(RoutingContext request, Upload upload) throws RefusedException {
        try {
            var outcome = intake.accept(drafts.draft(upload.fields(), Origin.of("http")))
                    .join();
            answer(request, Results.of(outcome, List.of()));
        } catch (CompletionException e) {
            Problems.of(Failures.cause(e)).send(request);
        }
    }

    private void takeFiles(RoutingContext request, Upload upload) throws IOException {
        var results = new ArrayList<Map<String, Object>>();
        var taken = 0;
        try {
            for (var part : upload.files()) {
                taken += takeFile(part, upload, results);
            }
        } catch (KafkaUnavailableException e) {
            Problems.of(e).with("files", results).send(request);
            return;
        }
        if (taken > 0) {
            answer(request, Map.of("files", results));
        } else {
            allRefused(results).with("files", results).send(request);
        }
    }

    private int takeFile(Upload.Part part, Upload upload, List<Map<String, Object>> results) throws IOException {
        var before = results.size();
        var taken = new int[1];
        try (var stream = new BufferedInputStream(Files.newInputStream(part.file()))) {
            var file = new FileIntake.Incoming(stream, part.contentType());
            files.take(file, new Origin("http", null, part.name()), upload::completed, new FileIntake.Fates() {
                @Override
                public void taken(int number, Outcome outcome) {
                    taken[0]++;
                    add(number, Results.of(outcome, List.of()));
                }

                @Override
                public void refused(int number, RefusedException why) {
                    add(number, Results.of(why));
                }

                private void add(int number, Map<String, Object> result) {
                    if (results.size() - before < MOST_RESULTS_PER_FILE) {
                        var all = new LinkedHashMap<String, Object>();
                        all.put("file", part.name());
                        if (number > 0) {
                            all.put("part", number);
                        }
                        all.putAll(result);
                        results.add(all);
                    }
                }
            });
        }
        return taken[0];
    }

    private static Problem allRefused(List<Map<String, Object>> results) {
        var first = results.isEmpty() ? Map.<String, Object>of() : results.get(0);
        return Problem.of(
                400,
                String.valueOf(first.getOrDefault("code", "no-content")),
                "No file taken",
                results.size() == 1 ? String.valueOf(first.get("detail")) : "none of the files was taken, see files");
    }

    private static void answer(RoutingContext request, Map<String, Object> result) {
        request.response()
                .setStatusCode(202)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(Buffer.buffer(EventJson.write(result)));
    }
}
