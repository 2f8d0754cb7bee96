package communique.ingest.file;

import communique.events.submission.CleanText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.ByteChunk;
import org.apache.poi.hsmf.datatypes.PropertiesChunk;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.FilteringDirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Takes the files out of an Outlook message ([MS-OXMSG]) without reading them. Lives in the reader process. */
final class OutlookAttachments {

    private static final int LONGEST_NAME = 100;
    private static final int BOOKKEEPING_BYTES = 64 * 1024;

    /** The head of the properties of a message within another is shorter by the bytes that follow these. */
    private static final int INNER_HEAD_BYTES = 24;

    private static final int OUTER_HEAD_BYTES = 32;

    private OutlookAttachments() {}

    /**
     * What is attached, pictures of its look left out.
     *
     * @throws IOException if the message is damaged, or made so that more comes out of it than is in it
     */
    static List<AttachedFile> of(byte[] file) throws IOException {
        var found = new ArrayList<AttachedFile>();
        long left = (long) file.length + BOOKKEEPING_BYTES;
        try (var message = new MAPIMessage(new ByteArrayInputStream(file))) {
            for (var attachment : message.getAttachmentFiles()) {
                if (!isInlinePicture(attachment)) {
                    var attached = attached(attachment);
                    left -= attached.bytes().length;
                    if (left < 0) {
                        throw new IOException("attachments share their bytes");
                    }
                    found.add(attached);
                }
            }
        }
        return found;
    }

    private static AttachedFile attached(AttachmentChunks attachment) throws IOException {
        var name = firstName(
                attachment.getAttachLongFileName(), attachment.getAttachFileName(), attachment.getAttachDisplayName());
        if (attachment.isEmbeddedMessage()) {
            var directory = attachment.getAttachmentDirectory().getDirectory();
            return new AttachedFile(name.endsWith(".msg") ? name : name + ".msg", null, standalone(directory));
        }
        ByteChunk data = attachment.getAttachData();
        var bytes = data == null || data.getValue() == null ? new byte[0] : data.getValue();
        return new AttachedFile(name, text(attachment.getAttachMimeTag()), bytes);
    }

    private static String firstName(StringChunk... names) {
        return Stream.of(names)
                .map(OutlookAttachments::text)
                .filter(Objects::nonNull)
                .map(name -> CleanText.oneLine(name, LONGEST_NAME))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("without a name");
    }

    private static boolean isInlinePicture(AttachmentChunks attachment) {
        var type = text(attachment.getAttachMimeTag());
        return type != null
                && type.toLowerCase(Locale.ROOT).startsWith("image/")
                && attachment.getAttachContentId() != null;
    }

    private static String text(StringChunk chunk) {
        return chunk == null ? null : chunk.getValue();
    }

    /** A message within another as a file of its own. */
    private static byte[] standalone(DirectoryEntry inner) throws IOException {
        try (var file = new POIFSFileSystem()) {
            var rest = new FilteringDirectoryNode(inner, List.of(PropertiesChunk.NAME));
            EntryUtils.copyNodes(rest, file.getRoot());
            if (inner.hasEntryCaseInsensitive(PropertiesChunk.NAME)
                    && inner.getEntryCaseInsensitive(PropertiesChunk.NAME) instanceof DocumentEntry properties) {
                file.getRoot()
                        .createDocument(PropertiesChunk.NAME, new ByteArrayInputStream(withOuterHead(properties)));
            }
            var bytes = new ByteArrayOutputStream();
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] withOuterHead(DocumentEntry properties) throws IOException {
        try (var stream = new DocumentInputStream(properties)) {
            var head = Arrays.copyOf(stream.readNBytes(INNER_HEAD_BYTES), OUTER_HEAD_BYTES);
            var rest = stream.readAllBytes();
            var whole = Arrays.copyOf(head, head.length + rest.length);
            System.arraycopy(rest, 0, whole, head.length, rest.length);
            return whole;
        }
    }
}
