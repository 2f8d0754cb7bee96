package communique.ingest.file;

import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import communique.events.submission.Submission;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * Reads an e-mail: subject, sender, date, and its text, or else its HTML. Attachments are not read; save them as files
 * of their own.
 */
final class MailFile {

    private static final int DEEPEST = 10;
    private static final int MOST_HEADERS = 1_000;
    private static final int LONGEST_LINE = 1_000_000;

    private static final MimeConfig LIMITS = MimeConfig.custom()
            .setMaxHeaderCount(MOST_HEADERS)
            .setMaxHeaderLen(LONGEST_LINE)
            .setMaxLineLen(LONGEST_LINE)
            .build();

    private MailFile() {}

    static Submission read(byte[] bytes) throws RefusedException {
        try {
            return read(parse(bytes));
        } catch (IOException | StackOverflowError e) {
            // The parser of MIME answers a nesting made for that with the end of its stack.
            throw new RefusedException(Refusal.UNREADABLE_FILE, "the e-mail cannot be read: " + e.getMessage(), e);
        }
    }

    private static Submission read(Message message) throws IOException, RefusedException {
        try {
            if (message.getFrom() == null && message.getSubject() == null && message.getDate() == null) {
                throw new RefusedException(
                        Refusal.UNREADABLE_FILE, "this is no e-mail: it has no From, no Subject and no Date");
            }
            var parts =
                    new Submission.Parts().set("title", message.getSubject()).set("publishedAt", date(message));
            if (message.getFrom() != null && !message.getFrom().isEmpty()) {
                var from = message.getFrom().get(0);
                parts.set("author", from.getName() == null ? from.getAddress() : from.getName());
            }
            setContent(message, parts);
            return parts.submission();
        } finally {
            message.dispose();
        }
    }

    private static Message parse(byte[] bytes) throws IOException {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(LIMITS);
        return builder.parseMessage(new ByteArrayInputStream(bytes));
    }

    private static void setContent(Message message, Submission.Parts parts) throws IOException, RefusedException {
        var text = find(message, "text/plain", DEEPEST);
        if (text != null && !text.isBlank()) {
            parts.set("text", text);
            return;
        }
        var html = find(message, "text/html", DEEPEST);
        if (html == null || html.isBlank()) {
            throw new RefusedException(
                    Refusal.NO_CONTENT, "the e-mail has no text; attachments are not read, send them as files");
        }
        parts.set("html", html);
    }

    /** The first part of a type that is not an attachment. */
    private static String find(Entity entity, String type, int deepest) throws IOException {
        if (deepest == 0 || "attachment".equalsIgnoreCase(entity.getDispositionType())) {
            return null;
        }
        if (entity.getBody() instanceof Multipart multipart) {
            for (var part : multipart.getBodyParts()) {
                var found = find(part, type, deepest - 1);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        return entity.getBody() instanceof TextBody body && type.equalsIgnoreCase(entity.getMimeType())
                ? textOf(body)
                : null;
    }

    private static String textOf(TextBody body) throws IOException {
        var text = new StringWriter();
        try (var reader = body.getReader()) {
            reader.transferTo(text);
        }
        return text.toString();
    }

    /** As written, with the sender's own time zone: it decides which day it was. */
    private static String date(Message message) {
        var field = message.getHeader().getField("Date");
        if (field == null) {
            return null;
        }
        try {
            var written = field.getBody().replaceAll("\\([^)]{0,100}\\)", "").strip();
            return OffsetDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toString();
        } catch (DateTimeException e) {
            return message.getDate() == null
                    ? null
                    : message.getDate().toInstant().atOffset(ZoneOffset.UTC).toString();
        }
    }
}
