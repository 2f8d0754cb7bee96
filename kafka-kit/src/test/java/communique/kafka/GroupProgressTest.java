package communique.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupProgressTest {

    private static final Map<Integer, Long> FIRST = Map.of(0, 0L, 1, 40L);
    private static final Map<Integer, Long> END = Map.of(0, 10L, 1, 50L);

    @Test
    void countsWhatACommitHasPassedAsDone() {
        var progress = new GroupProgress(FIRST, Map.of(0, 4L, 1, 45L), END);

        assertThat(progress.total()).isEqualTo(20);
        assertThat(progress.done()).isEqualTo(9);
        assertThat(progress.remaining()).isEqualTo(11);
    }

    @Test
    void recordsThatAreGoneAreNotBehind() {
        var never = new GroupProgress(FIRST, Map.of(), END);
        var before = new GroupProgress(FIRST, Map.of(1, 10L), END);

        assertThat(never.remaining()).isEqualTo(20);
        assertThat(before.remaining()).isEqualTo(20);
    }

    @Test
    void hasPassedAMomentWhenEveryPartitionHas() {
        var earlier = new GroupProgress(FIRST, Map.of(), END);
        var later = Map.of(0, 12L, 1, 60L);

        assertThat(new GroupProgress(FIRST, Map.of(0, 10L, 1, 49L), later).hasPassed(earlier))
                .isFalse();
        assertThat(new GroupProgress(FIRST, Map.of(0, 10L, 1, 50L), later).hasPassed(earlier))
                .isTrue();
    }
}
