package communique.ingest.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;

import communique.events.DocumentId;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * A month of a zoo of feeds on loopback, with a clock that jumps. The build runs a small one for some days; with {@code
 * -DargLine="-Dzoo.feeds=2000 -Dzoo.days=30"} the same test runs the whole. Writes its table to {@code
 * target/feed-zoo.md}.
 */
class FeedZooTest {

    private static final int FEEDS = Integer.getInteger("zoo.feeds", 40);
    private static final Duration DAYS = Duration.ofDays(Integer.getInteger("zoo.days", 4));
    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

    private final Judge judge = new Judge();
    private final Map<DocumentId, Integer> published = new HashMap<>();
    private final Map<DocumentId, Instant> due = new HashMap<>();
    private final List<Double> lateness = new ArrayList<>();
    private int twice;

    @Test
    void readsEverythingOncePolitelyAndNamesWhoFellSilent() throws IOException {
        var feeds = feeds();
        var byDocument = new HashMap<DocumentId, ZooFeed>();
        try (var world = new FeedWorld("ingest.feeds.full-text", "false")) {
            world.witness = judge::asked;
            world.sink = documents -> {
                documents.forEach(document -> published(world, byDocument.get(document.id()), document));
                return documents.size();
            };
            for (var feed : feeds) {
                world.serve(feed.path, feed::answer);
                for (int item = 0; item < feed.items.size(); item++) {
                    var id = DocumentId.ofUrl(URI.create(feed.address(item)));
                    byDocument.put(id, feed);
                    due.put(id, feed.items.get(item));
                }
                feed.registered = world.register(world.url(feed.host, feed.path));
            }
            var cpu = cpuSeconds();
            var began = System.nanoTime();
            var quiet = run(world, feeds);
            var seconds = (System.nanoTime() - began) / 1e9;

            var cost = cpuSeconds() - cpu;
            var lost = lost(world, feeds);
            report(feeds, quiet, lost.size(), new double[] {seconds, cost});
            assertThat(world.ownFailures()).isZero();
            assertThat(judge.breaches).isEmpty();
            assertThat(twice).isZero();
            assertThat(lost).isEmpty();
            assertThat(judge.notModified).isGreaterThanOrEqualTo(judge.unchanged * 95 / 100);
            assertThat(quiet.falselyNamed).isLessThanOrEqualTo(FEEDS / 20);
            assertThat(quiet.unnamed).isZero();
        }
    }

    private List<ZooFeed> feeds() {
        var random = new SplittableRandom(42);
        var feeds = new ArrayList<ZooFeed>();
        for (int number = 0; number < FEEDS; number++) {
            feeds.add(new ZooFeed(number, random.split(), DAYS, judge));
        }
        return feeds;
    }

    /** What became of the feeds that fell silent. */
    private static final class Quiet {
        private int silent;
        private int unnamed;
        private int falselyNamed;
        private double mostGaps;
    }

    /** Looks at every feed once an hour, as a person might. */
    private Quiet run(FeedWorld world, List<ZooFeed> feeds) {
        var quiet = new Quiet();
        var named = new HashMap<ZooFeed, Instant>();
        var end = FeedWorld.START.plus(DAYS);
        while (world.instant().isBefore(end)) {
            world.pass(Duration.ofHours(1));
            for (var feed : feeds) {
                var state = world.state(feed.registered);
                var isQuiet =
                        state != null && FeedHealth.of(feed.registered, state, world.instant()) == FeedHealth.QUIET;
                if (isQuiet && world.instant().isBefore(feed.silentFrom)) {
                    quiet.falselyNamed += named.putIfAbsent(feed, world.instant()) == null ? 1 : 0;
                } else if (isQuiet && feed.silentFrom != Instant.MAX) {
                    named.putIfAbsent(feed, world.instant());
                }
            }
        }
        for (var feed : feeds) {
            if (feed.silentFrom == Instant.MAX) {
                continue;
            }
            quiet.silent++;
            // The longest of its gaps is half as long again as the usual one.
            var lastItem = feed.items.get(feed.items.size() - 1);
            var longest = feed.gap.multipliedBy(3).dividedBy(2);
            var seen = named.get(feed);
            var gaps = Duration.between(lastItem, seen == null ? end : seen).toMinutes() / (double) longest.toMinutes();
            if (seen == null && gaps > 3) {
                quiet.unnamed++;
            } else if (seen != null) {
                quiet.mostGaps = Math.max(quiet.mostGaps, gaps);
            }
        }
        return quiet;
    }

    private void published(FeedWorld world, ZooFeed feed, ItemDocument document) {
        if (published.merge(document.id(), 1, Integer::sum) > 1) {
            twice++;
        }
        var came = due.get(document.id());
        if (feed == null || came.isBefore(FeedWorld.START)) {
            return;
        }
        var state = world.state(feed.registered.id());
        if (state == null) {
            // It came out before the first poll, so there is no interval yet.
            return;
        }
        var interval = Duration.ofSeconds(state.polls().intervalSeconds());
        var waited = Duration.between(came, world.instant());
        lateness.add((double) waited.minus(interval).toMillis());
    }

    private List<String> lost(FeedWorld world, List<ZooFeed> feeds) {
        var lost = new ArrayList<String>();
        for (var feed : feeds) {
            var lastRead = world.state(feed.registered).polls().readAt();
            for (int item = 0; item < feed.items.size(); item++) {
                var isShown = feed.items.get(item).isAfter(FeedWorld.START.minus(feed.gap))
                        && !feed.items.get(item).isAfter(lastRead);
                if (isShown && !published.containsKey(DocumentId.ofUrl(URI.create(feed.address(item))))) {
                    lost.add(feed.address(item));
                }
            }
        }
        return lost;
    }

    private void report(List<ZooFeed> feeds, Quiet quiet, int lost, double[] wallAndCpu) throws IOException {
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
        lateness.sort(null);
        var within = lateness.stream()
                .filter(late -> late <= FIVE_SECONDS.toMillis())
                .count();
        var text = String.format(
                Locale.ROOT,
                """
                | feeds, virtual days | %,d, %d |
                |---|---:|
                | requests, all judged | %,d |
                | breaches of politeness | %d |
                | items published | %,d |
                | lost, twice | %d, %d |
                | unchanged polls answered by 304, where the server can | %.1f %% |
                | items published within their poll interval + 5 s | %.1f %% |
                | feeds that fell silent, of these not named | %d, %d |
                | named after so many of their longest usual gaps, at most | %.1f |
                | lively feeds named quiet at some time | %d |
                | wall time, s | %.0f |
                | processor time of reader and servers, s | %.0f |
                | of a core, over the virtual time | %.2f %% |
                | heap with everything the judge keeps, MB | %.0f |
                """,
                feeds.size(),
                DAYS.toDays(),
                judge.requests,
                judge.breaches.size(),
                published.size(),
                lost,
                twice,
                judge.unchanged == 0 ? 100 : 100.0 * judge.notModified / judge.unchanged,
                lateness.isEmpty() ? 100 : 100.0 * within / lateness.size(),
                quiet.silent,
                quiet.unnamed,
                quiet.mostGaps,
                quiet.falselyNamed,
                wallAndCpu[0],
                wallAndCpu[1],
                100 * wallAndCpu[1] / DAYS.toSeconds(),
                heap);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "feed-zoo.md"), text);
    }

    /** The same without a build around it. */
    public static void main(String[] arguments) throws IOException {
        new FeedZooTest().readsEverythingOncePolitelyAndNamesWhoFellSilent();
    }

    private static double cpuSeconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }
}
