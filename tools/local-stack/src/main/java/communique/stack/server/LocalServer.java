package communique.stack.server;

/** A local server that keeps its data across stop, kill and restart. */
public interface LocalServer {

    /** Starts the server and returns when it answers. */
    void start();

    /** Stops the process in an orderly way. */
    void stop();

    /** Kills the process, as {@code kill -9} does. */
    void kill();

    boolean isRunning();

    /** Address for clients. */
    String address();
}
