package communique.stack.run;

/** Told what happens while the system starts and stops, one line each. */
@FunctionalInterface
public interface Progress {
    void say(String line);
}
