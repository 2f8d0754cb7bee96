package communique.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import communique.background.BackgroundLoop.RetryPauses;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundLoopTest {

    private static final RetryPauses SHORT = RetryPauses.of(Duration.ofMillis(1));
    private static final Optional<Duration> AT_ONCE = Optional.of(Duration.ZERO);

    private final AtomicInteger rounds = new AtomicInteger();

    @Test
    void tellsTheCauseUntilARoundSucceeds() {
        var mended = new CountDownLatch(1);
        try (var loop = new BackgroundLoop("test", SHORT, () -> {
            rounds.incrementAndGet();
            if (mended.getCount() > 0) {
                throw new IOException("no answer");
            }
            return AT_ONCE;
        })) {
            loop.start("not tried yet");
            await().until(() -> rounds.get() > 3);
            assertThat(loop.trouble()).contains("no answer");

            mended.countDown();
            await().until(() -> loop.trouble().isEmpty());
        }
    }

    @Test
    void endsWhenTheWorkIsDone() {
        try (var loop =
                new BackgroundLoop("test", SHORT, () -> rounds.incrementAndGet() < 3 ? AT_ONCE : Optional.empty())) {
            loop.start();
            loop.awaitEnd(Duration.ofSeconds(10));
            assertThat(rounds).hasValue(3);
        }
    }

    @Test
    void stopEndsAPause() {
        try (var loop = new BackgroundLoop("test", SHORT, () -> {
            rounds.incrementAndGet();
            return Optional.of(Duration.ofHours(1));
        })) {
            loop.start();
            await().until(() -> rounds.get() == 1);
            loop.stop();
            loop.awaitEnd(Duration.ofSeconds(10));
            assertThat(rounds).hasValue(1);
        }
    }

    @Test
    void closeInterruptsTheRoundUnderWay() {
        var interrupted = new CountDownLatch(1);
        var loop = new BackgroundLoop("test", SHORT, () -> {
            rounds.incrementAndGet();
            try {
                new CountDownLatch(1).await();
            } finally {
                interrupted.countDown();
            }
            return AT_ONCE;
        });
        loop.start();
        await().until(() -> rounds.get() == 1);

        loop.close();

        assertThat(interrupted.getCount()).isZero();
    }

    @Test
    void pausesGrowUpToTheLongest() {
        var pauses = new RetryPauses(Duration.ofMillis(1), Duration.ofMillis(4));

        assertThat(pauses.next(Duration.ofMillis(1))).hasMillis(2);
        assertThat(pauses.next(Duration.ofMillis(3))).hasMillis(4);
    }
}
