package communique.ingest.feed.format;

/** What was fetched is no feed that can be read. The message says why, and what to change. */
public final class NotAFeedException extends Exception {

    private static final long serialVersionUID = 1;

    public NotAFeedException(String message) {
        super(message);
    }

    NotAFeedException(String message, Throwable cause) {
        super(message, cause);
    }
}
