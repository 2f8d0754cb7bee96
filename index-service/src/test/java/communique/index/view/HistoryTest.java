package communique.index.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Instant START = Instant.parse("2026-03-02T09:15:30.123456Z");

    @Test
    void knowsEachRevisionOnceAndTheNewestFirst() {
        var history = new History(List.of(said(2, "b"))).with(List.of(said(1, "a"), said(2, "b"), said(3, "c")));

        assertThat(history.revisions()).containsExactly(said(3, "c"), said(2, "b"), said(1, "a"));
    }

    @Test
    void forgetsTheOldestOfMany() {
        var many =
                IntStream.range(0, 30).mapToObj(number -> said(number, "text")).toList();

        assertThat(History.NONE.with(many).revisions())
                .hasSize(History.MOST_REVISIONS)
                .startsWith(said(29, "text"));
    }

    @Test
    void forgetsTheOldestOfLongOnes() {
        var half = "x".repeat(History.MOST_CHARACTERS / 2 - 10);

        var history = History.NONE.with(List.of(said(1, half), said(2, half), said(3, half)));

        assertThat(history.revisions()).containsExactly(said(3, half), said(2, half));
    }

    private static PastRevision said(int second, String body) {
        return new PastRevision("r" + body.length(), START.plusSeconds(second), null, "Title", body, 1);
    }
}
