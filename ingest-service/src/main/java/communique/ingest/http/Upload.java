package communique.ingest.http;

import communique.events.submission.CleanText;
import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import communique.events.submission.Submission;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * The parts of a {@code multipart/form-data} body: files, kept in a temporary folder until they have been read, and
 * fields that say more about them, in any order.
 */
final class Upload implements AutoCloseable {

    private static final Set<String> FIELDS =
            Set.of("content", "text", "html", "title", "url", "source", "author", "publishedAt", "language", "id");
    private static final Set<String> OF_ONE_DOCUMENT = Set.of("id", "url", "title", "publishedAt");
    private static final Set<String> CONTENT = Set.of("content", "text", "html");
    private static final MimeConfig LIMITS = MimeConfig.custom()
            .setMaxHeaderCount(50)
            .setMaxHeaderLen(16 * 1024)
            .setMaxLineLen(64 * 1024)
            .build();

    private final Path folder;
    private final Map<String, String> fields = new HashMap<>();
    private final List<Part> files = new ArrayList<>();

    /** An uploaded file: what its sender calls it and says of its type, and where it lies until it is read. */
    record Part(String name, String contentType, Path file) {}

    /** @param folder of this upload alone; goes with it */
    Upload(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads a body to its end.
     *
     * @param contentType header of the request, with the boundary
     */
    void read(InputStream body, String contentType, HttpConfig config) throws IOException, RefusedException {
        try {
            readParts(new Limited(body, config.longestUpload()), contentType, config);
        } catch (MimeException e) {
            throw new RefusedException(
                    Refusal.WRONG_FIELD, "this is not multipart/form-data: its parts cannot be told apart", e);
        }
    }

    List<Part> files() {
        return files;
    }

    /** What the fields say of the document; with its content when no file came. */
    Submission fields() {
        var parts = new Submission.Parts();
        fields.forEach((name, value) -> {
            if (files.isEmpty() || !CONTENT.contains(name)) {
                parts.set(name.equals("source") ? "source.name" : name, value);
            }
        });
        return parts.submission();
    }

    /** A document from a file: what the fields say goes before what the file says. */
    Submission completed(Submission found) {
        return fields().orElse(found);
    }

    private void readParts(InputStream body, String contentType, HttpConfig config)
            throws IOException, MimeException, RefusedException {
        var stream = new MimeTokenStream(LIMITS);
        stream.parseHeadless(body, contentType);
        stream.setRecursionMode(RecursionMode.M_FLAT);
        var disposition = Disposition.NONE;
        String type = null;
        while (stream.getState() != EntityState.T_END_OF_STREAM) {
            switch (stream.getState()) {
                case T_START_HEADER -> {
                    disposition = Disposition.NONE;
                    type = null;
                }
                case T_FIELD -> {
                    var field = stream.getField();
                    if (field.getName().equalsIgnoreCase("Content-Disposition")) {
                        disposition =
                                Disposition.parse(new String(field.getRaw().toByteArray(), StandardCharsets.UTF_8));
                    } else if (field.getName().equalsIgnoreCase("Content-Type")) {
                        type = field.getBody();
                    }
                }
                case T_BODY -> take(disposition, type, stream.getInputStream(), config);
                default -> {}
            }
            stream.next();
        }
        checkFields();
    }

    private void take(Disposition part, String contentType, InputStream content, HttpConfig config)
            throws IOException, RefusedException {
        if (part.fileName() != null) {
            if (files.size() == config.filesPerUpload()) {
                throw new RefusedException(
                        Refusal.TOO_LONG, "more than " + config.filesPerUpload() + " files in one request");
            }
            // Never the sender's name: it may hold a path.
            var file = folder.resolve(Integer.toString(files.size()));
            Files.copy(content, file);
            files.add(new Part(part.fileName(), contentType, file));
        } else if (FIELDS.contains(part.name())) {
            fields.put(part.name(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } else {
            throw new RefusedException(
                    Refusal.WRONG_FIELD,
                    "unknown field " + CleanText.oneLine(part.name(), 60) + "; a file needs a file name");
        }
    }

    private void checkFields() throws RefusedException {
        if (files.size() > 1) {
            for (var name : OF_ONE_DOCUMENT) {
                if (fields.containsKey(name)) {
                    throw new RefusedException(
                            Refusal.WRONG_FIELD, name + " belongs to one document, but there are several files");
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            for (var part : files) {
                Files.deleteIfExists(part.file());
            }
            Files.deleteIfExists(folder.resolve(Integer.toString(files.size())));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("an upload cannot be removed from " + folder, e);
        }
    }

    /** A stream that ends in a refusal when it is longer than allowed. */
    private static final class Limited extends FilterInputStream {

        private final long longest;
        private long seen;

        Limited(InputStream stream, long longest) {
            super(stream);
            this.longest = longest;
        }

        @Override
        public int read() throws IOException {
            var b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var read = super.read(into, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) throws IOException {
            seen += bytes;
            if (seen > longest) {
                throw new TooLongException(longest);
            }
        }
    }

    /** The body is longer than allowed. */
    static final class TooLongException extends IOException {

        private static final long serialVersionUID = 1;

        private final long longest;

        TooLongException(long longest) {
            super("longer than " + longest + " bytes");
            this.longest = longest;
        }

        long longest() {
            return longest;
        }
    }
}
