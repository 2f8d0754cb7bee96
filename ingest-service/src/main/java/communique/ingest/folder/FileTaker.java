package communique.ingest.folder;

import communique.events.DocumentRejected;
import communique.events.submission.Origin;
import communique.events.submission.RefusedException;
import communique.ingest.intake.FileIntake;
import communique.ingest.intake.Intake;
import communique.ingest.intake.Outcome;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Takes one file of a folder to Kafka, and tells everyone if it was refused. */
public final class FileTaker {

    private static final int MOST_REFUSED_KEPT = 20;
    private static final int LONGEST_EVENT_BYTES = 1024 * 1024;
    private static final int FIRST_ATTEMPT = 1;

    private final FileIntake files;
    private final Intake intake;
    private final Tracer tracer;
    private final Clock clock;

    public FileTaker(FileIntake files, Intake intake, Tracer tracer, Clock clock) {
        this.files = files;
        this.intake = intake;
        this.tracer = tracer;
        this.clock = clock;
    }

    /**
     * Takes a file. A link is not followed.
     *
     * @throws communique.ingest.stream.KafkaUnavailableException if Kafka has not confirmed all of it
     */
    Taken take(Path file, Origin origin) throws IOException {
        var span = tracer.spanBuilder("take file").startSpan();
        try {
            return Context.current()
                    .with(span)
                    .wrap(() -> takeTraced(file, origin))
                    .call();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            span.end();
        }
    }

    private Taken takeTraced(Path file, Origin origin) throws IOException {
        try (var stream = new BufferedInputStream(
                Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            var fates = new Counted();
            files.take(new FileIntake.Incoming(stream, null), origin, UnaryOperator.identity(), fates);
            return new Taken(fates.accepted, fates.unchanged, List.copyOf(fates.refused));
        }
    }

    /**
     * Puts a refused file on the topic of rejected documents.
     *
     * @param content what is kept of the file; empty when it was not opened
     * @throws communique.ingest.stream.KafkaUnavailableException if Kafka has not confirmed it
     */
    void reject(Origin origin, List<Taken.Refused> refused, byte[] content) {
        var text = asText(content);
        var event = new DocumentRejected(
                FileIntake.idOf(origin).value(),
                "ingest",
                new DocumentRejected.Reason(
                        refused.get(0).why().refusal().code(),
                        refused.stream().map(Taken.Refused::sentence).collect(Collectors.joining("; "))),
                FIRST_ATTEMPT,
                clock.instant(),
                null,
                Map.of("file", origin.fileName(), "channel", origin.channel()),
                text == null ? Base64.getEncoder().encodeToString(content) : text,
                text == null ? "base64" : "text",
                content.length == LONGEST_EVENT_BYTES);
        try {
            intake.reject(event).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** As much of a file as a rejected document keeps. */
    static byte[] head(Path file) throws IOException {
        try (var stream = Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            return stream.readNBytes(LONGEST_EVENT_BYTES);
        }
    }

    private static String asText(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') < 0 ? text : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static final class Counted implements FileIntake.Fates {

        private final List<Taken.Refused> refused = new ArrayList<>();
        private int accepted;
        private int unchanged;

        @Override
        public void taken(int part, Outcome outcome) {
            if (outcome.status() == Outcome.Status.UNCHANGED) {
                unchanged++;
            } else {
                accepted++;
            }
        }

        @Override
        public void refused(int part, RefusedException why) {
            if (refused.size() < MOST_REFUSED_KEPT) {
                refused.add(new Taken.Refused(part, why));
            }
        }
    }
}
