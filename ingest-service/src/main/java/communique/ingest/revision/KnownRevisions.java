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

    private final MVStore store;
    private final MVMap<String, String> revisions;
    private final MVMap<String, String> files;
    private final MVMap<Integer, Long> offsets;
    private final MVMap<String, String> state;

    private KnownRevisions(MVStore store) {
        this.store = store;
        this.revisions = store.openMap("revisions");
        this.files = store.openMap("files");
        this.offsets = store.openMap("offsets");
        this.state = store.openMap("state");
    }

    /**
     * Opens the file in a folder. A damaged one is set aside.
     *
     * @throws IllegalStateException if another process has it open
     */
    public static KnownRevisions open(Path directory) {
        try {
            Files.createDirectories(directory);
            var file = directory.resolve(FILE);
            try {
                return new KnownRevisions(openStore(file));
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

    private static KnownRevisions afresh(Path file, MVStoreException damage) throws IOException {
        var aside = file.resolveSibling(FILE + ".damaged");
        LOG.warn("damaged file set aside, filling a new one from Kafka file={} reason={}", aside, damage.getMessage());
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        return new KnownRevisions(openStore(file));
    }

    private static MVStore openStore(Path file) {
        return new MVStore.Builder()
                .fileName(file.toString())
                .cacheSize(CACHE_MEGABYTES)
                .autoCommitBufferSize(WRITE_BUFFER_KILOBYTES)
                .open();
    }

    /** The newest revision of a document, or its deletion. */
    public Optional<Revision> newest(DocumentId id) {
        return Optional.ofNullable(revisions.get(id.value())).map(Revision::read);
    }

    /** Takes note of a revision or deletion. An older one than is known changes nothing. */
    public void saw(String id, Revision revision) {
        revisions.compute(
                id,
                (key, known) -> known != null && Revision.read(known).micros() >= revision.micros()
                        ? known
                        : revision.written());
    }

    /** Whether a file with this very content has been dealt with, and need not be looked at again. */
    public boolean isHandled(String file, String content) {
        return content.equals(files.get(file));
    }

    /** Takes note that a file with this content has been published, or refused and everyone told. */
    public void handled(String file, String content) {
        files.put(file, content);
    }

    /** The identity of the Kafka topic that the file is a copy of; empty when it is a copy of none yet. */
    public Optional<String> topic() {
        return Optional.ofNullable(state.get(TOPIC));
    }

    /** Forgets everything: what follows is about another topic. */
    public void restart(String topic) {
        revisions.clear();
        files.clear();
        offsets.clear();
        state.put(TOPIC, topic);
        store.commit();
    }

    /** The next offset to read of each partition. */
    public Map<Integer, Long> offsets() {
        return new TreeMap<>(offsets);
    }

    /** Everything before these offsets has been taken note of. */
    public void reached(Map<Integer, Long> next) {
        offsets.putAll(next);
    }

    /** How many documents are known, deleted ones included. */
    public long size() {
        return revisions.sizeAsLong();
    }

    @Override
    public void close() {
        store.close();
    }
}
