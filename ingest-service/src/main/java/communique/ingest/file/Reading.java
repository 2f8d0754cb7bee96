package communique.ingest.file;

import communique.events.submission.Submission;
import java.util.List;

/**
 * What a reader process found in a file.
 *
 * @param mediaType of the file, told by its bytes and its name
 * @param submission the document, without a text when it is a message of attachments alone; null when the file is of a
 *     type that the process does not read
 * @param attached the files that are attached to a message, in its order
 */
record Reading(String mediaType, Submission submission, List<AttachedFile> attached) {

    Reading(String mediaType, Submission submission) {
        this(mediaType, submission, List.of());
    }
}
