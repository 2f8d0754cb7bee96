package communique.ingest.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import communique.events.FeedRegistered;
import communique.ingest.feed.poll.FeedWorld.Answer;
import communique.ingest.feed.poll.FeedWorld.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Feeds that are broken or hostile, each beside one that is well: two days of both. */
class HostileFeedsTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final Set<String> TABLE = new ConcurrentSkipListSet<>();

    /** What each gave, for the page on feeds. */
    @AfterAll
    static void writeTable() throws IOException {
        Files.writeString(
                Path.of("target", "hostile-feeds.md"),
                TABLE.stream()
                        .collect(Collectors.joining("\n", "| the feed has or answers | gives |\n|---|---|\n", "\n")));
    }

    static Stream<Arguments> failWithTheirCause() {
        return Stream.of(
                argumentSet("nothing", ok(""), "not-a-feed"),
                argumentSet("a page", ok("<html><body>Hello</body></html>"), "not-a-feed"),
                argumentSet("plain text", ok("hello"), "not-a-feed"),
                argumentSet("other JSON", ok("{\"items\": 3}"), "not-a-feed"),
                argumentSet("JSON a thousand levels deep", ok("[".repeat(1_000)), "not-a-feed"),
                argumentSet("XML that breaks off", ok(rss(item(1)).substring(0, 150)), "not-a-feed"),
                argumentSet("XML a hundred thousand levels deep", ok("<rss>" + "<a>".repeat(100_000)), "not-a-feed"),
                argumentSet(
                        "entities that multiply",
                        ok("<!DOCTYPE r [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><rss version='2.0'>&b;</rss>"),
                        "not-a-feed"),
                argumentSet(
                        "an entity of the machine",
                        ok("<!DOCTYPE r [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss version='2.0'>&a;</rss>"),
                        "not-a-feed"),
                argumentSet(
                        "a million tags without an end", ok("<rss>" + "<a ".repeat(1_000_000) + "/>"), "not-a-feed"),
                argumentSet("ten megabytes", ok("<rss>" + " ".repeat(10 * MEGABYTE)), "too-long"),
                argumentSet("ten megabytes in ten kilobytes", gzip(new byte[10 * MEGABYTE]), "too-long"),
                argumentSet(
                        "broken packing",
                        answer(Answer.of(200, "Content-Encoding", "gzip").body("no gzip")),
                        "no-answer"),
                argumentSet(
                        "unknown packing",
                        answer(Answer.of(200, "Content-Encoding", "br").body("x")),
                        "no-answer"),
                argumentSet(
                        "a connection that breaks",
                        answer(Answer.of(200).body("<rss>").cutOff(100)),
                        "no-answer"),
                argumentSet("400", answer(Answer.of(400)), "wrong-status"),
                argumentSet("401", answer(Answer.of(401)), "forbidden"),
                argumentSet("403", answer(Answer.of(403)), "forbidden"),
                argumentSet("404", answer(Answer.of(404)), "not-found"),
                argumentSet("410", answer(Answer.of(410)), "gone"),
                argumentSet("429", answer(Answer.of(429, "Retry-After", "3600")), "too-many-requests"),
                argumentSet("429 without end", answer(Answer.of(429, "Retry-After", "999999999")), "too-many-requests"),
                argumentSet("500", answer(Answer.of(500)), "server-error"),
                argumentSet("503 with a broken wish", answer(Answer.of(503, "Retry-After", "soon")), "server-error"),
                argumentSet("304 to no condition", answer(Answer.of(304)), null),
                argumentSet("redirects in a circle", answer(Answer.of(302, "Location", "/feed")), "redirects"),
                argumentSet("a redirect to nowhere", answer(Answer.of(301, "Location", "http://")), "no-answer"),
                argumentSet(
                        "a redirect to a file", answer(Answer.of(302, "Location", "file:///etc/passwd")), "no-answer"),
                argumentSet(
                        "a redirect to the cloud",
                        answer(Answer.of(302, "Location", "http://169.254.169.254/")),
                        "address-refused"),
                argumentSet(
                        "a redirect to another network",
                        answer(Answer.of(301, "Location", "http://10.0.0.1/feed")),
                        "address-refused"));
    }

    @ParameterizedTest
    @MethodSource
    void failWithTheirCause(Function<Request, Answer> server, String code, TestInfo test) throws IOException {
        try (var world = world(server)) {
            var hostile = world.register("/feed");

            twoDaysBesideAWellOne(world);

            var failure = world.state(hostile).failure();
            TABLE.add("| " + named(test) + " | "
                    + (failure == null ? "nothing" : "`" + failure.code() + "`: " + failure.detail()) + " |");
            assertThat(failure == null ? null : failure.code()).isEqualTo(code);
            assertThat(world.published).hasSize(1);
            // A circle takes six requests each time.
            assertThat(world.requestsFor("/feed")).hasSizeLessThan(120);
        }
    }

    static Stream<Arguments> bringTheirItemsOnce() {
        return Stream.of(
                argumentSet("the same item twice", ok(rss(item(1) + item(1))), 1),
                argumentSet(
                        "an item without a word", ok(rss("<item><link>http://a.example/1</link></item>" + item(1))), 1),
                argumentSet(
                        "an item of two megabytes",
                        ok(rss(item(1).replace("Text", "word ".repeat(2 * MEGABYTE / 5)))),
                        1),
                argumentSet(
                        "two thousand items",
                        // All of one time, so it would be asked every five minutes.
                        answer(Answer.of(200, "Cache-Control", "max-age=21600")
                                .body(rss(IntStream.range(0, 2_000)
                                        .mapToObj(HostileFeedsTest::item)
                                        .collect(Collectors.joining())))),
                        500),
                argumentSet("characters that XML forbids", ok(rss(item(1).replace("Text", "Te\u0000\u0008xt"))), 1),
                argumentSet("entities of HTML", ok(rss(item(1).replace("Text", "a&nbsp;b&mdash;c"))), 1),
                argumentSet(
                        "a lie about its encoding",
                        answer(Answer.of(200, "Content-Type", "text/xml; charset=klingon")
                                .body(rss(item(1)))),
                        1),
                argumentSet(
                        "a lie about its type",
                        answer(Answer.of(200, "Content-Type", "image/png").body(rss(item(1)))),
                        1),
                argumentSet("dates in the far future", ok(rss(item(1).replace("2026", "2099"))), 1),
                argumentSet(
                        "dates that are none",
                        ok(rss(item(1).replace("Mon, 02 Mar 2026 05:00:00 GMT", "yesterday"))),
                        1),
                argumentSet(
                        "dates that move with every answer",
                        each(asked -> rss(item(1).replace("Mon, 02 Mar 2026 05:00:00 GMT", ZooFeed.date(asked.at())))),
                        1),
                argumentSet(
                        "links that count readers",
                        each(asked -> rss(item(1).replace(
                                        "/news/1",
                                        "/news/1?utm_source=" + asked.at().getEpochSecond()))),
                        1),
                argumentSet(
                        "sessions in links",
                        each(asked -> rss(item(1).replace(
                                        "/news/1", "/news/1?sid=" + asked.at().getEpochSecond()))),
                        1),
                argumentSet(
                        "guids that change their scheme",
                        each(asked -> rss(item(1).replace(
                                        "<guid>g1",
                                        "<guid>http" + (asked.at().getEpochSecond() % 2 == 0 ? "s" : "")
                                                + "://a.example/g1"))),
                        1),
                argumentSet("one guid for all", ok(rss((item(1) + item(2)).replace("g2", "g1"))), 2),
                argumentSet("one link for all", ok(rss((item(1) + item(2)).replace("/news/2", "/news/1"))), 2),
                argumentSet(
                        "an ETag with a line of its own",
                        answer(Answer.of(200, "ETag", "\"a\tb\"").body(rss(item(1)))),
                        1),
                argumentSet(
                        "a freshness of a century",
                        answer(Answer.of(200, "Cache-Control", "max-age=3153600000")
                                .body(rss(item(1)))),
                        1),
                argumentSet(
                        "another order every time",
                        each(asked ->
                                rss(asked.at().getEpochSecond() % 2 == 0 ? item(1) + item(2) : item(2) + item(1))),
                        2));
    }

    @ParameterizedTest
    @MethodSource
    void bringTheirItemsOnce(Function<Request, Answer> server, int documents, TestInfo test) throws IOException {
        try (var world = world(server)) {
            var odd = world.register("/feed");

            twoDaysBesideAWellOne(world);

            TABLE.add("| " + named(test) + " | its " + documents + (documents == 1 ? " item |" : " items |"));
            assertThat(world.state(odd).failure()).isNull();
            assertThat(world.published).hasSize(documents + 1);
            assertThat(world.published.values())
                    .allSatisfy(revisions -> assertThat(revisions).hasSize(1));
            assertThat(world.state(odd).polls().count()).isGreaterThan(1);
        }
    }

    private static String named(TestInfo test) {
        return test.getDisplayName().replaceFirst("^\\[\\d+] ", "");
    }

    private static FeedWorld world(Function<Request, Answer> server) throws IOException {
        var world = new FeedWorld("ingest.feeds.full-text", "false", "ingest.feeds.longest-time", "2s");
        world.serve("/feed", server);
        return world;
    }

    private static void twoDaysBesideAWellOne(FeedWorld world) {
        world.serve("/well", each(asked -> rss(item(777))));
        FeedRegistered well = world.register(world.url("127.0.0.2", "/well"));

        world.pass(Duration.ofDays(2));

        assertThat(world.state(well).health()).isEqualTo("working");
        assertThat(world.state(well).polls().count()).isGreaterThan(4);
    }

    private static Function<Request, Answer> ok(String body) {
        return answer(Answer.of(200).body(body));
    }

    private static Function<Request, Answer> each(Function<Request, String> body) {
        return asked -> Answer.of(200).body(body.apply(asked));
    }

    private static Function<Request, Answer> answer(Answer answer) {
        return asked -> answer;
    }

    private static Function<Request, Answer> gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer(Answer.of(200, "Content-Encoding", "gzip").body(packed.toByteArray()));
    }

    private static String rss(String items) {
        return "<rss version='2.0'><channel><title>T</title><link>https://news.example/</link><description>d</description>"
                + items + "</channel></rss>";
    }

    private static String item(int n) {
        return "<item><title>Title " + n + "</title><link>https://news.example/news/" + n + "</link><guid>g" + n
                + "</guid><description>Text " + n
                + "</description><pubDate>Mon, 02 Mar 2026 05:00:00 GMT</pubDate></item>";
    }
}
