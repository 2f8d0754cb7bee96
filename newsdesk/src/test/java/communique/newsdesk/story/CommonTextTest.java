package communique.newsdesk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CommonTextTest {

    private static final String TEN = "one two three four five six seven eight nine ten";

    static Stream<Arguments> findsRunsOfWords() {
        return Stream.of(
                argumentSet("all of it", TEN, TEN, List.of(TEN)),
                argumentSet(
                        "whatever case and punctuation",
                        TEN,
                        "One, two - THREE four: five six!",
                        List.of("one two three four five six")),
                argumentSet("cut out of the middle", "a b " + TEN + " c d", TEN, List.of(TEN)),
                argumentSet(
                        "in another order",
                        "a b c d e f. g h i j k l.",
                        "g h i j k l a b c d e f",
                        List.of("a b c d e f", "g h i j k l")),
                argumentSet("five words are too few", "one two three four five", "one two three four five", List.of()),
                argumentSet("each word once", "a b c d e f a b c d e f", "a b c d e f", List.of("a b c d e f")),
                argumentSet("Chinese", "渡轮与巡逻艇相撞", "昨晚渡轮与巡逻艇相撞", List.of("渡轮与巡逻艇相撞")),
                argumentSet(
                        "Russian",
                        "паром и катер столкнулись в заливе ночью",
                        "Паром и катер столкнулись в заливе ночью!",
                        List.of("паром и катер столкнулись в заливе ночью")),
                argumentSet("nothing", "", "", List.of()));
    }

    @ParameterizedTest
    @MethodSource
    void findsRunsOfWords(String a, String b, List<String> expected) {
        var found = CommonText.of(a, b).passages();

        assertThat(found)
                .extracting(each -> a.substring(each.start(), each.end()))
                .isEqualTo(expected);
        assertThat(found).allSatisfy(each -> assertThat(b.substring(each.otherStart(), each.otherEnd())
                        .replaceAll("[^\\p{L}]+", " ")
                        .strip())
                .isEqualToIgnoringCase(a.substring(each.start(), each.end())
                        .replaceAll("[^\\p{L}]+", " ")
                        .strip()));
    }

    @Test
    void sharesAreCountedInWords() {
        var common = CommonText.of(TEN, TEN + " " + "and ten other words that stand in the second alone");

        assertThat(common.shareOfFirst()).isEqualTo(1.0);
        assertThat(common.shareOfSecond()).isEqualTo(0.5);
    }

    @Test
    void oneWordAThousandTimesIsReadInOneGo() {
        var same = "no ".repeat(20_000);

        assertThat(CommonText.of(same, same).passages()).hasSize(1);
    }
}
