package communique.stack.run;

/** Receives progress messages while the system starts and stops, one line each. */
@FunctionalInterface
public interface ProgressLog {
    void say(String line);
}
