package communique.stack.process;

import java.util.concurrent.CompletableFuture;

/** A program that is restarted when it dies. */
public interface Program {

    String name();

    void start();

    /** Stops the process in an orderly way. */
    void stop();

    /** Completes with the exit code of the current process. */
    CompletableFuture<Integer> ended();

    /** Process id of the current process. */
    long pid();
}
