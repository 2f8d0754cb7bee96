package communique.ingest.http;

import communique.ingest.document.Drafts;
import communique.ingest.document.Origin;
import communique.ingest.document.RefusedException;
import communique.ingest.document.SubmissionLines;
import communique.ingest.intake.Intake;
import communique.ingest.intake.IntakeMeters;
import communique.ingest.intake.Outcome;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/**
 * Takes documents one in a line and answers one result a line, in the order of the lines, each as soon as Kafka has the
 * document. Many are on their way at a time.
 */
final class DocumentStream {

    private static final int PENDING = 256;

    private final Drafts drafts;
    private final Intake intake;
    private final IntakeMeters meters;

    DocumentStream(Drafts drafts, Intake intake, IntakeMeters meters) {
        this.drafts = drafts;
        this.intake = intake;
        this.meters = meters;
    }

    /** Reads the body to its end. Called on a worker thread. */
    void take(BodyInput body, ResultLines results) {
        var lines = new SubmissionLines(body, SubmissionLines.longestJson(drafts.longestContent()));
        var order = new Order(results);
        var last = 0;
        try {
            for (var line = lines.next(); line != null; line = lines.next()) {
                last = line.number();
                order.add(last, line.submission() == null ? List.of() : line.submission().ignored(), outcome(line));
            }
            if (body.isStopped()) {
                order.say(last, "the service is stopping");
            }
        } catch (IOException e) {
            order.say(last, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        order.end();
    }

    private CompletableFuture<Outcome> outcome(SubmissionLines.Line line) {
        try {
            if (line.refused() != null) {
                throw line.refused();
            }
            return intake.accept(drafts.draft(line.submission(), Origin.of("http")));
        } catch (RefusedException e) {
            meters.rejected(e.refusal());
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Results in the order of the lines, whichever is known first. */
    private static final class Order {

        private final ResultLines results;
        private final Deque<CompletableFuture<Map<String, Object>>> pending = new ArrayDeque<>();
        private final Semaphore room = new Semaphore(PENDING);
        private boolean ended;

        Order(ResultLines results) {
            this.results = results;
        }

        void add(int line, List<String> ignored, CompletableFuture<Outcome> outcome) throws InterruptedException {
            room.acquire();
            var result = outcome.handle((known, failure) ->
                    numbered(line, failure == null ? Results.of(known, ignored) : Results.of(Failures.cause(failure))));
            synchronized (this) {
                pending.add(result);
            }
            result.thenRun(this::drain);
        }

        /** Tells the sender why the stream ends before its end. */
        void say(int afterLine, String why) {
            var note = new LinkedHashMap<String, Object>();
            note.put("status", "failed");
            note.put("code", "stream-ended");
            note.put("detail", why + "; send again from this line on");
            synchronized (this) {
                pending.add(CompletableFuture.completedFuture(numbered(afterLine + 1, note)));
            }
        }

        synchronized void end() {
            ended = true;
            drain();
        }

        private synchronized void drain() {
            while (!pending.isEmpty() && pending.peek().isDone()) {
                results.write(pending.remove().join());
                room.release();
            }
            if (ended && pending.isEmpty()) {
                results.end();
            }
        }

        private static Map<String, Object> numbered(int line, Map<String, Object> result) {
            var all = new LinkedHashMap<String, Object>();
            all.put("line", line);
            all.putAll(result);
            return all;
        }
    }
}
