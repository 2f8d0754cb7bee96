package communique.stack.command;

/** The system, or a part of it, is not running. */
final class NotRunningException extends RuntimeException {
    NotRunningException(String message) {
        super(message);
    }
}
