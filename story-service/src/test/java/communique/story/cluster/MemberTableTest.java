package communique.story.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import communique.story.utterance.CarriedWords;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MemberTableTest {

    private static Member member(int number) {
        var about = new Member.About("d" + number, Instant.EPOCH, 0, "en", null);
        return new Member(number, about, null, new CarriedWords("en", 0, List.of()));
    }

    @Test
    void findsWhatIsInItHoweverOftenMembersComeAndGo() {
        // Few different hashes, so that many stand in each other's way.
        var table = new MemberTable(member -> (int) member.number() % 50);
        var expected = new HashMap<Integer, Member>();
        var random = new Random(7);

        for (int i = 0; i < 20_000; i++) {
            int number = random.nextInt(400);
            var known = expected.remove(number);
            if (known != null) {
                table.remove(known);
            } else {
                expected.put(number, member(number));
                table.add(expected.get(number));
            }
        }

        assertThat(table.size()).isEqualTo(expected.size());
        for (int number = 0; number < 400; number++) {
            int wanted = number;
            assertThat(table.find(number % 50, member -> member.number() == wanted))
                    .isSameAs(expected.get(number));
        }
    }

    @Test
    void oneThatIsNotInItIsNotTakenOut() {
        var table = new MemberTable(member -> (int) member.number());
        table.add(member(1));

        table.remove(member(2));

        assertThat(table.size()).isEqualTo(1);
    }
}
