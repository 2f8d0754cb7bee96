package communique.newsdesk.desk;

import com.sun.net.httpserver.HttpExchange;
import communique.events.EventJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers about feeds as ingest-service does: one feed in each health, and whatever is added. */
final class StandInFeeds {

    private static final int DAYS = 30;

    private final Map<String, Map<String, Object>> feeds = new LinkedHashMap<>();

    StandInFeeds() {
        var now = Instant.now();
        working("harbour", "Harbour Courier", "Coast", now);
        working("slow", "Strait Observer", "Coast", now)
                .putAll(Map.of("health", "slow", "explanation", "answers take 7 s"));
        working("quiet", "Lighthouse Weekly", "Coast", now)
                .putAll(
                        Map.of(
                                "health",
                                "quiet",
                                "newestItemAt",
                                now.minus(Duration.ofDays(19)),
                                "explanation",
                                "nothing for 19 days, usually something within 7 days; look whether the site has moved its feed"));
        working("failing", "Kastell Gazette", "Inland", now)
                .putAll(
                        Map.of(
                                "health",
                                "failing",
                                "failingSince",
                                now.minus(Duration.ofHours(9)),
                                "explanation",
                                "the server answers with status 404; look on the site for the feed's new address and add that"));
        var gone = working("gone", "Border Notes", "Inland", now);
        gone.putAll(Map.of("health", "gone", "explanation", "the server answers with status 410, gone for good"));
        gone.put("nextPollAt", null);
        var paused = working("paused", "Mountain Wire", null, now);
        paused.putAll(Map.of("health", "paused", "paused", true));
        paused.put("nextPollAt", null);
    }

    private Map<String, Object> working(String id, String name, String group, Instant now) {
        var feed = added(id, "https://" + id + ".example/a-rather-long-path/to/the/feed.xml", group, now);
        feed.putAll(Map.of(
                "name",
                name,
                "health",
                "working",
                "newestItemAt",
                now.minus(Duration.ofHours(3)),
                "perDay",
                IntStream.range(0, DAYS).map(day -> day * 7 % 11).boxed().toList()));
        return feed;
    }

    private Map<String, Object> added(String id, String url, String group, Instant now) {
        var feed = new LinkedHashMap<String, Object>(Map.of(
                "id",
                id,
                "url",
                url,
                "paused",
                false,
                "registeredAt",
                now,
                "health",
                "new",
                "nextPollAt",
                now.plus(Duration.ofHours(4)),
                "perDay",
                IntStream.range(0, DAYS).map(day -> 0).boxed().toList(),
                "withdrawn",
                List.of()));
        List.of("name", "explanation", "failingSince", "newestItemAt").forEach(missing -> feed.put(missing, null));
        feed.put("group", group);
        feeds.put(id, feed);
        return feed;
    }

    synchronized void answer(HttpExchange request) throws IOException {
        var path = request.getRequestURI().getPath();
        var id = path.replaceFirst("^/feeds/?", "");
        if (request.getRequestMethod().equals("GET")) {
            StandInServices.answer(request, 200, Map.of("feeds", List.copyOf(feeds.values()), "counts", counts()));
        } else if (request.getRequestMethod().equals("DELETE")) {
            feeds.remove(id);
            request.sendResponseHeaders(204, -1);
            request.close();
        } else if (!id.isEmpty()) {
            change(request, feeds.get(id));
        } else if (request.getRequestHeaders().getFirst("Content-Type").startsWith("application/json")) {
            add(request);
        } else {
            importList(request);
        }
    }

    private Map<String, Long> counts() {
        return feeds.values().stream()
                .collect(Collectors.groupingBy(
                        feed -> feed.get("health").toString(), TreeMap::new, Collectors.counting()));
    }

    private static void change(HttpExchange request, Map<String, Object> feed) throws IOException {
        var isPaused = EventJson.mapper()
                .readTree(request.getRequestBody())
                .path("paused")
                .asBoolean();
        feed.put("paused", isPaused);
        feed.put("health", isPaused ? "paused" : "working");
        StandInServices.answer(request, 200, feed);
    }

    private void add(HttpExchange request) throws IOException {
        var sent = EventJson.mapper().readTree(request.getRequestBody());
        var url = sent.path("url").asText();
        if (url.contains("nothing")) {
            var detail = url + ": this is a web page, and it names no feed";
            StandInServices.answer(request, 422, Map.of("title", "Feed not added", "status", 422, "detail", detail));
            return;
        }
        var told = new LinkedHashMap<>(
                added("added-" + feeds.size(), url, sent.path("group").textValue(), Instant.now()));
        told.put("status", "added");
        told.put("others", List.of());
        StandInServices.answer(request, 201, told);
    }

    /** Each line is a feed, but for one that says "broken". */
    private void importList(HttpExchange request) throws IOException {
        var faults = new ArrayList<String>();
        var before = feeds.size();
        for (var line : new String(request.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
            if (line.contains("broken")) {
                faults.add("line 2: no address");
            } else {
                added("imported-" + feeds.size(), line, "Imported", Instant.now());
            }
        }
        StandInServices.answer(request, 200, Map.of("added", feeds.size() - before, "known", 0, "faults", faults));
    }
}
