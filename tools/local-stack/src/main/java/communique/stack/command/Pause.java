package communique.stack.command;

import java.io.IOException;

/** Pause between two polls. */
final class Pause {

    private Pause() {}

    /** @throws IOException when the thread is interrupted; the interrupt flag is kept */
    static void millis(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
