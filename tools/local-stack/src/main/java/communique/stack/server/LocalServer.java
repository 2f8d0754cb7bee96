package communique.stack.server;

/** A server of this machine that keeps its data when it is stopped, or killed, and started again. */
public interface LocalServer {

    /** Starts it and returns when it answers. */
    void start();

    /** Stops it in good order. */
    void stop();

    /** Ends it at once, as {@code kill -9} does. */
    void kill();

    boolean isRunning();

    /** What clients connect to. */
    String address();
}
