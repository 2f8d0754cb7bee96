package communique.benchmarks.bed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StretchTest {

    @Test
    void countsFromWhereTheWarmUpReallyEnded() throws Exception {
        var count = new AtomicLong();
        var stretch = Stretch.watch(
                () -> count.getAndAdd(30),
                50,
                100,
                Map.of("me", ProcessHandle.current().pid()));
        assertThat(stretch.count()).isEqualTo(60);
        assertThat(stretch.perSecond()).isPositive();
        assertThat(stretch.cpuMillisEach("me")).isNotNegative();
    }
}
