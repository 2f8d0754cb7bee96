package communique.ingest.http;

import communique.events.EventJson;
import communique.events.submission.Drafts;
import communique.events.submission.Origin;
import communique.events.submission.RefusedException;
import communique.events.submission.SubmissionLines;
import communique.ingest.intake.Intake;
import communique.ingest.intake.IntakeMeters;
import communique.ingest.intake.Outcome;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Takes documents one in a line and answers one result a line, in the order of the lines, each as soon as Kafka has the
 * document. Many are on their way at a time.
 */
final class DocumentStream {

    private static final int PENDING = 2_048;

    private final Drafts drafts;
    private final Intake intake;
    private final IntakeMeters meters;
    private final Spool spool;

    DocumentStream(Drafts drafts, Intake intake, IntakeMeters meters, Spool spool) {
        this.drafts = drafts;
        this.intake = intake;
        this.meters = meters;
        this.spool = spool;
    }

    /**
     * Reads the body to its end. Called on a worker thread.
     *
     * @param eventLoop of the request, where the results are written
     */
    void take(BodyInput body, HttpServerResponse response, Context eventLoop) {
        var lines = new SubmissionLines(body, SubmissionLines.longestJson(drafts.longestContent()));
        var order = new Order(new ResultLines(response, spool), eventLoop);
        var last = 0;
        try {
            for (var line = lines.next(); line != null; line = lines.next()) {
                last = line.number();
                order.add(
                        last,
                        line.submission() == null
                                ? List.of()
                                : line.submission().ignored(),
                        outcome(line));
            }
            if (body.isStopped()) {
                order.say(last, "the service is stopping");
            }
        } catch (IOException e) {
            order.say(last, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            order.end();
        }
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
        private final Context eventLoop;
        private final Queue<CompletableFuture<Map<String, Object>>> pending = new ConcurrentLinkedQueue<>();
        private final Semaphore room = new Semaphore(PENDING);
        private final AtomicBoolean draining = new AtomicBoolean();
        private volatile boolean ended;

        Order(ResultLines results, Context eventLoop) {
            this.results = results;
            this.eventLoop = eventLoop;
        }

        void add(int line, List<String> ignored, CompletableFuture<Outcome> outcome) throws InterruptedException {
            room.acquire();
            var result = outcome.handle((known, failure) ->
                    numbered(line, failure == null ? Results.of(known, ignored) : Results.of(Failures.cause(failure))));
            pending.add(result);
            result.thenRun(this::drainSoon);
        }

        /** Tells the sender why the stream ends before its end. */
        void say(int afterLine, String why) {
            var note = new LinkedHashMap<String, Object>();
            note.put("status", "failed");
            note.put("code", "stream-ended");
            note.put("detail", why + "; send again from this line on");
            pending.add(CompletableFuture.completedFuture(numbered(afterLine + 1, note)));
        }

        void end() {
            ended = true;
            drainSoon();
        }

        /** Acknowledgements come in bursts: one walk to the event loop, one write, for many. */
        private void drainSoon() {
            if (draining.compareAndSet(false, true)) {
                eventLoop.runOnContext(now -> drain());
            }
        }

        private void drain() {
            draining.set(false);
            var lines = Buffer.buffer();
            for (var head = pending.peek(); head != null && head.isDone(); head = pending.peek()) {
                lines.appendBytes(EventJson.write(pending.remove().join())).appendByte((byte) '\n');
                room.release();
            }
            if (lines.length() > 0) {
                results.write(lines);
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
