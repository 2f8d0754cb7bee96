package communique.ingest.revision;

/** What is known of earlier revisions cannot be read or written now. It is opened again until it can. */
public final class RevisionsBrokenException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RevisionsBrokenException(Exception cause) {
        super("what was received before cannot be looked up: " + cause.getMessage(), cause);
    }
}
