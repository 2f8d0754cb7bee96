package communique.ingest.file;

import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import communique.events.submission.Submission;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Reads what is attached to a message: the documents in a file that can be read become documents of their own, any other
 * file is refused by its name.
 */
final class Attachments implements FileDocuments {

    private static final int MOST = 50;

    private final FileReader files;
    private final NumberedDocuments documents;
    private final String date;
    private int count;
    private String current;

    /** @param date of the message, for attachments that have none; null when it has none */
    Attachments(FileReader files, NumberedDocuments documents, String date) {
        this.files = files;
        this.documents = documents;
        this.date = date;
    }

    /** Whether the next attachment is still to be read; the first that is not is refused by its name. */
    boolean admit(String name) {
        if (++count == MOST + 1) {
            refuse(
                    name,
                    new RefusedException(
                            Refusal.TOO_LONG,
                            "only the first " + MOST + " attachments of a message are read; send it by itself"));
        }
        return count <= MOST;
    }

    void read(DeclaredFile declared, byte[] bytes) {
        current = declared.name();
        try {
            files.within().read(declared, new ByteArrayInputStream(bytes), this);
        } catch (RefusedException e) {
            refuse(current, e);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail", e);
        }
    }

    void refuse(String name, RefusedException why) {
        documents.refuse(new RefusedException(why.refusal(), "attachment " + name + ": " + why.getMessage(), why));
    }

    String date() {
        return date;
    }

    @Override
    public void document(int part, Submission submission) {
        documents.add(submission.orElse(
                new Submission.Parts().set("publishedAt", date).submission()));
    }

    @Override
    public void refused(int part, RefusedException why) {
        refuse(current, why);
    }
}
