package communique.events;

/** The bytes of an event are not what the contract says. Reading them again can never help. */
public class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnreadableEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
