package communique.ingest.folder;

import communique.background.BackgroundLoop;
import communique.background.BackgroundLoop.RetryPauses;
import communique.events.submission.Origin;
import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import communique.ingest.revision.KnownRevisions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the documents of a folder at start, in the order of their names. Each file once: at the next start only what
 * is new or has changed.
 */
public final class Seeds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Seeds.class);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final String CHANNEL = "seed";

    private final SeedsConfig config;
    private final FileTaker taker;
    private final KnownRevisions revisions;
    private final BooleanSupplier ready;
    private final BackgroundLoop loop = new BackgroundLoop("seeds", RetryPauses.of(PAUSE), this::run);
    private List<Path> files;
    private volatile SeedsProgress progress = new SeedsProgress(0, 0, 0, false);

    /**
     * How far it is.
     *
     * @param done files looked at
     * @param files how many there are
     * @param refused how many of those looked at were refused
     * @param isPublished whether Kafka has all of them, or none are to be published
     */
    public record SeedsProgress(int done, int files, int refused, boolean isPublished) {}

    /** @param ready whether Kafka can be reached and all known revisions are known */
    public Seeds(SeedsConfig config, FileTaker taker, KnownRevisions revisions, BooleanSupplier ready) {
        this.config = config;
        this.taker = taker;
        this.revisions = revisions;
        this.ready = ready;
    }

    /** Begins, if a folder is configured. */
    public void start() {
        if (config.directory().isPresent()) {
            loop.start();
        } else {
            progress = new SeedsProgress(0, 0, 0, true);
        }
    }

    public SeedsProgress progress() {
        return progress;
    }

    @Override
    public void close() {
        loop.close();
    }

    private Optional<Duration> run() throws IOException {
        var folder = config.directory().orElseThrow();
        if (files == null) {
            files = DocumentFiles.in(folder);
            progress = new SeedsProgress(0, files.size(), 0, false);
        }
        if (!ready.getAsBoolean()) {
            return Optional.of(PAUSE);
        }
        while (progress.done() < files.size()) {
            if (loop.isStopping()) {
                return Optional.empty();
            }
            var refused = publish(folder, files.get(progress.done())) ? 0 : 1;
            progress = new SeedsProgress(progress.done() + 1, files.size(), progress.refused() + refused, false);
        }
        progress = new SeedsProgress(progress.done(), files.size(), progress.refused(), true);
        LOG.info("seeds published source={} files={} refused={}", folder, files.size(), progress.refused());
        return Optional.empty();
    }

    /** Publishes a file; false when it was refused. */
    private boolean publish(Path folder, Path file) throws IOException {
        var relative = folder.relativize(file);
        var source = relative.getNameCount() > 1 ? relative.getName(0).toString() : null;
        var origin = new Origin(CHANNEL, source, relative.toString());
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            var why = new RefusedException(Refusal.NOT_A_FILE, "this is a link, a pipe or a device");
            LOG.warn("seed refused source={} reason={}", relative, why.getMessage());
            return false;
        }
        var content = hash(file);
        if (revisions.isHandled(relative.toString(), content)) {
            return true;
        }
        var taken = taker.take(file, origin);
        if (!taken.refused().isEmpty()) {
            taker.reject(origin, taken.refused(), FileTaker.head(file));
            LOG.warn(
                    "seed refused source={} reason={}",
                    relative,
                    taken.refused().get(0).sentence());
        }
        revisions.handled(relative.toString(), content);
        return taken.refused().isEmpty();
    }

    private static String hash(Path file) throws IOException {
        try (var stream = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
