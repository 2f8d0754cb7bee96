package communique.stack.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the person at the keyboard sees. */
public final class Terminal {

    private final PrintStream out;

    public Terminal(PrintStream out) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    /** One line, at once. Control characters from outside do not reach the terminal. */
    public void line(String text) {
        out.println(text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "?"));
    }

    public void line(String format, Object... values) {
        line(format.formatted(values));
    }
}
