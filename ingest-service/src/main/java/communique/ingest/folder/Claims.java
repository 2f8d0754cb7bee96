package communique.ingest.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which instance takes which file: the one that manages to move it into its own folder {@code .taking/<instance>}.
 *
 * <p>Each instance holds a lock beside its folder for as long as it lives, by which others see that it does. What a
 * dead one has left is taken over.
 */
final class Claims implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
    private static final String LOCK = ".lock";

    private final Path folder;
    private final Path taking;
    private final Path mine;
    private final FileChannel lock;

    /**
     * A file that is this instance's alone.
     *
     * @param file where it lies now
     * @param name its path within the watched folder
     */
    record Claim(Path file, Path name) {}

    Claims(Path folder) throws IOException {
        this.folder = folder;
        this.taking = folder.resolve(".taking");
        var instance = UUID.randomUUID().toString();
        this.mine = taking.resolve(instance);
        Files.createDirectories(mine);
        this.lock =
                FileChannel.open(taking.resolve(instance + LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock.lock();
    }

    /** Claims a file; null when it has gone or another instance was faster. */
    Claim claim(Path file) throws IOException {
        return move(file, folder.relativize(file));
    }

    /** Takes over what dead instances have left. */
    List<Claim> takeOverAbandoned() throws IOException {
        var claims = new ArrayList<Claim>();
        try (var locks = Files.newDirectoryStream(taking, "*" + LOCK)) {
            for (var other : locks) {
                takeOver(other, claims);
            }
        }
        return claims;
    }

    /** Whether this instance has claimed a file of that name before and not finished with it yet. */
    boolean holds(Path file) {
        return Files.exists(mine.resolve(folder.relativize(file)), LinkOption.NOFOLLOW_LINKS);
    }

    private void takeOver(Path otherLock, List<Claim> claims) throws IOException {
        try (var channel = FileChannel.open(otherLock, StandardOpenOption.WRITE);
                var held = channel.tryLock()) {
            if (held == null) {
                return;
            }
            var name = otherLock.getFileName().toString();
            var left = taking.resolve(name.substring(0, name.length() - LOCK.length()));
            if (Files.isDirectory(left)) {
                takeOverFiles(left, claims);
            }
            Files.deleteIfExists(otherLock);
        } catch (OverlappingFileLockException | NoSuchFileException e) {
            LOG.trace("not left behind lock={}", otherLock, e);
        }
    }

    private void takeOverFiles(Path left, List<Claim> claims) throws IOException {
        for (var file : filesIn(left)) {
            LOG.info("taking over a file that was left behind source={}", left.relativize(file));
            var claim = move(file, left.relativize(file));
            if (claim != null) {
                claims.add(claim);
            }
        }
        deleteFolder(left);
    }

    private Claim move(Path from, Path name) throws IOException {
        var to = mine.resolve(name);
        try {
            Files.createDirectories(to.getParent());
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            return new Claim(to, name);
        } catch (NoSuchFileException e) {
            return null;
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException(folder + " spans several file systems; watch one folder of one of them", e);
        }
    }

    /** Leaves nothing behind but what is unfinished, for the next one to take over. */
    @Override
    public void close() throws IOException {
        lock.close();
        var unfinished = filesIn(mine);
        if (unfinished.isEmpty()) {
            deleteFolder(mine);
            Files.deleteIfExists(taking.resolve(mine.getFileName() + LOCK));
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }

    private static void deleteFolder(Path folder) throws IOException {
        try (var rest = Files.walk(folder)) {
            for (var empty : rest.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(empty);
            }
        }
    }
}
