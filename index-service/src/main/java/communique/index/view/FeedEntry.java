package communique.index.view;

import communique.events.FeedState;
import communique.events.WebHost;
import java.util.List;
import java.util.Set;

/** The entry of a feed: how it is doing, and what to do about it. */
public final class FeedEntry {

    private static final int WEEK = 7;
    private static final Set<String> ASK_FOR_A_PERSON = Set.of("quiet", "failing", "gone");

    private FeedEntry() {}

    public static IndexEntry of(FeedState feed) {
        try (var json = new EntryJson()) {
            var polls = feed.polls();
            var isPolled = !"gone".equals(feed.health()) && !"paused".equals(feed.health());
            json.begin()
                    .put("@timestamp", polls.lastAt() == null ? polls.nextAt() : polls.lastAt())
                    .put("id", feed.id())
                    .put("url", feed.address().url())
                    .put("site", feed.address().site())
                    .put("group", feed.group())
                    .put("health", feed.health())
                    .put("explanation", feed.explanation())
                    .put("attention", ASK_FOR_A_PERSON.contains(feed.health()))
                    .put("lastPollAt", polls.lastAt())
                    .put("nextPollAt", isPolled ? polls.nextAt() : null)
                    .put("intervalSeconds", polls.intervalSeconds())
                    .put("answerMillis", polls.answerMillis())
                    .put("polls", polls.count())
                    .put("notModified", polls.notModified());
            json.put("source", () -> json.put("name", name(feed)));
            failure(json, feed);
            items(json, feed.items());
            return new IndexEntry(EntryKind.FEED, feed.id(), json.done());
        }
    }

    private static String name(FeedState feed) {
        return feed.name() == null ? WebHost.of(feed.address().url()) : feed.name();
    }

    private static void failure(EntryJson json, FeedState feed) {
        if (feed.failure() != null && !"paused".equals(feed.health())) {
            json.put("cause", feed.failure().code())
                    .put("failingSince", feed.failure().since())
                    .put("failures", feed.failure().times());
        }
    }

    /** Counts end on the day of the last poll. */
    private static void items(EntryJson json, FeedState.Items items) {
        json.put("format", items.format())
                .put("newestItemAt", items.newestAt())
                .put("documentsWeek", sum(items.perDay(), WEEK))
                .put("documentsMonth", sum(items.perDay(), items.perDay().size()))
                .put("pagesWaiting", items.pages().size())
                .put("withdrawnCount", items.withdrawn().size())
                .putRecords("withdrawn", items.withdrawn());
    }

    private static long sum(List<Integer> perDay, int days) {
        return perDay.stream()
                .skip(Math.max(0, perDay.size() - days))
                .mapToLong(Integer::longValue)
                .sum();
    }
}
