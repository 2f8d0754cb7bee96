package communique.stack.run;

/** Something outside this program must change first. The message, one line, says what. */
public final class CannotStartException extends RuntimeException {
    CannotStartException(String message) {
        super(message);
    }
}
