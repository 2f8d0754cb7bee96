package communique.pipeline.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import communique.events.TopicNames;
import communique.kafka.AdminAnswers;
import communique.kafka.KafkaClients;
import communique.stack.run.ServiceSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who polls feeds dies, gets help, or forgets everything, while the feeds go on. */
@Tag("slow")
@ExtendWith(FaultPipeline.Shared.class)
class FeedFaultsIT implements FaultPipeline.Own {

    private static final int FEEDS = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final Map<String, String> QUICK = Map.of(
            "INGEST_WEB_PRIVATE_NETWORKS", "127.0.0.0/8",
            "INGEST_FEEDS_SHORTEST_INTERVAL", "PT1S",
            "INGEST_FEEDS_HOST_PAUSE", "PT0.2S",
            "INGEST_FEEDS_REQUESTS_PER_SECOND", "100",
            "INGEST_FEEDS_FULL_TEXT", "false");

    private static FaultPipeline road;

    @Override
    public FaultPipeline road() throws IOException {
        if (road == null) {
            road = FaultPipeline.told(QUICK);
        }
        return road;
    }

    @AfterAll
    static void closeRoad() {
        if (road != null) {
            road.close();
        }
    }

    @Case(value = 34, fault = "kill -9 of one of two ingest-services that poll feeds")
    void theOwnerOfFeedsIsKilled(FaultRun run) throws IOException {
        var second = run.pipeline().another(ServiceSpec.INGEST);
        second.start();
        try (var feeds = new LoopbackFeeds(run.id("killed"), FEEDS)) {
            second.awaitReady();
            register(run, feeds);
            var begin = System.nanoTime();
            await().atMost(PATIENCE).until(() -> feeds.allPolled(3, begin));

            var killed = System.nanoTime();
            second.kill();

            await().atMost(PATIENCE).until(() -> feeds.allPolled(2, killed));
            judge(run, feeds, feeds.longestWait(killed));
        } finally {
            second.stop();
        }
    }

    @Case(value = 35, fault = "a second ingest-service joins and takes its share of the feeds")
    void aSecondOwnerTakesItsShare(FaultRun run) throws IOException {
        try (var feeds = new LoopbackFeeds(run.id("joined"), FEEDS)) {
            register(run, feeds);
            var begin = System.nanoTime();
            await().atMost(PATIENCE).until(() -> feeds.allPolled(2, begin));

            var second = run.pipeline().another(ServiceSpec.INGEST);
            second.start();
            try {
                second.awaitReady();
                var joined = System.nanoTime();
                await().atMost(PATIENCE).until(() -> feeds.allPolled(3, joined));
                assertThat(shares(run)).hasSize(2).allMatch(partitions -> partitions >= 2);
                judge(run, feeds, feeds.longestWait(joined));
            } finally {
                second.stop();
            }
        }
    }

    @Case(value = 36, fault = "ingest-service loses its disk and is killed; only Kafka knows its feeds")
    void aRebuiltMachinePublishesNothingAgain(FaultRun run) throws IOException {
        try (var feeds = new LoopbackFeeds(run.id("rebuilt"), FEEDS)) {
            register(run, feeds);
            var begin = System.nanoTime();
            await().atMost(PATIENCE).until(() -> feeds.allPolled(3, begin));

            erase(run);
            var killed = System.nanoTime();
            run.pipeline().kill(ServiceSpec.INGEST);

            await().atMost(PATIENCE).until(() -> feeds.allPolled(3, killed));
            judge(run, feeds, feeds.longestWait(killed));
        }
    }

    /** How many partitions of feeds each process polls. */
    private static List<Integer> shares(FaultRun run) {
        try (var admin = KafkaClients.admin(run.pipeline().topics().settings())) {
            return AdminAnswers.await(admin.describeConsumerGroups(List.of("ingest-feeds"))
                            .all())
                    .get("ingest-feeds")
                    .members()
                    .stream()
                    .map(member -> member.assignment().topicPartitions().size())
                    .toList();
        }
    }

    private static void register(FaultRun run, LoopbackFeeds feeds) throws IOException {
        for (var address : feeds.addresses()) {
            var answer = run.pipeline()
                    .post(ServiceSpec.INGEST, "/feeds", "{\"url\": \"" + address + "\", \"check\": false}");
            assertThat(answer.isGood()).as(answer.text()).isTrue();
        }
    }

    private static void erase(FaultRun run) throws IOException {
        var folder = run.pipeline().inbox().resolveSibling("ingest");
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Each item is one document, and came into Kafka once. */
    private static void judge(FaultRun run, LoopbackFeeds feeds, double resumedSeconds) throws IOException {
        feeds.stop();
        var wanted = feeds.documents();
        await().atMost(PATIENCE).until(() -> received(run).keySet().containsAll(wanted));
        var last = System.nanoTime();
        await().atMost(PATIENCE).until(() -> feeds.allPolled(2, last));
        await().atMost(PATIENCE).until(() -> run.pipeline().countOf(wanted) == wanted.size());
        var received = received(run);
        var lost = wanted.stream().filter(id -> !received.containsKey(id)).toList();
        var twice = wanted.stream().filter(id -> received.get(id) > 1).toList();
        run.tell(wanted.size(), lost.size(), twice.size(), resumedSeconds);
        assertThat(lost).isEmpty();
        assertThat(twice).isEmpty();
        run.pipeline().awaitHealthy();
    }

    /** By id, how often a document came into Kafka. */
    private static Map<String, Integer> received(FaultRun run) {
        var received = new TreeMap<String, Integer>();
        run.pipeline().topics().read(TopicNames.RECEIVED, record -> received.merge(record.key(), 1, Integer::sum));
        return received;
    }
}
