package communique.ingest.file;

import communique.events.submission.CleanText;
import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import communique.events.submission.StatedDate;
import communique.events.submission.Submission;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * Reads e-mails, one or several in a file: subject, sender, date, and the text, or else the HTML. What is attached to a
 * message is a document of its own, or is refused by its name.
 */
final class MailFile {

    private static final int DEEPEST = 10;
    private static final int MOST_HEADERS = 1_000;
    private static final int LONGEST_LINE = 1_000_000;
    private static final int LONGEST_NAME = 100;

    private static final MimeConfig LIMITS = MimeConfig.custom()
            .setMaxHeaderCount(MOST_HEADERS)
            .setMaxHeaderLen(LONGEST_LINE)
            .setMaxLineLen(LONGEST_LINE)
            .build();

    private final FileReader files;

    /** @param files reads what is attached */
    MailFile(FileReader files) {
        this.files = files;
    }

    /** Whether the bytes begin as an e-mail does. */
    static boolean isMail(byte[] bytes, boolean isNamed) {
        return MailHead.isMail(bytes, isNamed);
    }

    /**
     * Reads the messages of a file.
     *
     * @throws RefusedException if the only message is none, or has nothing in it
     */
    void read(byte[] bytes, FileDocuments documents) throws RefusedException {
        var messages = MailHead.messages(bytes);
        var parts = new NumberedDocuments(documents, messages.size() > 1);
        for (var message : messages) {
            try {
                read(message, null, parts, 0);
            } catch (RefusedException e) {
                if (messages.size() == 1) {
                    throw e;
                }
                parts.refuse(e);
            }
        }
    }

    private void read(byte[] bytes, String outerDate, NumberedDocuments parts, int depth) throws RefusedException {
        try {
            var message = parse(bytes);
            try {
                read(message, outerDate, parts, depth);
            } finally {
                message.dispose();
            }
        } catch (IOException | StackOverflowError e) {
            // The parser of MIME answers a nesting made for that with the end of its stack.
            throw new RefusedException(
                    Refusal.UNREADABLE_FILE, "the e-mail cannot be read: its parts are broken or nested too deeply", e);
        }
    }

    private void read(Message message, String outerDate, NumberedDocuments parts, int depth)
            throws IOException, RefusedException {
        if (message.getFrom() == null && message.getSubject() == null && message.getDate() == null) {
            throw new RefusedException(
                    Refusal.UNREADABLE_FILE, "this is no e-mail: it has no From, no Subject and no Date");
        }
        var attached = new ArrayList<Entity>();
        var text = find(message, "text/plain", DEEPEST, attached);
        var html = text == null || text.isBlank() ? find(message, "text/html", DEEPEST, new ArrayList<>()) : null;
        var date = dateOf(message) == null ? outerDate : dateOf(message);
        var head = head(message, date);
        if (text != null && !text.isBlank()) {
            parts.add(MailText.of(text).set(head).submission());
        } else if (html != null && !html.isBlank()) {
            parts.add(head.set("html", html).submission());
        } else if (attached.isEmpty()) {
            throw new RefusedException(Refusal.NO_CONTENT, "the e-mail has no text and nothing attached");
        }
        var attachments = new Attachments(files, parts, date);
        for (var attachment : attached) {
            if (attachments.admit(name(attachment))) {
                readAttached(attachment, attachments, parts, depth);
            }
        }
    }

    private static Submission.Parts head(Message message, String date) {
        var head = new Submission.Parts().set("title", message.getSubject()).set("publishedAt", date);
        if (message.getFrom() != null && !message.getFrom().isEmpty()) {
            var from = message.getFrom().get(0);
            head.set("author", from.getName() == null ? from.getAddress() : from.getName());
        }
        return head;
    }

    private static Message parse(byte[] bytes) throws IOException {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(LIMITS);
        return builder.parseMessage(new ByteArrayInputStream(bytes));
    }

    private void readAttached(Entity attachment, Attachments attachments, NumberedDocuments parts, int depth)
            throws IOException {
        var name = name(attachment);
        if (!(attachment.getBody() instanceof Message inner)) {
            attachments.read(new DeclaredFile(name, attachment.getMimeType()), bytes(attachment));
            return;
        }
        try {
            if (depth >= DEEPEST) {
                throw new RefusedException(Refusal.UNREADABLE_FILE, "e-mails within e-mails without end");
            }
            read(inner, attachments.date(), parts, depth + 1);
        } catch (RefusedException e) {
            attachments.refuse(name, e);
        }
    }

    /** The first part of a type that is not an attachment; the attachments on the way to it, and behind, are collected. */
    private static String find(Entity entity, String type, int deepest, List<Entity> attached) throws IOException {
        if (deepest == 0) {
            return null;
        }
        if (isAttached(entity)) {
            attached.add(entity);
            return null;
        }
        if (entity.getBody() instanceof Multipart multipart) {
            String first = null;
            for (var part : multipart.getBodyParts()) {
                var found = find(part, type, deepest - 1, attached);
                first = first == null ? found : first;
            }
            return first;
        }
        return entity.getBody() instanceof TextBody body && type.equalsIgnoreCase(entity.getMimeType())
                ? textOf(entity, body)
                : null;
    }

    /** Pictures and keys that belong to the look of a message are none. */
    private static boolean isAttached(Entity entity) {
        if (entity.getParent() == null) {
            return false;
        }
        boolean message = entity.getBody() instanceof Message;
        boolean named = entity.getFilename() != null
                && entity.getBody() instanceof BinaryBody
                && !entity.getMimeType().toLowerCase(Locale.ROOT).startsWith("image/");
        return message || named || "attachment".equalsIgnoreCase(entity.getDispositionType());
    }

    private static String name(Entity entity) {
        var name = CleanText.oneLine(entity.getFilename(), LONGEST_NAME);
        return name == null || name.isEmpty() ? "without a name" : name;
    }

    private static byte[] bytes(Entity entity) throws IOException {
        var bytes = new ByteArrayOutputStream();
        if (entity.getBody() instanceof SingleBody body) {
            body.writeTo(bytes);
        }
        return bytes.toByteArray();
    }

    /** Labels of encodings are taken as they are meant; where none is named, the bytes show it. */
    private static String textOf(Entity entity, TextBody body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        body.writeTo(bytes);
        try {
            return TextFile.decode(bytes.toByteArray(), entity.getCharset());
        } catch (RefusedException e) {
            return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
        }
    }

    /** As written, with the sender's own time zone: it decides which day it was. */
    private static String dateOf(Message message) {
        var field = message.getHeader().getField("Date");
        if (field == null) {
            return null;
        }
        var written = field.getBody().strip();
        var iso = StatedDate.iso(written);
        return iso == null ? CleanText.oneLine(written, LONGEST_NAME) : iso;
    }
}
