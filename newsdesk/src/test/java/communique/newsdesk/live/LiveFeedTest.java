package communique.newsdesk.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveFeedTest {

    private final LiveFeed feed = new LiveFeed(Clock.systemUTC());

    @Test
    void aSlowPageLosesTheOldestAndIsToldHowMany() {
        var page = feed.join(0, () -> {});
        drain(page);

        IntStream.range(0, LiveListener.MOST_WAITING + 10).forEach(i -> feed.publish("document", i));

        var events = drain(page);
        assertThat(events.get(0).data()).isEqualTo(new LiveEvent.Skipped(10));
        assertThat(events.get(1).data()).isEqualTo(10);
        assertThat(events).hasSize(LiveListener.MOST_WAITING + 1);
    }

    @Test
    void aPageThatComesBackGetsWhatItMissed() {
        var page = feed.join(0, () -> {});
        feed.publish("document", "seen");
        var seen = drain(page).get(1).id();
        feed.leave(page);
        feed.publish("document", "missed");

        var again = drain(feed.join(seen, () -> {}));

        assertThat(again).extracting(LiveEvent::data).contains("missed").doesNotContain("seen");
    }

    @Test
    void tooManyPagesAreTurnedAway() {
        IntStream.range(0, LiveFeed.MOST_LISTENERS).forEach(i -> feed.join(0, () -> {}));

        assertThat(feed.join(0, () -> {})).isNull();
    }

    private static List<LiveEvent> drain(LiveListener page) {
        var events = new ArrayList<LiveEvent>();
        for (var event = page.poll(); event != null; event = page.poll()) {
            events.add(event);
        }
        return events;
    }
}
