package communique.audit;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Entries on disk, partitioned by document id, so that each part fits into memory.
 */
final class Ledger implements AutoCloseable {

    static final int PARTS = 64;

    private final List<Path> files = new ArrayList<>();
    private final List<DataOutputStream> parts = new ArrayList<>();

    Ledger(Path folder, String name) throws IOException {
        for (int i = 0; i < PARTS; i++) {
            var file = folder.resolve(name + "-" + i);
            files.add(file);
            parts.add(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file))));
        }
    }

    void add(AuditEntry entry) {
        try {
            entry.write(parts.get(Math.floorMod(entry.id().hashCode(), PARTS)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + files.get(0), e);
        }
    }

    /** The entries of one part, after {@link #close}. */
    List<AuditEntry> part(int number) throws IOException {
        var entries = new ArrayList<AuditEntry>();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(files.get(number))))) {
            while (true) {
                entries.add(AuditEntry.read(in));
            }
        } catch (EOFException e) {
            return entries;
        }
    }

    @Override
    public void close() throws IOException {
        for (var part : parts) {
            part.close();
        }
    }
}
