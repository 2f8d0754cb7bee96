package communique.newsdesk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HourHabitTest {

    @ParameterizedTest
    @CsvSource({
        "3, 0:0:0:0, false",
        "4, 0:0:0:0, true",
        "8, 3:3:3:3, false",
        "9, 3:3:3:3, true",
        "20, 0:40:0:40, false",
        "120, 100:100:100:100, false",
        "131, 100:100:100:100, true",
    })
    void isFarBelowWhatChanceHardlyBringsAbout(long count, String before, boolean expected) {
        var counts = List.of(before.split(":")).stream().map(Double::valueOf).toList();

        assertThat(HourHabit.of(counts).isFarBelow(count)).isEqualTo(expected);
    }
}
