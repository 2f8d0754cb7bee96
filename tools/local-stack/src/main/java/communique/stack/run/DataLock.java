package communique.stack.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Prevents a second system on the same data folder. The operating system releases the lock when this process dies. */
final class DataLock implements AutoCloseable {

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    static DataLock take(Path data) throws IOException {
        var channel = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new CannotStartException("already running on " + data
                    + RunFile.find(data).map(run -> " as process " + run.pid()).orElse("")
                    + "; stop it, or choose other data with --data DIR and --port-offset N");
        }
        return new DataLock(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Another system in this process holds the lock.
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
