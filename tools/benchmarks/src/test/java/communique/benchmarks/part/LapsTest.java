package communique.benchmarks.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class LapsTest {

    @Test
    void beginsEachLapWithAnotherContestant() throws Exception {
        var order = new ArrayList<String>();
        var turns = new LinkedHashMap<String, Laps.Turn>();
        turns.put("a", () -> order.add("a"));
        turns.put("b", () -> order.add("b"));
        new Laps(line -> {}).run(2, turns);
        assertThat(order).containsExactly("a", "b", "b", "a");
    }

    @Test
    void comparesContestantsLapByLapAndNotTheirMedians() {
        var laps = new Laps(line -> {});
        for (var value : new double[][] {{10, 100}, {90, 100}, {50, 500}}) {
            laps.note("us", "speed", "1/s", value[0]);
            laps.note("them", "speed", "1/s", value[1]);
        }
        var share = laps.compared("us", "them", "speed", "%", (ours, theirs) -> 100 * ours / theirs);
        assertThat(share.laps()).containsExactly(10.0, 90.0, 10.0);
        assertThat(share.spread().median()).isEqualTo(10);
    }
}
