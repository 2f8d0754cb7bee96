package communique.ingest.file;

import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import communique.events.submission.Submission;
import communique.events.submission.SubmissionJson;
import communique.events.submission.SubmissionLines;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;

/**
 * Turns a file of any kind into documents. Simple kinds are read here; PDF, Word and the like by a process of their own
 * ({@link ReaderProcesses}), because such a file can be made to eat all memory or never to end.
 */
public final class FileReader {

    private static final String MAIL = "message/rfc822";
    private static final int DEEPEST = 10;

    /** Kinds that are text, by the end of the file's name. Whatever is not here is known by its first bytes. */
    private static final Map<String, String> TEXT_KINDS = Map.ofEntries(
            Map.entry("txt", "text/plain"),
            Map.entry("text", "text/plain"),
            Map.entry("", "text/plain"),
            Map.entry("md", "text/markdown"),
            Map.entry("markdown", "text/markdown"),
            Map.entry("html", "text/html"),
            Map.entry("htm", "text/html"),
            Map.entry("xhtml", "text/html"),
            Map.entry("json", "application/json"),
            Map.entry("mbox", MAIL),
            Map.entry("eml", MAIL));

    private final FileConfig config;
    private final int longestContent;
    private final ReaderProcesses processes;
    private final int depth;

    public FileReader(FileConfig config, int longestContent, ReaderProcesses processes) {
        this(config, longestContent, processes, 0);
    }

    private FileReader(FileConfig config, int longestContent, ReaderProcesses processes, int depth) {
        this.config = config;
        this.longestContent = longestContent;
        this.processes = processes;
        this.depth = depth;
    }

    /**
     * For a file that came within another.
     *
     * @throws RefusedException if it came within too many
     */
    FileReader within() throws RefusedException {
        if (depth == DEEPEST) {
            throw new RefusedException(Refusal.UNREADABLE_FILE, "messages within messages without end");
        }
        return new FileReader(config, longestContent, processes, depth + 1);
    }

    /**
     * Reads a file.
     *
     * @param name of the file, whose ending says what kind it is unless its first bytes say something else
     * @throws RefusedException if there is no document in it
     * @throws IOException if the stream breaks
     */
    public void read(String name, InputStream file, FileDocuments documents) throws IOException, RefusedException {
        read(new DeclaredFile(name, null), file, documents);
    }

    /** As {@link #read(String, InputStream, FileDocuments)}, for a file whose sender also says of what type it is. */
    public void read(DeclaredFile declared, InputStream file, FileDocuments documents)
            throws IOException, RefusedException {
        var ending = ending(declared.name());
        if (ending.equals("ndjson") || ending.equals("jsonl")) {
            readLines(file, documents);
            return;
        }
        var bytes = file.readNBytes(config.longestBytes() + 1);
        if (bytes.length > config.longestBytes()) {
            throw new RefusedException(Refusal.TOO_LONG, "the file is longer than " + config.longestBytes() + " bytes");
        }
        if (bytes.length == 0) {
            throw new RefusedException(Refusal.NO_CONTENT, "the file is empty");
        }
        read(kind(ending, declared, bytes), declared.charset(), new NamedBytes(declared.name(), bytes), documents);
    }

    /** By the ending; a name without one says nothing, and what the sender declares, or the bytes show, counts. */
    private static String kind(String ending, DeclaredFile declared, byte[] bytes) {
        if (Signature.isBinary(bytes)) {
            return null;
        }
        if (MailFile.isMail(bytes, !ending.isEmpty())) {
            return MAIL;
        }
        boolean silent = ending.isEmpty() || !TEXT_KINDS.containsKey(ending);
        return silent && TEXT_KINDS.containsValue(declared.mediaType()) ? declared.mediaType() : TEXT_KINDS.get(ending);
    }

    /**
     * Reads a file whose media type is known, such as a page that a web server sent.
     *
     * @param mediaType such as {@code text/html}; null when not known
     * @param charset that its sender named; null when none
     */
    private void read(String mediaType, String charset, NamedBytes file, FileDocuments documents)
            throws RefusedException {
        var kind = mediaType == null || Signature.isBinary(file.bytes()) ? "" : mediaType;
        switch (kind) {
            case "text/plain" -> documents.document(FileDocuments.WHOLE, TextFile.plain(file.bytes(), charset));
            case "text/html", "application/xhtml+xml" ->
                documents.document(FileDocuments.WHOLE, TextFile.html(file.bytes(), charset));
            case "text/markdown" -> documents.document(FileDocuments.WHOLE, MarkdownFile.read(file.bytes()));
            case MAIL -> new MailFile(this).read(file.bytes(), documents);
            case "application/json" -> readJson(file.bytes(), documents);
            default -> readElsewhere(file, documents);
        }
    }

    /**
     * Reads a file that must be one document.
     *
     * @param mediaType such as {@code application/pdf}; looked for in the bytes when it is not one of the simple kinds
     */
    public Submission readOne(String mediaType, NamedBytes file) throws RefusedException {
        var found = new ArrayList<Submission>();
        read(mediaType, null, file, new FileDocuments() {
            @Override
            public void document(int part, Submission submission) {
                found.add(submission);
            }

            @Override
            public void refused(int part, RefusedException why) {
                // What is attached to an e-mail is not what was asked for.
            }
        });
        if (found.size() != 1) {
            throw new RefusedException(Refusal.UNSUPPORTED_TYPE, "it holds several documents");
        }
        return found.get(0);
    }

    private void readElsewhere(NamedBytes file, FileDocuments documents) throws RefusedException {
        var reading = processes.read(file, longestContent);
        if (reading.submission() != null) {
            readMessage(reading, new NumberedDocuments(documents, false));
        } else if (TEXT_KINDS.containsValue(reading.mediaType())) {
            read(reading.mediaType(), null, file, documents);
        } else {
            throw new RefusedException(
                    Refusal.UNSUPPORTED_TYPE,
                    "files of type " + reading.mediaType()
                            + " are not read; send txt, md, html, json, ndjson, eml, pdf, rtf, epub, or a file of"
                            + " Word, Excel, PowerPoint or LibreOffice");
        }
    }

    /** A file without attachments is a message without them. */
    private void readMessage(Reading reading, NumberedDocuments documents) {
        if (reading.submission().text() != null) {
            documents.add(reading.submission());
        }
        var attachments = new Attachments(this, documents, reading.submission().publishedAt());
        for (var attached : reading.attached()) {
            if (attachments.admit(attached.name())) {
                attachments.read(new DeclaredFile(attached.name(), attached.contentType()), attached.bytes());
            }
        }
    }

    private static void readJson(byte[] bytes, FileDocuments documents) throws RefusedException {
        var all = SubmissionJson.oneOrMany(TextFile.decode(bytes).getBytes(StandardCharsets.UTF_8));
        if (all.isEmpty()) {
            throw new RefusedException(Refusal.NO_CONTENT, "the array holds no document");
        }
        for (int i = 0; i < all.size(); i++) {
            documents.document(all.size() == 1 ? FileDocuments.WHOLE : i + 1, all.get(i));
        }
    }

    private void readLines(InputStream file, FileDocuments documents) throws IOException, RefusedException {
        var lines = new SubmissionLines(skipByteOrderMark(file), SubmissionLines.longestJson(longestContent));
        var any = false;
        for (var line = lines.next(); line != null; line = lines.next()) {
            any = true;
            if (line.refused() == null) {
                documents.document(line.number(), line.submission());
            } else {
                documents.refused(line.number(), line.refused());
            }
        }
        if (!any) {
            throw new RefusedException(Refusal.NO_CONTENT, "the file is empty");
        }
    }

    private static InputStream skipByteOrderMark(InputStream file) throws IOException {
        var head = file.readNBytes(3);
        var isMark = head.length == 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        return isMark ? file : new SequenceInputStream(new ByteArrayInputStream(head), file);
    }

    private static String ending(String name) {
        var dot = name.lastIndexOf('.');
        return dot <= name.lastIndexOf('/') + 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
