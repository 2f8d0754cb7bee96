package communique.stack.server;

import java.util.List;

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

    /** The addresses of all its members, where it is a cluster. */
    default List<String> addresses() {
        return List.of(address());
    }
}
