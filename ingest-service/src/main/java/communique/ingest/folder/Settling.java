package communique.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Remembers how files looked, to tell those that nobody is writing any more. Lives on the watching thread. */
final class Settling {

    private final Duration settled;
    private Map<Path, Look> looks = new HashMap<>();

    private record Look(long size, FileTime modified, long since) {

        boolean isSameAs(BasicFileAttributes attributes) {
            return size == attributes.size() && modified.equals(attributes.lastModifiedTime());
        }
    }

    Settling(Duration settled) {
        this.settled = settled;
    }

    /** Those of the files that have looked the same for long enough. Files no longer named are forgotten. */
    List<Path> settled(List<Path> files) {
        var now = System.nanoTime();
        var next = new HashMap<Path, Look>();
        var done = new ArrayList<Path>();
        for (var file : files) {
            var look = look(file, now);
            if (look != null) {
                next.put(file, look);
                if (now - look.since() >= settled.toNanos()) {
                    done.add(file);
                }
            }
        }
        looks = next;
        return done;
    }

    /** Whether files are there that have not settled yet. */
    boolean isWaiting() {
        return !looks.isEmpty();
    }

    private Look look(Path file, long now) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            var before = looks.get(file);
            return before != null && before.isSameAs(attributes)
                    ? before
                    : new Look(attributes.size(), attributes.lastModifiedTime(), now);
        } catch (IOException e) {
            // Gone again, or taken by another instance.
            return null;
        }
    }
}
