package communique.stack.process;

import java.util.concurrent.CompletableFuture;

/** A program that is started again when it dies. */
public interface Program {

    String name();

    void start();

    /** Stops it in good order. */
    void stop();

    /** Completes with the exit code when the process started last has ended. */
    CompletableFuture<Integer> ended();

    /** Process id of the process started last. */
    long pid();
}
