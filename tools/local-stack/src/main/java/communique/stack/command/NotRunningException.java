package communique.stack.command;

/** The system that a command is about does not run, or a part of it does not. */
final class NotRunningException extends RuntimeException {
    NotRunningException(String message) {
        super(message);
    }
}
