package communique.ingest.intake;

import communique.events.DocumentId;
import communique.events.submission.Drafts;
import communique.events.submission.Origin;
import communique.events.submission.RefusedException;
import communique.events.submission.Submission;
import communique.ingest.file.DeclaredFile;
import communique.ingest.file.FileDocuments;
import communique.ingest.file.FileReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;

/** Takes all documents out of a file and to Kafka. */
public final class FileIntake {

    private static final int PENDING = 64;

    private final FileReader reader;
    private final Drafts drafts;
    private final Intake intake;
    private final IntakeMeters meters;

    /** Told about each document of a file, in order, once its fate is known. */
    public interface Fates {

        /** @param part as in {@link FileDocuments#document} */
        void taken(int part, Outcome outcome);

        /** @param part as in {@link FileDocuments#document} */
        void refused(int part, RefusedException why);
    }

    /**
     * A file that came in.
     *
     * @param contentType as its sender declared it; null when it was not declared
     */
    public record Incoming(InputStream stream, String contentType) {}

    public FileIntake(FileReader reader, Drafts drafts, Intake intake, IntakeMeters meters) {
        this.reader = reader;
        this.drafts = drafts;
        this.intake = intake;
        this.meters = meters;
    }

    /** The id of the document that a file is, unless the file itself says another. */
    public static DocumentId idOf(Origin origin) {
        return DocumentId.ofFile(
                origin.sourceName() == null ? origin.channel() : origin.sourceName(), origin.fileName());
    }

    /**
     * Takes a file. When this returns, Kafka has every document of which {@code fates} was told that it was taken.
     *
     * @param origin with the file's name
     * @param completed adds to each document what the sender said beside the file
     * @throws communique.ingest.stream.KafkaUnavailableException if Kafka has not confirmed all of them
     */
    public void take(Incoming file, Origin origin, UnaryOperator<Submission> completed, Fates fates)
            throws IOException {
        var window = new Window(fates);
        try {
            var declared = new DeclaredFile(origin.fileName(), file.contentType());
            reader.read(declared, file.stream(), new FileDocuments() {
                @Override
                public void document(int part, Submission submission) {
                    // What names one document cannot name each of several.
                    var whole = completed.apply(submission);
                    var named = part == FileDocuments.WHOLE ? whole : whole.namedAs(submission);
                    window.add(part, accept(part, named, origin));
                }

                @Override
                public void refused(int part, RefusedException why) {
                    meters.rejected(why.refusal());
                    window.add(part, CompletableFuture.failedFuture(why));
                }
            });
        } catch (RefusedException e) {
            meters.rejected(e.refusal());
            window.add(FileDocuments.WHOLE, CompletableFuture.failedFuture(e));
        }
        window.awaitAll();
    }

    private CompletableFuture<Outcome> accept(int part, Submission submission, Origin origin) {
        try {
            return intake.accept(drafts.draft(submission, part == FileDocuments.WHOLE ? origin : origin.part(part)));
        } catch (RefusedException e) {
            meters.rejected(e.refusal());
            return CompletableFuture.failedFuture(e);
        }
    }

    /** The documents on their way, oldest first. */
    private static final class Window {

        private record Pending(int part, CompletableFuture<Outcome> outcome) {}

        private final Deque<Pending> pending = new ArrayDeque<>();
        private final Fates fates;

        Window(Fates fates) {
            this.fates = fates;
        }

        void add(int part, CompletableFuture<Outcome> outcome) {
            pending.add(new Pending(part, outcome));
            if (pending.size() > PENDING) {
                awaitOldest();
            }
        }

        void awaitAll() {
            while (!pending.isEmpty()) {
                awaitOldest();
            }
        }

        private void awaitOldest() {
            var oldest = pending.remove();
            try {
                fates.taken(oldest.part(), oldest.outcome().join());
            } catch (CompletionException e) {
                if (e.getCause() instanceof RefusedException refused) {
                    fates.refused(oldest.part(), refused);
                } else if (e.getCause() instanceof RuntimeException broken) {
                    throw broken;
                } else {
                    throw e;
                }
            }
        }
    }
}
