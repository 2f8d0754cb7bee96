package communique.stack.run;

/** The start needs a change by the user first. The message, one line, says which. */
public final class CannotStartException extends RuntimeException {
    CannotStartException(String message) {
        super(message);
    }
}
