package communique.stack.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Kills the child processes when this JVM ends, even after {@code kill -9}.
 *
 * <p>A small shell reads their process ids from a pipe. The pipe closes when this JVM ends; the shell then kills the
 * remaining processes.
 */
final class Lifeline {

    private static final String WATCH = """
            trap '' INT HUP TERM
            children=' '
            while read -r sign child; do
              case $sign in
                +) children="$children$child " ;;
                -) children=$(printf '%s' "$children" | sed "s/ $child / /") ;;
              esac
            done
            for child in $children; do kill -9 "$child" 2>/dev/null; done
            """;

    private static OutputStream pipe;

    private Lifeline() {}

    static synchronized void hold(ProcessHandle child) throws IOException {
        if (pipe == null) {
            pipe = new ProcessBuilder("sh", "-c", WATCH)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .getOutputStream();
        }
        say("+ " + child.pid());
    }

    static synchronized void release(ProcessHandle child) {
        try {
            say("- " + child.pid());
        } catch (IOException e) {
            throw new UncheckedIOException("the watching shell is gone", e);
        }
    }

    private static void say(String line) throws IOException {
        pipe.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        pipe.flush();
    }
}
