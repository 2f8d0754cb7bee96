package communique.stack.command;

import java.io.IOException;

/** Between two looks at something that takes its time. */
final class Pause {

    private Pause() {}

    /** @throws IOException when the thread is interrupted, which stays marked */
    static void millis(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
