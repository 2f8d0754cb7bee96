package communique.ingest.feed;

import communique.ingest.revision.KnownRevisions;
import communique.ingest.stream.KafkaUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Imports an OPML file at start and whenever it changes; a feed that people removed stays removed until then. */
public final class FeedFile {

    private static final Logger LOG = LoggerFactory.getLogger(FeedFile.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final long LONGEST_BYTES = 4L * 1024 * 1024;

    private final Path file;
    private final Feeds feeds;
    private final KnownRevisions revisions;
    private final BooleanSupplier ready;
    private final Clock clock;
    private Instant nextLook = Instant.MIN;
    private FileTime seen;

    /** @param ready whether feeds can be registered */
    public FeedFile(Optional<Path> file, Feeds feeds, KnownRevisions revisions, BooleanSupplier ready, Clock clock) {
        this.file = file.orElse(null);
        this.feeds = feeds;
        this.revisions = revisions;
        this.ready = ready;
        this.clock = clock;
    }

    /** Looks whether there is something to import; cheap enough to be called often. */
    void look() {
        if (file == null || clock.instant().isBefore(nextLook) || !ready.getAsBoolean()) {
            return;
        }
        nextLook = clock.instant().plus(BETWEEN_LOOKS);
        try {
            var changed = Files.getLastModifiedTime(file);
            if (!changed.equals(seen)) {
                take();
                seen = changed;
            }
        } catch (NoSuchFileException e) {
            LOG.debug("no file of feeds yet file={}", file);
        } catch (IOException e) {
            LOG.warn("file of feeds cannot be read file={} reason={}", file, e.toString());
        } catch (KafkaUnavailableException e) {
            LOG.info("file of feeds is imported later file={} reason={}", file, e.getMessage());
        }
    }

    private void take() throws IOException {
        if (Files.size(file) > LONGEST_BYTES) {
            LOG.warn("file of feeds is longer than {} bytes and is not imported file={}", LONGEST_BYTES, file);
            return;
        }
        var content = Files.readAllBytes(file);
        var name = "feeds:" + file.toAbsolutePath();
        var hash = sha256(content);
        if (revisions.isHandled(name, hash)) {
            return;
        }
        var imported = feeds.importOpml(content);
        LOG.info("feeds imported file={} added={} known={}", file, imported.added(), imported.known());
        imported.faults().forEach(fault -> LOG.warn("feed not imported file={} reason={}", file, fault));
        revisions.handled(name, hash);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
