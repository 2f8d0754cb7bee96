package communique.kibana.seed;

import communique.kibana.seed.Entries.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A feed of each outlet that has one, as index-service's {@code FeedEntry} writes them. */
final class AskedFeeds {

    private static final List<String> GROUPS = List.of("Newspapers", "Agencies", "Ministries");
    private static final List<How> HOW = List.of(
            new How("working", null, null),
            new How(
                    "failing",
                    "not-found",
                    "the server answers with status 404; look on the site for the feed's new address"),
            new How("working", null, null),
            new How(
                    "quiet",
                    null,
                    "nothing for 9 days, usually something within 3 days; look whether the site has moved its feed"),
            new How("slow", null, "answers take 7 s"),
            new How("gone", "gone", "the server says that the feed is gone for good; remove it, or look for another"));

    private AskedFeeds() {}

    private record How(String health, String cause, String explanation) {}

    static List<Entry> all(Instant now) {
        var entries = new ArrayList<Entry>();
        var outlets = World.OUTLETS.stream()
                .filter(outlet -> outlet.channel().equals("feed"))
                .toList();
        for (int i = 0; i < outlets.size(); i++) {
            var how = HOW.get(i % HOW.size());
            var at = now.minus(Duration.ofMinutes(3 + 7L * (i % 9)));
            var id = "feed:%032x".formatted(i);
            var json = Entries.object()
                    .put("@timestamp", at.toString())
                    .put("id", id)
                    .put("url", "https://" + outlets.get(i).domain() + "/rss.xml")
                    .put("group", GROUPS.get(i % GROUPS.size()))
                    .put("health", how.health())
                    .put(
                            "attention",
                            !how.health().equals("working") && !how.health().equals("slow"))
                    .put("lastPollAt", at.toString())
                    .put("newestItemAt", at.minus(Duration.ofHours(1 + i)).toString())
                    .put("answerMillis", 120 + 37 * i)
                    .put("polls", 900 - i)
                    .put("notModified", 700 - i)
                    .put("documentsWeek", 40 - i % 30)
                    .put("documentsMonth", 150 - i % 90)
                    .put("pagesWaiting", i % 4)
                    .put("withdrawnCount", i % 2)
                    .put("format", "rss_2.0");
            json.putObject("source").put("name", outlets.get(i).name());
            if (how.explanation() != null) {
                json.put("explanation", how.explanation());
            }
            if (how.cause() != null) {
                json.put("cause", how.cause())
                        .put("failingSince", now.minus(Duration.ofDays(2)).toString());
            }
            if (!how.health().equals("gone")) {
                json.put("nextPollAt", at.plus(Duration.ofMinutes(40)).toString());
            }
            entries.add(new Entry("feeds", id, json));
        }
        return entries;
    }
}
