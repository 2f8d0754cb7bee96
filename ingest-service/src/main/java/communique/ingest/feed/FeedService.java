package communique.ingest.feed;

import communique.background.BackgroundLoop;
import communique.ingest.feed.poll.FeedLoop;
import communique.ingest.feed.poll.FeedsConfig;
import communique.ingest.feed.poll.ItemSink;
import communique.ingest.feed.poll.PollMeters;
import communique.ingest.feed.state.KafkaFeeds;
import communique.ingest.revision.KnownRevisions;
import communique.ingest.web.PublicHttp;
import communique.service.stream.KafkaWatch;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Puts together what polls feeds, and runs it on a thread of its own, with some more that wait for answers. */
public final class FeedService implements AutoCloseable {

    private static final Duration LONGEST_NAP = Duration.ofMillis(100);
    private static final Duration SHORTEST_NAP = Duration.ofMillis(1);
    private static final Duration BETWEEN_JUDGEMENTS = Duration.ofMinutes(1);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final KafkaFeeds kafka;
    private final FeedLoop loop;
    private final Feeds feeds;
    private final FeedFile file;
    private final FeedGauges gauges;
    private final BooleanSupplier ready;
    private final Clock clock;
    private final ExecutorService workers;
    private final BackgroundLoop rounds =
            new BackgroundLoop("feeds", BackgroundLoop.RetryPauses.of(AFTER_TROUBLE), this::round);

    private Instant nextJudgement = Instant.EPOCH;

    /**
     * Where feeds and their documents go.
     *
     * @param settings of the Kafka clients
     * @param ready whether documents can be published
     */
    public record Road(
            Map<String, Object> settings,
            KafkaWatch kafka,
            KnownRevisions revisions,
            ItemSink sink,
            BooleanSupplier ready) {}

    public FeedService(FeedsConfig config, Road road, PublicHttp http, MeterRegistry registry, Clock clock) {
        this.clock = clock;
        this.ready = road.ready();
        kafka = new KafkaFeeds(road.settings(), road.kafka());
        loop = new FeedLoop(
                config,
                new FeedLoop.Around(kafka, http::get, road.sink(), new PollMeters(registry), clock, road.ready()),
                new SplittableRandom());
        feeds = new Feeds(kafka, loop, clock);
        file = new FeedFile(
                config.file(), feeds, road.revisions(), () -> road.ready().getAsBoolean() && kafka.isCaughtUp(), clock);
        gauges = new FeedGauges(registry, feeds, () -> loop.overdue(clock.instant()));
        var number = new AtomicInteger();
        workers = Executors.newFixedThreadPool(config.workers(), task -> {
            var worker = new Thread(task, "feeds-" + number.incrementAndGet());
            worker.setDaemon(true);
            return worker;
        });
    }

    public void start() {
        kafka.start(loop::schedule);
        rounds.start();
    }

    /** What people do with feeds. */
    public Feeds feeds() {
        return feeds;
    }

    /** All feeds by their health; not older than five seconds. */
    public Map<String, Long> counts() {
        return gauges.counts();
    }

    private Optional<Duration> round() {
        file.look();
        judge();
        var next = loop.turn(workers);
        var now = clock.instant();
        if (next.isAfter(now.plus(LONGEST_NAP))) {
            return Optional.of(LONGEST_NAP);
        }
        var nap = Duration.between(now, next);
        return Optional.of(nap.compareTo(SHORTEST_NAP) < 0 ? SHORTEST_NAP : nap);
    }

    /** What is written down of feeds is true within a minute, for those who only read that. */
    private void judge() {
        var now = clock.instant();
        if (ready.getAsBoolean() && now.isAfter(nextJudgement)) {
            kafka.feeds().forEach(feed -> loop.judge(feed.id()));
            nextJudgement = now.plus(BETWEEN_JUDGEMENTS);
        }
    }

    @Override
    public void close() {
        rounds.close();
        workers.shutdownNow();
        kafka.close();
    }
}
