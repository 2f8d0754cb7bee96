package communique.ingest.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;

import communique.ingest.feed.poll.FeedWorld.Answer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedLoopTest {

    private static final String LONG = "<p>" + "The ministers spoke at length about the treaty. ".repeat(40) + "</p>";

    private FeedWorld world;

    @BeforeEach
    void makeWorld() throws IOException {
        world = new FeedWorld();
    }

    @AfterEach
    void endWorld() {
        world.close();
    }

    @Test
    void publishesTheItemsOfAFeedOnce() {
        world.serve("/feed", asked -> Answer.of(200).body(feed(1, 2)));
        var feed = world.register("/feed");

        world.pass(Duration.ofDays(1));

        assertThat(world.published).hasSize(2).allSatisfy((id, revisions) -> assertThat(revisions)
                .hasSize(1));
        assertThat(world.state(feed).health()).isEqualTo("working");
        assertThat(world.state(feed).items().perDay()).last().isEqualTo(0);
        assertThat(world.state(feed).items().perDay()).contains(2);
    }

    @Test
    void sendsConditionsBackByteForByteAndReadsNothingAgain() {
        world.serve(
                "/feed",
                asked -> "W/\"a:1 \"".equals(asked.header("If-None-Match"))
                                && "Mon, 02 mar 2026 06:00:00 GMT".equals(asked.header("If-Modified-Since"))
                        ? Answer.of(304)
                        : Answer.of(200, "ETag", "W/\"a:1 \"", "Last-Modified", "Mon, 02 mar 2026 06:00:00 GMT")
                                .body(feed(1)));
        var feed = world.register("/feed");

        world.pass(Duration.ofDays(1));

        var polls = world.state(feed).polls();
        assertThat(polls.count()).isGreaterThan(3);
        assertThat(polls.notModified()).isEqualTo(polls.count() - 1);
    }

    @Test
    void sendsNoConditionsToAnotherAddressThanTheyCameFrom() {
        world.serve("/old", asked -> Answer.of(302, "Location", "/new"));
        world.serve("/new", asked -> Answer.of(200, "ETag", "\"1\"").body(feed(1)));
        world.register("/old");

        world.pass(Duration.ofHours(12));

        assertThat(world.requestsFor("/old"))
                .extracting(asked -> asked.header("If-None-Match"))
                .containsOnlyNulls();
        assertThat(world.requestsFor("/new")).last().satisfies(asked -> assertThat(asked.header("If-None-Match"))
                .isEqualTo("\"1\""));
    }

    @Test
    void believesAPermanentRedirectAfterThree() {
        world.serve("/old", asked -> Answer.of(301, "Location", "/new"));
        world.serve("/new", asked -> Answer.of(200).body(feed(1)));
        world.register("/old");

        world.pass(Duration.ofDays(3));

        assertThat(world.requestsFor("/old")).hasSize(3);
        assertThat(world.requestsFor("/new")).hasSizeGreaterThan(5);
    }

    @Test
    void asksOneHostOneThingAtATimeTwoSecondsApart() {
        for (int i = 0; i < 20; i++) {
            world.serve("/feed" + i, asked -> Answer.of(200).body(feed(1)));
            world.register("/feed" + i);
        }

        world.pass(Duration.ofHours(12));

        assertThat(world.requests).hasSizeGreaterThan(60);
        for (int i = 1; i < world.requests.size(); i++) {
            assertThat(Duration.between(
                            world.requests.get(i - 1).at(),
                            world.requests.get(i).at()))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Cache-Control, max-age=30000, 30000",
        "Retry-After, 40000, 40000",
        "Retry-After, 'Mon, 02 Mar 2026 17:00:00 GMT', 39000"
    })
    void leavesAFeedAloneForAsLongAsItsServerAsks(String header, String value, long seconds) {
        var status = header.equals("Retry-After") ? 429 : 200;
        world.serve("/feed", asked -> Answer.of(status, header, value).body(feed(1)));
        world.register("/feed");

        world.pass(Duration.ofDays(2));

        var polls = world.requestsFor("/feed");
        assertThat(polls).hasSizeGreaterThan(1);
        assertThat(Duration.between(polls.get(0).at(), polls.get(1).at()).toSeconds())
                .isBetween(seconds, seconds * 6 / 5);
    }

    @Test
    void readsNothingThatRobotsForbids() {
        world.serve("/robots.txt", asked -> Answer.of(200).body("User-agent: *\nDisallow: /feed\nDisallow: /news/"));
        world.serve("/feed", asked -> Answer.of(200).body(feed(1)));
        world.serve("/open", asked -> Answer.of(200).body(feed(1)));
        var forbidden = world.register("/feed");
        world.register("/open");

        world.pass(Duration.ofDays(1));

        assertThat(world.requestsFor("/feed")).isEmpty();
        assertThat(world.requestsFor("/news/1")).isEmpty();
        assertThat(world.state(forbidden).failure().code()).isEqualTo("robots");
        assertThat(world.requestsFor("/robots.txt")).hasSizeBetween(1, 2);
    }

    @Test
    void keepsTheDelayThatRobotsAsksFor() {
        world.serve("/robots.txt", asked -> Answer.of(200).body("User-agent: *\nCrawl-delay: 20"));
        world.serve("/a", asked -> Answer.of(200).body(feed()));
        world.serve("/b", asked -> Answer.of(200).body(feed()));
        world.register("/a");
        world.register("/b");

        world.pass(Duration.ofMinutes(10));

        assertThat(Duration.between(
                                world.requestsFor("/a").get(0).at(),
                                world.requestsFor("/b").get(0).at())
                        .abs())
                .isGreaterThanOrEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void takesTheTextOfThePageWhenTheFeedHasATeaser() {
        world.serve("/feed", asked -> Answer.of(200).body(feed(1)));
        world.serve("/news/1", asked -> Answer.of(200, "Content-Type", "text/html")
                .body("<html><body><article>" + LONG + "</article></body></html>"));
        world.register("/feed");

        world.pass(Duration.ofMinutes(1));

        assertThat(world.published).hasSize(1);
        assertThat(world.published.values().iterator().next())
                .satisfiesExactly(fromFeed -> assertThat(fromFeed.content()).contains("Text 1"), fromPage -> {
                    assertThat(fromPage.html()).contains("The ministers spoke");
                    assertThat(fromPage.title()).isEqualTo("Title 1");
                });
    }

    @ParameterizedTest
    @CsvSource({"403", "404", "500"})
    void keepsTheTextOfTheFeedWhenThePageSaysNo(int status) {
        world.serve("/feed", asked -> Answer.of(200).body(feed(1)));
        world.serve("/news/1", asked -> Answer.of(status));
        var feed = world.register("/feed");

        world.pass(Duration.ofHours(3));

        assertThat(world.published.values()).singleElement().satisfies(revisions -> assertThat(revisions)
                .hasSize(1));
        assertThat(world.requestsFor("/news/1")).hasSize(1);
        assertThat(world.state(feed).items().pages()).isEmpty();
    }

    @Test
    void doesNotPutTheTeaserBackInPlaceOfThePage() {
        var edited = new boolean[1];
        world.serve("/feed", asked -> Answer.of(200)
                .body(edited[0] ? feed(1).replace("Text 1", "Text 1, edited") : feed(1)));
        world.serve(
                "/news/1",
                asked -> edited[0]
                        ? Answer.of(403)
                        : Answer.of(200, "Content-Type", "text/html").body(LONG));
        world.register("/feed");
        world.pass(Duration.ofHours(3));
        edited[0] = true;

        world.pass(Duration.ofDays(1));

        assertThat(world.published.values()).singleElement().satisfies(revisions -> assertThat(revisions)
                .last()
                .satisfies(last -> assertThat(last.html()).contains("The ministers")));
    }

    @Test
    void neverStopsTryingAFeedThatFails() {
        var broken = new boolean[] {true};
        world.serve(
                "/feed", asked -> broken[0] ? Answer.of(500) : Answer.of(200).body(feed(1)));
        var feed = world.register("/feed");
        world.pass(Duration.ofDays(10));
        var tries = world.requestsFor("/feed").size();
        assertThat(world.state(feed).health()).isEqualTo("failing");
        assertThat(world.state(feed).failure().since()).isBefore(FeedWorld.START.plusSeconds(60));
        assertThat(tries).isBetween(30, 60);
        broken[0] = false;

        world.pass(Duration.ofHours(7));

        assertThat(world.published).hasSize(1);
        assertThat(world.state(feed).failure()).isNull();
    }

    @Test
    void neverAsksAFeedAgainThatIsGone() {
        world.serve("/feed", asked -> Answer.of(410));
        var feed = world.register("/feed");

        world.pass(Duration.ofDays(10));

        assertThat(world.requestsFor("/feed")).hasSize(1);
        assertThat(world.state(feed).health()).isEqualTo("gone");
    }

    @Test
    void namesAQuietFeedWithinThreeOfItsUsualGaps() {
        world.serve("/feed", asked -> Answer.of(200)
                .body(everyTwoHours(asked.at(), FeedWorld.START.plus(Duration.ofDays(3)))));
        var feed = world.register("/feed");
        world.pass(Duration.ofDays(3));
        assertThat(FeedHealth.of(feed, world.state(feed), world.instant())).isEqualTo(FeedHealth.WORKING);

        world.pass(Duration.ofHours(6));

        assertThat(FeedHealth.of(feed, world.state(feed), world.instant())).isEqualTo(FeedHealth.QUIET);
        assertThat(FeedHealth.explanation(feed, world.state(feed), world.instant()))
                .contains("usually something within 2 hours");
    }

    @Test
    void writesDownSilenceAndPausesWithoutAPoll() {
        world.serve("/feed", asked -> Answer.of(200, "Cache-Control", "max-age=86400")
                .body(everyTwoHours(asked.at(), Instant.MAX)));
        var feed = world.register("/feed");
        world.pass(Duration.ofMinutes(1));
        assertThat(world.state(feed).health()).isEqualTo("working");

        world.pass(Duration.ofHours(6));
        world.loop.judge(feed.id());

        assertThat(world.requestsFor("/feed")).hasSize(1);
        assertThat(world.state(feed).health()).isEqualTo("quiet");
        assertThat(world.state(feed).explanation()).contains("usually something within 2 hours");

        world.pause(feed);
        world.loop.judge(feed.id());

        assertThat(world.state(feed).health()).isEqualTo("paused");
        assertThat(world.state(feed).explanation()).isNull();
    }

    @Test
    void forgetsThatAnItemWasWithdrawnWhenItComesBack() {
        var items = new int[][] {{9, 8, 7, 6, 5, 4, 3, 2, 1}};
        world.serve("/feed", asked -> Answer.of(200).body(feed(items[0])));
        var feed = world.register("/feed");
        world.pass(Duration.ofDays(1));
        items[0] = new int[] {9, 8, 7, 6, 4, 3, 2, 1};
        world.pass(Duration.ofDays(2));
        assertThat(world.state(feed).items().withdrawn()).hasSize(1);

        items[0] = new int[] {9, 8, 7, 6, 5, 4, 3, 2, 1};
        world.pass(Duration.ofDays(1));

        assertThat(world.state(feed).items().withdrawn()).isEmpty();
    }

    @Test
    void keepsCategoriesAndAttachedMediaAlsoWhenThePageHasTheText() {
        world.serve(
                "/feed",
                asked -> Answer.of(200)
                        .body(
                                feed(1).replace(
                                                "</guid>",
                                                "</guid><category>Talks</category>"
                                                        + "<enclosure url='https://media.example/1.mp3' length='1' type='audio/mpeg'/>")));
        world.serve("/news/1", asked -> Answer.of(200, "Content-Type", "text/html")
                .body("<html><body><article>" + LONG + "</article></body></html>"));
        world.register("/feed");

        world.pass(Duration.ofMinutes(1));

        assertThat(world.published.values().iterator().next()).hasSize(2).allSatisfy(revision -> {
            assertThat(revision.categories()).containsExactly("Talks");
            assertThat(revision.enclosures()).hasToString("[https://media.example/1.mp3]");
        });
    }

    @Test
    void findsOutThatAServerAnswersNotModifiedForEver() {
        world.serve(
                "/feed",
                asked -> asked.header("If-None-Match") != null
                        ? Answer.of(304)
                        : Answer.of(200, "ETag", "\"always\"").body(everyTwoHours(asked.at(), Instant.MAX)));
        world.register("/feed");

        world.pass(Duration.ofDays(4));

        assertThat(world.published).hasSizeGreaterThan(40);
    }

    @Test
    void asksABusyFeedMoreOftenThanAQuietOne() {
        world.serve("/busy", asked -> Answer.of(200).body(everyTwoHours(asked.at(), Instant.MAX)));
        world.serve("/idle", asked -> Answer.of(200).body(feed()));
        world.register("/busy");
        world.register("/idle");

        world.pass(Duration.ofDays(2));

        assertThat(world.requestsFor("/busy")).hasSizeBetween(40, 60);
        assertThat(world.requestsFor("/idle"))
                .hasSizeLessThan(world.requestsFor("/busy").size() + 10);
    }

    private static String everyTwoHours(Instant now, Instant end) {
        var first = FeedWorld.START.minus(Duration.ofHours(24));
        var last = now.isBefore(end) ? now : end;
        var count = (int) Duration.between(first, last).toHours() / 2;
        return feed(IntStream.rangeClosed(Math.max(0, count - 20), count)
                .map(i -> count - i + Math.max(0, count - 20))
                .toArray());
    }

    /** Item n is two hours younger than item n - 1. */
    private static String feed(int... items) {
        return IntStream.of(items)
                .mapToObj(n -> "<item><title>Title " + n + "</title><link>/news/" + n + "</link><guid>g" + n
                        + "</guid><description>Text " + n + "</description><pubDate>" + date(n) + "</pubDate></item>")
                .collect(Collectors.joining(
                        "\n",
                        "<rss version='2.0'><channel><title>T</title><link>https://news.example/</link><description>d</description>",
                        "</channel></rss>"));
    }

    private static String date(int n) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(FeedWorld.START
                .minus(Duration.ofHours(24))
                .plus(Duration.ofHours(2L * n))
                .atOffset(ZoneOffset.UTC));
    }
}
