package communique.ingest.feed;

import communique.events.DocumentRejected;
import communique.events.submission.Draft;
import communique.events.submission.Drafts;
import communique.events.submission.Origin;
import communique.events.submission.RefusedException;
import communique.ingest.feed.poll.ItemDocument;
import communique.ingest.feed.poll.ItemSink;
import communique.ingest.intake.Intake;
import communique.ingest.intake.IntakeMeters;
import communique.ingest.intake.Outcome;
import communique.ingest.revision.KnownRevisions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Takes the documents of feeds to Kafka. */
public final class FeedDocuments implements ItemSink {

    private static final String CHANNEL = "feed";

    private final Drafts drafts;
    private final Intake intake;
    private final KnownRevisions revisions;
    private final IntakeMeters meters;
    private final Clock clock;

    public FeedDocuments(Drafts drafts, Intake intake, KnownRevisions revisions, IntakeMeters meters, Clock clock) {
        this.drafts = drafts;
        this.intake = intake;
        this.revisions = revisions;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public int publish(List<ItemDocument> documents) {
        var answers = new ArrayList<CompletableFuture<Integer>>();
        for (var document : documents) {
            answers.add(publish(document));
        }
        var published = 0;
        for (var answer : answers) {
            published += await(answer);
        }
        return published;
    }

    private CompletableFuture<Integer> publish(ItemDocument document) {
        try {
            var draft = drafts.draft(document.submission(), Origin.of(CHANNEL));
            if (document.isNew() && cameAnotherWay(draft)) {
                return CompletableFuture.completedFuture(0);
            }
            return intake.accept(draft)
                    .thenApply(outcome -> outcome.status() == Outcome.Status.ACCEPTED ? 1 : 0)
                    .exceptionallyCompose(failure -> refused(document, failure));
        } catch (RefusedException e) {
            return refused(document, e);
        }
    }

    /**
     * Another feed of the site, or a person, has brought the document, perhaps with more text; or somebody deleted it.
     * The very revision that this feed brings is one that was published just before a crash.
     */
    private boolean cameAnotherWay(Draft draft) {
        var newest = revisions.newest(draft.id());
        return newest.isPresent() && !newest.get().hash().equals(draft.revision());
    }

    private CompletableFuture<Integer> refused(ItemDocument document, Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (!(cause instanceof RefusedException why)) {
            return CompletableFuture.failedFuture(cause);
        }
        meters.rejected(why.refusal());
        var submission = document.submission();
        return intake.reject(new DocumentRejected(
                        document.id().value(),
                        "ingest",
                        new DocumentRejected.Reason(why.refusal().code(), why.getMessage()),
                        1,
                        clock.instant(),
                        null,
                        Map.of("channel", CHANNEL, "url", String.valueOf(submission.url())),
                        submission.title(),
                        "text",
                        true))
                .thenApply(told -> 0);
    }

    private static int await(CompletableFuture<Integer> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
