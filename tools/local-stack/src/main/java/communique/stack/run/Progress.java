package communique.stack.run;

/** Receives progress messages while the system starts and stops, one line each. */
@FunctionalInterface
public interface Progress {
    void say(String line);
}
