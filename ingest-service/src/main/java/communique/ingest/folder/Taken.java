package communique.ingest.folder;

import communique.events.submission.RefusedException;
import java.util.List;

/**
 * What became of a file.
 *
 * @param accepted documents that Kafka has now
 * @param unchanged documents that it had before
 * @param refused the first of the documents that were refused, in the order of the file
 */
record Taken(int accepted, int unchanged, List<Refused> refused) {

    /** A refused part of a file; part 0 is the whole file. */
    record Refused(int part, RefusedException why) {

        String sentence() {
            return part == 0 ? why.getMessage() : "document " + part + ": " + why.getMessage();
        }
    }
}
