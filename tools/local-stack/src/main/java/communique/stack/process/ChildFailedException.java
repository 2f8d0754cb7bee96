package communique.stack.process;

/** A child process ended, or never became ready. The message tells which and why. */
public final class ChildFailedException extends RuntimeException {
    public ChildFailedException(String message) {
        super(message);
    }
}
