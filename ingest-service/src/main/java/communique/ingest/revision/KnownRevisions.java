package communique.ingest.revision;

import communique.events.DocumentId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest revision of every document ever received, in a file.
 *
 * <p>The file is a copy of what Kafka says, up to the offsets that stand in it; so it may be lost, or lag behind after
 * a crash, and is filled again. Memory does not grow with the number of documents.
 */
public final class KnownRevisions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KnownRevisions.class);
    private static final String FILE = "revisions.mv.db";
    private static final int CACHE_MEGABYTES = 8;
    private static final int WRITE_BUFFER_KILOBYTES = 512;
    private static final String TOPIC = "topic";

    private final Path directory;
    private volatile Maps maps;

    /** The file while it is open. */
    private record Maps(
            MVStore store,
            MVMap<String, String> revisions,
            MVMap<String, String> files,
            MVMap<Integer, Long> offsets,
            MVMap<String, String> state) {

        static Maps of(MVStore store) {
            return new Maps(
                    store,
                    store.openMap("revisions"),
                    store.openMap("files"),
                    store.openMap("offsets"),
                    store.openMap("state"));
        }
    }

    private KnownRevisions(Path directory, Maps maps) {
        this.directory = directory;
        this.maps = maps;
    }

    /**
     * Opens the file in a folder. A damaged one is set aside.
     *
     * @throws IllegalStateException if another process has it open
     */
    public static KnownRevisions open(Path directory) {
        return new KnownRevisions(directory, maps(directory));
    }

    private static Maps maps(Path directory) {
        try {
            Files.createDirectories(directory);
            var file = directory.resolve(FILE);
            try {
                return Maps.of(openStore(file));
            } catch (MVStoreException e) {
                if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                    throw new IllegalStateException(
                            file + " is in use by another process: give each instance its own ingest.data.directory",
                            e);
                }
                return afresh(file, e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep data in " + directory + " (ingest.data.directory)", e);
        }
    }

    private static Maps afresh(Path file, MVStoreException damage) throws IOException {
        var aside = file.resolveSibling(FILE + ".damaged");
        LOG.warn("damaged file set aside, filling a new one from Kafka file={} reason={}", aside, damage.getMessage());
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        return Maps.of(openStore(file));
    }

    private static MVStore openStore(Path file) {
        return new MVStore.Builder()
                .fileName(file.toString())
                .cacheSize(CACHE_MEGABYTES)
                .autoCommitBufferSize(WRITE_BUFFER_KILOBYTES)
                .open();
    }

    /** Whether a write has failed, as on a full disk: then everything fails until {@link #reopen()}. */
    public boolean isBroken() {
        return maps.store().isClosed();
    }

    /**
     * Opens the file again as it was written last. What came after that is missing, and so are the offsets of it.
     *
     * @throws RevisionsBrokenException if it cannot be opened yet
     */
    public void reopen() {
        try {
            maps = maps(directory);
        } catch (MVStoreException | IllegalStateException | UncheckedIOException e) {
            throw new RevisionsBrokenException(e);
        }
    }

    /** The newest revision of a document, or its deletion. */
    public Optional<KnownRevision> newest(DocumentId id) {
        return Optional.ofNullable(get(open -> open.revisions().get(id.value())))
                .map(KnownRevision::read);
    }

    /** Takes note of a revision or deletion. An older one than is known changes nothing. */
    public void saw(String id, KnownRevision revision) {
        get(open -> open.revisions().operate(id, revision.written(), new Newer(revision)));
    }

    /** Leaves the page alone when nothing changes: every document comes by twice, the second time from Kafka. */
    private static final class Newer extends MVMap.DecisionMaker<String> {

        private final KnownRevision revision;

        private Newer(KnownRevision revision) {
            this.revision = revision;
        }

        @Override
        public MVMap.Decision decide(String known, String provided) {
            return known == null || KnownRevision.read(known).micros() < revision.micros()
                    ? MVMap.Decision.PUT
                    : MVMap.Decision.ABORT;
        }
    }

    /** Whether a file with this very content has been dealt with, and need not be looked at again. */
    public boolean isHandled(String file, String content) {
        return content.equals(get(open -> open.files().get(file)));
    }

    /** Takes note that a file with this content has been published, or refused and everyone told. */
    public void handled(String file, String content) {
        get(open -> open.files().put(file, content));
    }

    /** The identity of the Kafka topic that the file is a copy of; empty when it is a copy of none yet. */
    public Optional<String> topic() {
        return Optional.ofNullable(get(open -> open.state().get(TOPIC)));
    }

    /** Forgets everything: what follows is about another topic. */
    public void restart(String topic) {
        get(open -> {
            open.revisions().clear();
            open.files().clear();
            open.offsets().clear();
            open.state().put(TOPIC, topic);
            return open.store().commit();
        });
    }

    /** The next offset to read of each partition. */
    public Map<Integer, Long> offsets() {
        return get(open -> new TreeMap<>(open.offsets()));
    }

    /** Everything before these offsets has been taken note of. */
    public void reached(Map<Integer, Long> next) {
        get(open -> {
            open.offsets().putAll(next);
            return next;
        });
    }

    /** How many documents are known, deleted ones included. */
    public long size() {
        return get(open -> open.revisions().sizeAsLong());
    }

    @Override
    public void close() {
        maps.store().close();
    }

    private <T> T get(Function<Maps, T> work) {
        try {
            return work.apply(maps);
        } catch (MVStoreException e) {
            throw new RevisionsBrokenException(e);
        }
    }
}
