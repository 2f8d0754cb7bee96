package communique.ingest.file;

import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import communique.events.submission.Submission;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the service and a reader process talk: lengths and bytes, nothing that could be read as an object. */
final class Wire {

    private static final int MISSING = -1;
    private static final int LONGEST_BYTES = 128 * 1024 * 1024;

    private Wire() {}

    record Request(NamedBytes file, int longestContent) {}

    static void writeRequest(DataOutputStream out, NamedBytes file, int longestContent) throws IOException {
        writeText(out, file.name());
        out.writeInt(longestContent);
        writeBytes(out, file.bytes());
        out.flush();
    }

    static Request readRequest(DataInputStream in) throws IOException {
        var name = readText(in);
        var longestContent = in.readInt();
        return new Request(new NamedBytes(name, readBytes(in)), longestContent);
    }

    static void writeAnswer(DataOutputStream out, Reading reading) throws IOException {
        writeText(out, null);
        writeText(out, reading.mediaType());
        var found = Optional.ofNullable(reading.submission());
        out.writeBoolean(found.isPresent());
        writeText(out, found.map(Submission::text).orElse(null));
        writeText(out, found.map(Submission::title).orElse(null));
        writeText(out, found.map(Submission::author).orElse(null));
        writeText(out, found.map(Submission::publishedAt).orElse(null));
        out.writeInt(reading.attached().size());
        for (var attached : reading.attached()) {
            writeText(out, attached.name());
            writeText(out, attached.contentType());
            writeBytes(out, attached.bytes());
        }
        out.flush();
    }

    static void writeRefusal(DataOutputStream out, RefusedException refused) throws IOException {
        writeText(out, refused.refusal().name());
        writeText(out, refused.getMessage());
        out.flush();
    }

    static Reading readAnswer(DataInputStream in) throws IOException, RefusedException {
        var refusal = readText(in);
        if (refusal != null) {
            throw new RefusedException(Refusal.valueOf(refusal), readText(in));
        }
        var mediaType = readText(in);
        boolean isRead = in.readBoolean();
        var parts = new Submission.Parts()
                .set("text", readText(in))
                .set("title", readText(in))
                .set("author", readText(in))
                .set("publishedAt", readText(in));
        return new Reading(mediaType, isRead ? parts.submission() : null, readAttached(in));
    }

    private static List<AttachedFile> readAttached(DataInputStream in) throws IOException {
        var attached = new ArrayList<AttachedFile>();
        for (int left = in.readInt(); left > 0; left--) {
            attached.add(new AttachedFile(readText(in), readText(in), readBytes(in)));
        }
        return attached;
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        if (text == null) {
            out.writeInt(MISSING);
        } else {
            writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        var bytes = readBytes(in);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        var length = in.readInt();
        if (length == MISSING) {
            return null;
        }
        if (length < 0 || length > LONGEST_BYTES) {
            throw new IOException("reader process does not keep to the rules: length " + length);
        }
        return in.readNBytes(length);
    }
}
