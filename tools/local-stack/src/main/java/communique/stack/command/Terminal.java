package communique.stack.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Output for the user. */
public final class Terminal {

    private final PrintStream out;

    public Terminal(PrintStream out) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    /** Prints one line and flushes. Control characters are removed. */
    public void line(String text) {
        out.println(text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "?"));
    }

    public void line(String format, Object... values) {
        line(format.formatted(values));
    }
}
