package communique.ingest.file;

import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;

/**
 * Unpacks a zip file into nothing, to see how much would come out of it, before any parser does so in earnest. Word and
 * LibreOffice files are zip files; a small one can be made to unpack without end.
 */
final class ArchiveGuard {

    static final long LONGEST_UNPACKED_BYTES = 200L * 1024 * 1024;

    private static final int MOST_ENTRIES = 5_000;
    private static final int UNPACKED_PER_PACKED = 100;
    private static final long ALWAYS_ALLOWED_BYTES = 5L * 1024 * 1024;
    private static final int BUFFER_BYTES = 32 * 1024;

    private ArchiveGuard() {}

    /** Checks a file; one that is no zip file passes. */
    static void check(byte[] file) throws RefusedException {
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K') {
            return;
        }
        var most = Math.min(
                LONGEST_UNPACKED_BYTES, Math.max(ALWAYS_ALLOWED_BYTES, (long) file.length * UNPACKED_PER_PACKED));
        var buffer = new byte[BUFFER_BYTES];
        var unpacked = 0L;
        var entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                if (++entries > MOST_ENTRIES) {
                    throw bomb("holds more than " + MOST_ENTRIES + " parts");
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > most) {
                        throw bomb("unpacks to more than " + most / 1024 / 1024 + " MB");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw isEncrypted(e)
                    ? encrypted(e)
                    : new RefusedException(Refusal.UNREADABLE_FILE, "the file is damaged: it cannot be unpacked", e);
        }
    }

    /** The answer to a file that cannot be read without its password. */
    static RefusedException encrypted(Exception cause) {
        return new RefusedException(
                Refusal.UNREADABLE_FILE, "the file is encrypted; send it without its password", cause);
    }

    /** Encrypted parts stand in an archive unpacked and without their length, which no other archive does. */
    private static boolean isEncrypted(Exception e) {
        var message = String.valueOf(e.getMessage());
        return message.contains("encrypted") || message.contains("EXT descriptor");
    }

    private static RefusedException bomb(String what) {
        return new RefusedException(Refusal.UNREADABLE_FILE, "the file " + what + ", more than any document needs");
    }
}
