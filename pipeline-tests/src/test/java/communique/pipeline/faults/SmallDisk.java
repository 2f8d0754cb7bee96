package communique.pipeline.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of some megabytes, which can be full. */
final class SmallDisk implements AutoCloseable {

    private static final String BALLAST = "ballast";
    private static final int PAGE = 4096;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Whether this account may mount one. */
    static boolean canBeMade() {
        try {
            make(1).close();
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    static SmallDisk make(int megabytes) {
        try {
            var folder = Files.createTempDirectory("communique-small-disk-");
            var disk = new SmallDisk(folder);
            run("mount", "-t", "tmpfs", "-o", "mode=755,size=" + megabytes + "m", "tmpfs", folder.toString());
            Runtime.getRuntime().addShutdownHook(new Thread(disk::close, "unmount"));
            return disk;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    /** Leaves no room for anybody. */
    void fill() throws IOException {
        try (var ballast = Files.newOutputStream(folder.resolve(BALLAST))) {
            var page = new byte[PAGE];
            while (Files.getFileStore(folder).getUsableSpace() > 0) {
                ballast.write(page);
            }
        }
    }

    /** There is room again. */
    void free() throws IOException {
        Files.delete(folder.resolve(BALLAST));
    }

    @Override
    public void close() {
        try {
            if (Files.exists(folder)) {
                run("umount", "--lazy", folder.toString());
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String... command) throws IOException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var answer = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + answer.trim());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
