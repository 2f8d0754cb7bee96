package communique.ingest.file;

import communique.events.submission.Submission;

/**
 * What a reader process found in a file.
 *
 * @param mediaType of the file, told by its bytes and its name
 * @param submission the document; null when the file is of a type that it does not read
 */
record Reading(String mediaType, Submission submission) {}
