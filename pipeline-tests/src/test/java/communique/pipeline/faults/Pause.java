package communique.pipeline.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** How long a fault lasts: the one thing for which there is no condition to wait for. */
final class Pause {

    private Pause() {}

    static void of(Duration length) {
        if (!length.isNegative()) {
            await().pollDelay(length).atMost(length.plusSeconds(60)).until(() -> true);
        }
    }
}
