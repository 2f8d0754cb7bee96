package communique.ingest.intake;

import communique.background.DaemonThreads;
import communique.events.DocumentId;
import communique.events.DocumentRejected;
import communique.events.submission.Draft;
import communique.ingest.intake.Outcome.Status;
import communique.ingest.revision.KnownRevision;
import communique.ingest.revision.KnownRevisions;
import communique.ingest.revision.RevisionsBrokenException;
import communique.ingest.revision.Stamps;
import communique.ingest.stream.DocumentPublisher;
import communique.ingest.stream.KafkaUnavailableException;
import communique.ingest.stream.ReceivedTail;
import io.opentelemetry.api.trace.Span;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where all doors lead: publishes a document unless its newest revision is this very one.
 *
 * <p>Documents of one id go one after the other, in the order they came, so that each revision is compared with the one
 * before it and stamped later. Answers come after Kafka's acknowledgement; a failed one is a
 * {@link KafkaUnavailableException}, and sending the document again is right.
 */
public final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int KILOCHARACTERS_IN_FLIGHT = 8 * 1024;
    private static final int CHARACTERS_PER_PERMIT = 1024;
    private static final long PATIENCE_SECONDS = 10;

    private final DocumentPublisher publisher;
    private final ReceivedTail tail;
    private final KnownRevisions revisions;
    private final Stamps stamps;
    private final IntakeMeters meters;
    /** Runs what had to wait for another document of its id. */
    private final Executor turns = Executors.newSingleThreadExecutor(new DaemonThreads("intake-turns"));

    private final Semaphore room = new Semaphore(KILOCHARACTERS_IN_FLIGHT);
    private final ConcurrentHashMap<DocumentId, CompletableFuture<Outcome>> running = new ConcurrentHashMap<>();

    public Intake(
            DocumentPublisher publisher,
            ReceivedTail tail,
            KnownRevisions revisions,
            Stamps stamps,
            IntakeMeters meters) {
        this.publisher = publisher;
        this.tail = tail;
        this.revisions = revisions;
        this.stamps = stamps;
        this.meters = meters;
    }

    /** Takes a document. Keeps its caller waiting while too much is on its way to Kafka. */
    public CompletableFuture<Outcome> accept(Draft draft) {
        var started = System.nanoTime();
        meters.in();
        var trace = traceparent();
        var permits = Math.min(KILOCHARACTERS_IN_FLIGHT, 1 + draft.content().length() / CHARACTERS_PER_PERMIT);
        if (!hasRoom(permits)) {
            return CompletableFuture.failedFuture(
                    new KafkaUnavailableException("too many documents are on their way to Kafka"));
        }
        return inTurn(draft.id(), () -> publishIfNew(draft, trace)).whenComplete((outcome, failure) -> {
            room.release(permits);
            if (failure == null) {
                meters.out(outcome.status(), System.nanoTime() - started);
                LOG.debug("document {} id={} step=ingest", outcome.status(), outcome.id());
            }
        });
    }

    /** Deletes a document; empty when no document of that id was ever received. */
    public Optional<CompletableFuture<Outcome>> delete(DocumentId id) {
        if (tail.isCaughtUp() && revisions.newest(id).isEmpty() && !running.containsKey(id)) {
            return Optional.empty();
        }
        var trace = traceparent();
        return Optional.of(inTurn(id, () -> deleteIfThere(id, trace)));
    }

    /** Tells everyone that a document was refused. */
    public CompletableFuture<Void> reject(DocumentRejected event) {
        return publisher.publish(event);
    }

    private CompletableFuture<Outcome> publishIfNew(Draft draft, String trace) {
        requireCaughtUp();
        var newest = revisions.newest(draft.id()).orElse(null);
        var hash = draft.revision();
        if (newest != null && newest.hash().equals(hash)) {
            return CompletableFuture.completedFuture(new Outcome(draft.id(), hash, Status.UNCHANGED));
        }
        var time = stamps.after(newest);
        // What waits for Kafka holds on to the id alone: thousands do, and their texts would fill the heap.
        var id = draft.id();
        return publisher.publish(draft.receivedAt(time, hash), trace).thenApply(acknowledged -> {
            revisions.saw(id.value(), KnownRevision.of(hash, time));
            return new Outcome(id, hash, Status.ACCEPTED);
        });
    }

    private CompletableFuture<Outcome> deleteIfThere(DocumentId id, String trace) {
        requireCaughtUp();
        var newest = revisions.newest(id).orElse(null);
        if (newest != null && newest.isDeletion()) {
            return CompletableFuture.completedFuture(new Outcome(id, KnownRevision.DELETED, Status.UNCHANGED));
        }
        var time = stamps.after(newest);
        return publisher.delete(id, time, trace).thenApply(acknowledged -> {
            revisions.saw(id.value(), KnownRevision.of(KnownRevision.DELETED, time));
            return new Outcome(id, KnownRevision.DELETED, Status.DELETED);
        });
    }

    private void requireCaughtUp() {
        if (!tail.isCaughtUp()) {
            throw new KafkaUnavailableException("still learning from Kafka which documents are known");
        }
    }

    private CompletableFuture<Outcome> inTurn(DocumentId id, Supplier<CompletableFuture<Outcome>> work) {
        var mine = new CompletableFuture<Outcome>();
        var before = running.put(id, mine);
        mine.whenComplete((outcome, failure) -> running.remove(id, mine));
        if (before == null) {
            run(work, mine);
        } else {
            before.whenCompleteAsync((outcome, failure) -> run(work, mine), turns);
        }
        return mine;
    }

    private static void run(Supplier<CompletableFuture<Outcome>> work, CompletableFuture<Outcome> mine) {
        try {
            work.get().whenComplete((outcome, failure) -> {
                if (failure == null) {
                    mine.complete(outcome);
                } else {
                    mine.completeExceptionally(explained(failure));
                }
            });
        } catch (RuntimeException e) {
            mine.completeExceptionally(explained(e));
        }
    }

    /** A document that Kafka has, but whose revision could not be remembered, is found there when it is sent again. */
    private static Throwable explained(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof RevisionsBrokenException
                ? new KafkaUnavailableException(cause.getMessage(), cause)
                : failure;
    }

    private boolean hasRoom(int permits) {
        try {
            return room.tryAcquire(permits, PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The current span in the W3C form; null when there is none. */
    private static String traceparent() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
