package communique.ingest.feed.poll;

import communique.events.FeedRegistered;
import communique.events.FeedState;
import communique.events.FeedState.PendingPage;
import communique.events.WebHost;
import communique.events.submission.RefusedException;
import communique.events.submission.Submission;
import communique.ingest.feed.format.FeedReader;
import communique.ingest.feed.format.NotAFeedException;
import communique.ingest.feed.format.TextLength;
import communique.ingest.file.TextFile;
import communique.ingest.web.HttpAnswer;
import communique.ingest.web.PublicHttp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks a feed or the page of an item, publishes what is new and says how the feed stands then. */
final class FeedPoller {

    private static final Duration UNCONDITIONAL_AFTER = Duration.ofHours(24);
    private static final double WORTH_IT = 1.2;
    private static final String ACCEPTED = "application/atom+xml, application/rss+xml, application/feed+json, "
            + "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.3, */*;q=0.1";

    private final FeedWeb web;
    private final ItemSink sink;
    private final FeedStates states;
    private final PublicHttp.Limits limits;
    private final boolean fullText;

    FeedPoller(FeedWeb web, ItemSink sink, FeedStates states, FeedsConfig config) {
        this.web = web;
        this.sink = sink;
        this.states = states;
        this.limits = new PublicHttp.Limits(config.longestFeed(), config.longestTime());
        this.fullText = config.fullText();
    }

    /** Asks a feed. @param before null to ask without conditions */
    HttpAnswer ask(Errand errand, FeedState before, Instant now) throws RefusedException {
        var headers = new HashMap<>(Map.of("Accept", ACCEPTED, "Accept-Encoding", "gzip"));
        if (before != null && errand.url().equals(before.address().sender()) && !isDoubtful(before, now)) {
            putIfThere(headers, "If-None-Match", before.address().etag());
            putIfThere(headers, "If-Modified-Since", before.address().lastModified());
        }
        return web.get(errand.url(), headers, limits);
    }

    /** Some servers answer 304 for ever: a feed that is silent beyond its habit is read in full once a day. */
    private static boolean isDoubtful(FeedState state, Instant now) {
        var readAt = state.polls().readAt();
        return readAt == null
                || FeedHealth.of(state, now) == FeedHealth.QUIET
                        && readAt.plus(UNCONDITIONAL_AFTER).isBefore(now);
    }

    private static void putIfThere(Map<String, String> headers, String name, String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }

    /** Publishes what an answer of status 200 brings. */
    FeedState read(FeedRegistered feed, FeedState before, FeedStates.Answered answered) {
        try {
            var answer = answered.answer();
            var parsed = FeedReader.read(answer.body(), answer.header("Content-Type"), answer.url());
            var reading = FeedReading.of(
                    feed.id(), parsed, KnownItems.read(before.items().known()));
            var submissions = new ItemSubmissions(feed, parsed, answered.now());
            var documents = new ArrayList<ItemDocument>();
            var pages = new ArrayList<PendingPage>();
            for (var change : reading.changes()) {
                if (fullText && ItemSubmissions.isTeaser(change.item())) {
                    pages.add(submissions.page(change));
                }
                if (change.before() == null || !change.before().fullText()) {
                    documents.add(new ItemDocument(change.document(), submissions.of(change), change.before() == null));
                }
            }
            sink.publish(documents);
            return states.read(feed, before, answered, parsed, new FeedStates.Published(reading, pages));
        } catch (NotAFeedException e) {
            return states.failed(feed, before, FailureCause.notAFeed(e.getMessage()), null, answered.now());
        }
    }

    /** Publishes the page of an item if it says more than the item. @return whether it does */
    boolean readPage(FeedRegistered feed, FeedState state, PendingPage page, HttpAnswer answer)
            throws RefusedException {
        var isPage =
                answer.mediaType().equals("text/html") || answer.mediaType().equals("application/xhtml+xml");
        var length = isPage ? TextLength.ofPage(answer.body(), answer.charset()) : 0;
        if (length < page.characters() * WORTH_IT) {
            return false;
        }
        var source = feed.name() != null ? feed.name() : state.name() != null ? state.name() : WebHost.of(feed.url());
        var html = TextFile.html(answer.body(), answer.charset()).html();
        var parts = new Submission.Parts().set("html", html).set("source.name", source);
        sink.publish(List.of(new ItemDocument(page.document(), ItemSubmissions.described(parts, page), false)));
        return true;
    }
}
