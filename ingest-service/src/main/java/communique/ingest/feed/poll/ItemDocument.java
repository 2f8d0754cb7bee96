package communique.ingest.feed.poll;

import communique.events.DocumentId;
import communique.events.submission.Submission;

/**
 * An item, or the page of one, as a document.
 *
 * @param isNew whether the feed never brought it before; then one that came another way is left as it is
 */
public record ItemDocument(DocumentId id, Submission submission, boolean isNew) {}
