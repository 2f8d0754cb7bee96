package communique.ingest.feed.poll;

import communique.events.FeedRegistered;
import communique.events.FeedState.PendingPage;
import communique.events.WebHost;
import communique.events.submission.Submission;
import communique.ingest.feed.format.FeedItem;
import communique.ingest.feed.format.ParsedFeed;
import communique.ingest.feed.format.TextLength;
import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** Items of one feed as documents. */
final class ItemSubmissions {

    private static final int TEASER = 1_500;

    private final String source;
    private final String language;
    private final Instant now;

    ItemSubmissions(FeedRegistered feed, ParsedFeed parsed, Instant now) {
        var title = feed.name() == null ? parsed.title() : feed.name();
        this.source = title == null ? WebHost.of(feed.url()) : title;
        this.language = languageTag(feed.language() == null ? parsed.language() : feed.language());
        this.now = now;
    }

    /** Feeds write {@code en_US} and {@code English}; what is no tag is left to be recognised from the text. */
    private static String languageTag(String stated) {
        try {
            var tag = stated == null ? "" : stated.strip().replace('_', '-');
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            return locale.getLanguage().length() == 2 || locale.getLanguage().length() == 3
                    ? locale.toLanguageTag()
                    : null;
        } catch (IllformedLocaleException e) {
            return null;
        }
    }

    Submission of(FeedReading.Change change) {
        var item = change.item();
        return submission(new Submission.Parts().set("content", content(item)), page(change));
    }

    /** Whether the page may say more than the item. */
    static boolean isTeaser(FeedItem item) {
        return item.link() != null && TextLength.of(item.content()) < TEASER;
    }

    PendingPage page(FeedReading.Change change) {
        var item = change.item();
        return new PendingPage(
                change.document(),
                item.link(),
                item.title(),
                item.author(),
                // A date in the future is a wrong time zone or an announcement; the article is here now.
                item.published() == null || item.published().isAfter(now)
                        ? null
                        : item.published().toString(),
                language,
                TextLength.of(content(item)),
                item.categories(),
                item.enclosures());
    }

    /** Picture feeds have items without a word in their text. */
    private static String content(FeedItem item) {
        return TextLength.of(item.content()) == 0 && item.title() != null ? item.title() : item.content();
    }

    private Submission submission(Submission.Parts parts, PendingPage item) {
        return described(parts.set("source.name", source), item);
    }

    /** The rest of what is known of an item, beside its text and its source. */
    static Submission described(Submission.Parts parts, PendingPage item) {
        return parts.filed(item.categories(), item.enclosures())
                .set("id", item.document().value())
                .setIfMissing("url", item.url() == null ? null : item.url().toString())
                .setIfMissing("title", item.title())
                .setIfMissing("author", item.author())
                .setIfMissing("publishedAt", item.publishedAt())
                .setIfMissing("language", item.language())
                .submission();
    }
}
