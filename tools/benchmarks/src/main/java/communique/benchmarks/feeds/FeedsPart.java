package communique.benchmarks.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import communique.benchmarks.bed.TestBed;
import communique.benchmarks.bed.TestBed.Running;
import communique.benchmarks.bed.Use;
import communique.benchmarks.part.Part;
import communique.benchmarks.report.Bar;
import communique.benchmarks.report.Measure;
import communique.benchmarks.report.Report;
import communique.stack.client.HttpJson;
import communique.stack.run.ServiceSpec;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** What polling two thousand feeds costs ingest-service, and how long an item takes until a search finds it. */
public final class FeedsPart implements Part {

    private static final int FEEDS = 2_000;
    private static final Duration LONGEST_FIRST_ROUND = Duration.ofMinutes(20);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final String INGEST = "ingest-service";
    private static final Map<String, String> LOOPBACK = Map.of("INGEST_WEB_PRIVATE_NETWORKS", "127.0.0.0/8");

    private final Duration measured;
    private final HttpJson http = new HttpJson();

    /** @param measured how long, once every feed was read */
    public FeedsPart(Duration measured) {
        this.measured = measured;
    }

    @Override
    public Report run(Consumer<String> progress) throws Exception {
        progress.accept("starting Kafka, Elasticsearch and the services");
        try (var bed = TestBed.kafkaAndElasticsearch();
                var zoo = new FeedZoo(FEEDS)) {
            var ingest = bed.start(ServiceSpec.INGEST, LOOPBACK);
            bed.start(ServiceSpec.ENRICH);
            bed.start(ServiceSpec.INDEX);
            register(zoo, ingest);
            progress.accept("%,d feeds are registered; each is read once".formatted(FEEDS));
            readOnce(ingest, progress);
            progress.accept("measuring for %d minutes".formatted(measured.toMinutes()));
            return measure(bed, zoo, ingest);
        }
    }

    private void register(FeedZoo zoo, Running ingest) throws IOException {
        for (int number = 0; number < FEEDS; number++) {
            var answer = http.post(
                    URI.create(ingest.url() + "/feeds"), "{\"url\": \"" + zoo.feed(number) + "\", \"check\": false}");
            if (!answer.isGood()) {
                throw new IOException("feed not registered: " + answer.text());
            }
        }
    }

    private void readOnce(Running ingest, Consumer<String> progress) throws IOException, InterruptedException {
        var end = Instant.now().plus(LONGEST_FIRST_ROUND);
        var unread = FEEDS;
        while (unread > 0) {
            if (Instant.now().isAfter(end)) {
                throw new IOException(unread + " feeds were not read within " + LONGEST_FIRST_ROUND);
            }
            Thread.sleep(LOOK.toMillis());
            unread = (int) StreamSupport.stream(feeds(ingest).spliterator(), false)
                    .filter(feed -> feed.path("polls").asLong() == 0)
                    .count();
        }
        progress.accept("all are read");
    }

    private JsonNode feeds(Running ingest) throws IOException {
        return http.get(URI.create(ingest.url() + "/feeds")).json().path("feeds");
    }

    private Report measure(TestBed bed, FeedZoo zoo, Running ingest) throws IOException, InterruptedException {
        var begin = Instant.now();
        var cpu = Use.of(ingest.pid()).cpuSeconds();
        var asked = zoo.asked();
        Thread.sleep(measured.toMillis());
        var seconds = Duration.between(begin, Instant.now()).toMillis() / 1e3;
        var use = Use.of(ingest.pid());
        var share = 100 * (use.cpuSeconds() - cpu) / seconds;
        var late = lateness(bed, zoo, ingest, begin);
        var now = zoo.asked();
        var polls = now.unchanged() - asked.unchanged();
        var report = new Report("feeds", "Feeds: two thousand on loopback")
                .condition("feeds", FEEDS)
                .condition("seconds measured", Math.round(seconds))
                .condition("requests in this time", now.requests() - asked.requests())
                .condition("items that came out and were found", late.size());
        var ofCore = report.add(new Measure(INGEST, "of a core", "%", List.of(share)));
        var memory = report.add(new Measure(INGEST, "peak memory", "MB", List.of(use.peakMegabytes())));
        var p95 = report.add(new Measure(
                "item", "95 % searchable, beyond the poll interval, after", "s", List.of(percentile(late, 95))));
        report.add(new Measure(
                "item", "half searchable, beyond the poll interval, after", "s", List.of(percentile(late, 50))));
        var unchanged = 100.0 * (now.notModified() - asked.notModified()) / Math.max(1, polls);
        var notModified = report.add(new Measure("unchanged polls", "answered by 304", "%", List.of(unchanged)));
        return report.bar(new Bar("feeds: CPU of ingest-service, of a core", Bar.Side.AT_MOST, 5, "%", ofCore.spread()))
                .bar(new Bar("feeds: peak memory of ingest-service", Bar.Side.AT_MOST, 250, "MB", memory.spread()))
                .bar(new Bar(
                        "feeds: 95 % of items searchable, beyond their poll interval",
                        Bar.Side.AT_MOST, 5, "s", p95.spread()))
                .bar(new Bar(
                        "feeds: unchanged polls answered by 304", Bar.Side.AT_LEAST, 95, "%", notModified.spread()))
                .plot("of a core", List.of(ofCore));
    }

    /** By how many seconds each item that came out since then was found later than its feed's interval says. */
    private List<Double> lateness(TestBed bed, FeedZoo zoo, Running ingest, Instant since) throws IOException {
        var intervals = new HashMap<String, Long>();
        feeds(ingest)
                .forEach(feed -> intervals.put(
                        feed.path("url").asText(), feed.path("intervalSeconds").asLong()));
        var query = "{\"size\": 10000, \"_source\": [\"source.url\", \"indexedAt\"],"
                + " \"query\": {\"range\": {\"receivedAt\": {\"gte\": \"" + since + "\"}}}}";
        var hits = http.post(URI.create(bed.searchAddress() + "/documents/_search"), query)
                .json()
                .at("/hits/hits");
        var late = new ArrayList<Double>();
        for (var hit : hits) {
            var url = hit.at("/_source/source/url").asText();
            var cameOut = zoo.cameOut(url);
            if (cameOut != null && cameOut.isAfter(since)) {
                var found = Instant.parse(hit.at("/_source/indexedAt").asText());
                var feed = url.replaceFirst("/items/.*", "/feed");
                late.add(Duration.between(cameOut, found).toMillis() / 1e3 - intervals.getOrDefault(feed, 0L));
            }
        }
        if (late.isEmpty()) {
            throw new IOException("no item came out while it was measured; measure for longer");
        }
        late.sort(null);
        return late;
    }

    private static double percentile(List<Double> sorted, int percent) {
        return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1);
    }
}
