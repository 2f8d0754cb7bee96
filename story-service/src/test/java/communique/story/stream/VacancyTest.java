package communique.story.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

class VacancyTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Vacancy vacancy = new Vacancy("one", Duration.ofSeconds(2));

    private boolean isFree(String leader, long beat, long second) {
        return vacancy.isFree(Optional.of(new Position(0, 7, leader, beat)), second * SECOND, second * SECOND);
    }

    @Test
    void isFreeWhenNobodyHasHadItYet() {
        assertThat(vacancy.isFree(Optional.empty(), 0, 0)).isTrue();
    }

    @Test
    void isFreeWhenItsMemberIsSilentForTooLong() {
        assertThat(isFree("two", 1, 100)).isFalse();
        assertThat(isFree("two", 2, 101)).isFalse();
        assertThat(isFree("two", 2, 102)).isFalse();
        assertThat(isFree("two", 2, 103)).isTrue();
    }

    @Test
    void isFreeAtOnceForTheNextProcessOfTheSameNameAndForAllWhenItWasLeft() {
        assertThat(isFree("one", 5, 100)).isTrue();
        assertThat(new Vacancy("two", Duration.ofSeconds(2))
                        .isFree(Optional.of(new Position(0, 7, "", 5)), 100 * SECOND, 100 * SECOND))
                .isTrue();
    }

    @Test
    void oneThatWasShutOutDoesNotClaimItsPlaceBack() {
        vacancy.taken();
        assertThat(isFree("two", 1, 100)).isFalse();
        assertThat(isFree("one", 1, 101)).isFalse();
    }

    @Test
    void oneThatWasShutOutByAnotherOfItsNameWaitsForItsSilence() {
        vacancy.taken();
        vacancy.lost();
        assertThat(isFree("one", 1, 100)).isFalse();
        assertThat(isFree("one", 2, 101)).isFalse();
        assertThat(isFree("one", 2, 103)).isTrue();
    }

    @Test
    void theSilenceOfKafkaIsNotThatOfTheMember() {
        assertThat(isFree("two", 1, 100)).isFalse();
        vacancy.cannotTell();
        assertThat(isFree("two", 1, 110)).isFalse();
        assertThat(isFree("two", 1, 112)).isTrue();
    }

    @Test
    void theTimeThatKafkaTakesToAnswerIsNotTheSilenceOfTheMember() {
        var position = Optional.of(new Position(0, 7, "two", 1));

        assertThat(vacancy.isFree(position, 100 * SECOND, 100 * SECOND)).isFalse();
        assertThat(vacancy.isFree(position, 101 * SECOND, 130 * SECOND)).isFalse();
        assertThat(vacancy.isFree(position, 130 * SECOND, 130 * SECOND)).isFalse();
        assertThat(vacancy.isFree(position, 131 * SECOND, 131 * SECOND)).isTrue();
    }

    @Test
    void readsWhatTheVersionBeforeCommitted() {
        var position = Position.latest(List.of(new OffsetAndMetadata(9, "3 42"), new OffsetAndMetadata(9, "3 41")));

        assertThat(position).contains(new Position(3, 42, "", 0));
        assertThat(vacancy.isFree(position, 0, 0)).isFalse();
        assertThat(vacancy.isFree(position, 2 * SECOND, 2 * SECOND)).isTrue();
    }

    @Test
    void writesWhatItReads() {
        var position = new Position(3, 42, "pod 1", 17);

        assertThat(Position.latest(List.of(new OffsetAndMetadata(9, position.written()))))
                .contains(position);
    }
}
