package communique.benchmarks.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AdjustedRandTest {

    private static final Map<String, String> ONE = Map.of("a", "1", "b", "1", "c", "2", "d", "2", "e", "2");

    @Test
    void sameGroupsUnderOtherNamesAgreeWholly() {
        var renamed = Map.of("a", "x", "b", "x", "c", "y", "d", "y", "e", "y");

        assertThat(AdjustedRand.of(ONE, renamed)).isEqualTo(1);
    }

    @Test
    void oneDocumentElsewhereCosts() {
        var moved = Map.of("a", "1", "b", "1", "c", "1", "d", "2", "e", "2");

        // 2 pairs are together in both, 4 in each; of 10 pairs 1.6 were expected.
        assertThat(AdjustedRand.of(ONE, moved)).isEqualTo((2 - 1.6) / (4 - 1.6), within(1e-9));
    }

    @Test
    void groupsOfOneAgreeWholly() {
        assertThat(AdjustedRand.of(Map.of("a", "1", "b", "2"), Map.of("a", "x", "b", "y")))
                .isEqualTo(1);
    }

    @Test
    void otherDocumentsAreAMistake() {
        assertThatThrownBy(() -> AdjustedRand.of(ONE, Map.of("a", "1"))).isInstanceOf(IllegalArgumentException.class);
    }
}
