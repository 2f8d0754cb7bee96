package communique.ingest.file;

import communique.events.submission.RefusedException;
import communique.events.submission.Submission;

/** Numbers the documents of a message or a mailbox: the first is the file itself unless there are several messages. */
final class NumberedDocuments {

    private final FileDocuments documents;
    private final boolean isBox;
    private int number;
    private boolean begun;

    NumberedDocuments(FileDocuments documents, boolean isBox) {
        this.documents = documents;
        this.isBox = isBox;
    }

    void add(Submission submission) {
        documents.document(begun || isBox ? ++number : FileDocuments.WHOLE, submission);
        begun = true;
    }

    void refuse(RefusedException why) {
        documents.refused(++number, why);
    }
}
