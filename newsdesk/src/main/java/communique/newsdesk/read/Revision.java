package communique.newsdesk.read;

/**
 * What a document says, or said until it was replaced.
 *
 * @param receivedAt tells the revisions of one document apart
 */
public record Revision(String revision, String receivedAt, String publishedAt, String title, String body, long words) {}
