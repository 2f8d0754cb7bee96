package communique.ingest.feed.format;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import communique.events.submission.CleanText;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** RSS 0.9x, 1.0, 2.0 and Atom. */
final class SyndicationReader {

    private static final int MOST_ITEMS = 500;
    private static final int MOST_NAMES = 30;
    private static final int LONGEST_CAUSE = 300;

    /** What RSS says in {@code author}: {@code desk@example.org (Ana Petrov)}. */
    private static final Pattern NAME_AFTER_ADDRESS =
            Pattern.compile("\\S{1,200}@\\S{1,200}\\s{1,5}\\(([^()]{1,200})\\)");

    private SyndicationReader() {}

    static ParsedFeed read(String xml, URI url, ReadingTime time) throws NotAFeedException {
        try {
            var input = new SyndFeedInput(false, Locale.US);
            input.setAllowDoctypes(false);
            input.setPreserveWireFeed(true);
            return parsed(input.build(time.of(xml)), url, time);
        } catch (FeedException | IllegalArgumentException e) {
            throw new NotAFeedException("its XML cannot be read: " + firstLine(e), e);
        }
    }

    private static String firstLine(Exception e) {
        // It names tags, so it must not be read as HTML.
        return CleanText.oneLine(
                String.valueOf(
                        e.getCause() == null ? e.getMessage() : e.getCause().getMessage()),
                LONGEST_CAUSE);
    }

    private static ParsedFeed parsed(SyndFeed feed, URI url, ReadingTime time) {
        return new ParsedFeed(
                feed.getFeedType(),
                PlainText.line(feed.getTitle()),
                PlainText.address(url, feed.getLink()),
                PlainText.nullIfBlank(feed.getLanguage()),
                timeToLive(feed),
                feed.getEntries().stream()
                        .limit(MOST_ITEMS)
                        .map(entry -> item(entry, url, time))
                        .toList());
    }

    private static Duration timeToLive(SyndFeed feed) {
        return feed.originalWireFeed() instanceof Channel channel && channel.getTtl() > 0
                ? Duration.ofMinutes(channel.getTtl())
                : null;
    }

    private static FeedItem item(SyndEntry entry, URI url, ReadingTime time) {
        time.check();
        var texts = Stream.concat(Stream.ofNullable(entry.getDescription()), entry.getContents().stream())
                .map(SyndContent::getValue)
                .filter(Objects::nonNull);
        return new FeedItem(
                PlainText.nullIfBlank(entry.getUri()),
                link(entry, url),
                PlainText.line(entry.getTitle()),
                texts.reduce(null, PlainText::longer),
                author(entry),
                published(entry),
                entry.getCategories().stream()
                        .map(SyndCategory::getName)
                        .map(PlainText::line)
                        .filter(Objects::nonNull)
                        .distinct()
                        .limit(MOST_NAMES)
                        .toList(),
                enclosures(entry, url));
    }

    /** Some services put an address that counts readers in front of the article's own, which they state beside it. */
    private static URI link(SyndEntry entry, URI url) {
        var original = entry.getForeignMarkup().stream()
                .filter(element -> element.getName().equals("origLink"))
                .map(element -> PlainText.address(url, element.getText()))
                .filter(Objects::nonNull)
                .findFirst();
        return original.orElseGet(() -> PlainText.address(url, entry.getLink()));
    }

    private static String author(SyndEntry entry) {
        var creator = entry.getModule(DCModule.URI) instanceof DCModule dublinCore ? dublinCore.getCreator() : null;
        var stated = PlainText.line(creator == null ? entry.getAuthor() : creator);
        if (stated == null) {
            return null;
        }
        var named = NAME_AFTER_ADDRESS.matcher(stated);
        return named.matches() ? named.group(1) : stated;
    }

    private static Instant published(SyndEntry entry) {
        Date date = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        return date == null ? null : date.toInstant();
    }

    private static List<URI> enclosures(SyndEntry entry, URI url) {
        return entry.getEnclosures().stream()
                .map(SyndEnclosure::getUrl)
                .map(address -> PlainText.address(url, address))
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST_NAMES)
                .toList();
    }
}
