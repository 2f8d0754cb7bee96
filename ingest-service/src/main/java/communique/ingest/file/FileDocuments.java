package communique.ingest.file;

import communique.events.submission.RefusedException;
import communique.events.submission.Submission;

/** Takes the documents out of a file, one after the other. */
public interface FileDocuments {

    /** The part number of a file that is one document. */
    int WHOLE = 0;

    /**
     * The next document.
     *
     * @param part its number in the file, counted from 1, or {@link #WHOLE}
     */
    void document(int part, Submission submission);

    /** The next part is no document; the others go on. */
    void refused(int part, RefusedException why);
}
