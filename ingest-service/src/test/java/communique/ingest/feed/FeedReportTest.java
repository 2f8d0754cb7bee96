package communique.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import communique.events.FeedRegistered;
import communique.events.FeedState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedReportTest {

    private static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");

    @Test
    void aPausedFeedAsksNothingOfAnybody() {
        var reading = FeedReport.of(feed(false), failing(), NOW);
        var paused = FeedReport.of(feed(true), failing(), NOW);

        assertThat(reading.health()).isEqualTo("failing");
        assertThat(reading.explanation()).contains("look on the site");
        assertThat(reading.failingSince()).isEqualTo(NOW.minus(Duration.ofDays(2)));
        assertThat(paused.health()).isEqualTo("paused");
        assertThat(paused.explanation()).isNull();
        assertThat(paused.failingSince()).isNull();
    }

    private static FeedRegistered feed(boolean isPaused) {
        var url = URI.create("https://news.example/feed");
        return new FeedRegistered(FeedRegistered.idOf(url), url, "News", null, "en", isPaused, NOW);
    }

    private static FeedState failing() {
        var unpolled = FeedState.unpolled(feed(false));
        var failure = new FeedState.Failure(
                9,
                NOW.minus(Duration.ofDays(2)),
                "not-found",
                "the server answers with status 404",
                "look on the site for the feed's new address");
        return new FeedState(
                unpolled.id(),
                unpolled.name(),
                unpolled.group(),
                "failing",
                null,
                unpolled.address(),
                unpolled.polls(),
                failure,
                unpolled.items());
    }
}
