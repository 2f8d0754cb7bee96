package communique.stack.process;

/** A child process ended or did not become ready. The message says which one and why. */
public final class ChildFailedException extends RuntimeException {
    public ChildFailedException(String message) {
        super(message);
    }
}
