package communique.events.fuzz;

import communique.events.DocumentReceived;
import communique.events.EventJson;
import communique.events.submission.Drafts;
import communique.events.submission.Origin;
import communique.events.submission.RefusedException;
import communique.events.submission.Submission;
import communique.events.submission.SubmissionJson;
import communique.events.submission.SubmissionLimits;
import communique.events.submission.SubmissionLines;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** JSON and lines of JSON as they come through the door, up to the event that would be put on Kafka. */
public final class SubmissionDoor {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Drafts DRAFTS = new Drafts(SubmissionLimits.DEFAULT, Clock.fixed(NOW, ZoneOffset.UTC));

    private SubmissionDoor() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            SubmissionJson.oneOrMany(input).forEach(SubmissionDoor::take);
        } catch (RefusedException e) {
            requireAdvice(e);
        }
        var lines = new SubmissionLines(new ByteArrayInputStream(input), 10_000);
        try {
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (line.submission() != null) {
                    take(line.submission());
                } else {
                    requireAdvice(line.refused());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(Submission submission) {
        try {
            var draft = DRAFTS.draft(submission, Origin.of("http"));
            var event = new DocumentReceived(
                    draft.id(),
                    "revision",
                    NOW,
                    draft.source(),
                    draft.mediaType(),
                    draft.content(),
                    draft.title(),
                    draft.author(),
                    draft.publishedAt(),
                    draft.language());
            var again = EventJson.read(EventJson.write(event), DocumentReceived.class);
            if (!again.equals(event)) {
                throw new IllegalStateException("read back as another: " + again);
            }
        } catch (RefusedException e) {
            requireAdvice(e);
        }
    }

    private static void requireAdvice(RefusedException refused) {
        if (refused.getMessage() == null || refused.getMessage().contains("\n")) {
            throw new IllegalStateException("no advice on one line: " + refused.getMessage());
        }
    }
}
