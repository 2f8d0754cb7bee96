package communique.ingest.feed;

import communique.events.FeedRegistered;
import communique.events.submission.CleanText;
import communique.events.submission.PageUrl;
import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import communique.ingest.feed.format.FeedLinks;
import communique.ingest.feed.format.FeedReader;
import communique.ingest.feed.format.NotAFeedException;
import communique.ingest.feed.format.Opml;
import communique.ingest.feed.format.OutlinedFeed;
import communique.ingest.feed.poll.FeedLoop;
import communique.ingest.feed.state.KafkaFeeds;
import communique.ingest.stream.KafkaUnavailableException;
import communique.ingest.web.HttpAnswer;
import java.net.URI;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** What people do with feeds: add, look at, change, remove, import, export. */
public final class Feeds {

    private static final int LONGEST_NAME = 300;
    private static final long LONGEST_LOOK_SECONDS = 60;

    private final KafkaFeeds kafka;
    private final FeedLoop loop;
    private final Clock clock;

    /**
     * What became of a feed that was to be added.
     *
     * @param isNew false when it was registered before
     * @param others further feeds that the page names
     */
    public record Added(FeedReport feed, boolean isNew, List<URI> others) {}

    /**
     * What became of an OPML file.
     *
     * @param added feeds that are registered now
     * @param known feeds that were registered before
     * @param faults a sentence with its line for each that could not be read
     */
    public record Imported(int added, int known, List<String> faults) {}

    public Feeds(KafkaFeeds kafka, FeedLoop loop, Clock clock) {
        this.kafka = kafka;
        this.loop = loop;
        this.clock = clock;
    }

    /** All feeds, by group and name. */
    public List<FeedReport> list() {
        requireCaughtUp();
        return kafka.feeds().stream()
                .map(feed -> report(feed.id()))
                .sorted(Comparator.comparing((FeedReport feed) -> feed.group() == null ? "" : feed.group())
                        .thenComparing(feed -> feed.name() == null ? feed.url().toString() : feed.name()))
                .toList();
    }

    /** How many feeds are in which health, by its code. */
    public Map<String, Long> counts() {
        return kafka.feeds().stream()
                .map(feed -> report(feed.id()).health())
                .collect(Collectors.groupingBy(health -> health, TreeMap::new, Collectors.counting()));
    }

    /** Null when it is not registered. */
    public FeedReport find(String id) {
        requireCaughtUp();
        return kafka.feed(id) == null ? null : report(id);
    }

    /**
     * Adds a feed. Unless told otherwise looks at it first and publishes what it brings; keeps its caller waiting.
     *
     * @throws RefusedException with what stands at the address instead, and what to do
     */
    public Added add(WantedFeed wanted) throws RefusedException {
        requireCaughtUp();
        var known = kafka.feed(FeedRegistered.idOf(wanted.url()));
        if (known != null) {
            return new Added(again(known, wanted), false, List.of());
        }
        if (wanted.unchecked()) {
            var feed = registered(wanted.url(), wanted);
            kafka.register(feed, null);
            return new Added(report(feed.id()), true, List.of());
        }
        var answer = look(wanted.url());
        var fault = faultOf(answer);
        if (fault == null) {
            return added(wanted.url(), wanted, answer, List.of());
        }
        var links = FeedLinks.of(answer.body(), answer.charset(), answer.url());
        if (links.isEmpty()) {
            throw fault;
        }
        var found = look(links.get(0));
        var faultOfFound = faultOf(found);
        if (faultOfFound != null) {
            throw faultOfFound;
        }
        return added(links.get(0), wanted, found, links.subList(1, links.size()));
    }

    private Added added(URI url, WantedFeed wanted, HttpAnswer answer, List<URI> others) {
        var feed = registered(url, wanted);
        var known = kafka.feed(feed.id());
        if (known != null) {
            return new Added(again(known, wanted), false, others);
        }
        kafka.register(feed, loop.firstState(feed, answer));
        return new Added(report(feed.id()), true, others);
    }

    /** What is said of it anew counts; one that was gone or paused is read again. */
    private FeedReport again(FeedRegistered known, WantedFeed wanted) {
        var state = kafka.state(known.id());
        var isGone = state != null && report(known.id()).health().equals("gone");
        if (isGone) {
            kafka.remove(known.id());
        }
        kafka.register(
                new FeedRegistered(
                        known.id(),
                        known.url(),
                        line(wanted.name(), known.name()),
                        line(wanted.group(), known.group()),
                        line(wanted.language(), known.language()),
                        false,
                        known.registeredAt()),
                null);
        return report(known.id());
    }

    /**
     * Changes what is said of a feed.
     *
     * @param changes name, group, language and paused; what is missing stays
     * @return null when it is not registered
     */
    public FeedReport change(String id, FeedChanges changes) {
        requireCaughtUp();
        var known = kafka.feed(id);
        if (known == null) {
            return null;
        }
        kafka.register(
                new FeedRegistered(
                        id,
                        known.url(),
                        line(changes.name(), known.name()),
                        line(changes.group(), known.group()),
                        line(changes.language(), known.language()),
                        changes.paused() == null ? known.paused() : changes.paused(),
                        known.registeredAt()),
                null);
        return report(id);
    }

    /** Removes a feed; its documents stay. @return whether it was registered */
    public boolean remove(String id) {
        requireCaughtUp();
        return kafka.remove(id);
    }

    /** Registers the feeds of an OPML file that are not registered yet. They are looked at when their turn comes. */
    public Imported importOpml(byte[] file) {
        requireCaughtUp();
        var listing = Opml.read(file);
        var added = 0;
        for (var outlined : listing.feeds()) {
            if (kafka.feed(FeedRegistered.idOf(outlined.url())) == null) {
                kafka.register(
                        registered(
                                outlined.url(),
                                new WantedFeed(
                                        outlined.url(), outlined.name(), outlined.group(), outlined.language(), true)),
                        null);
                added++;
            }
        }
        return new Imported(added, listing.feeds().size() - added, listing.faults());
    }

    /** All feeds as OPML. */
    public String exportOpml() {
        return Opml.write(list().stream()
                .map(feed -> new OutlinedFeed(feed.url(), feed.name(), feed.group(), feed.site(), feed.language()))
                .toList());
    }

    private FeedReport report(String id) {
        return FeedReport.of(kafka.feed(id), kafka.state(id), clock.instant());
    }

    private FeedRegistered registered(URI url, WantedFeed wanted) {
        return new FeedRegistered(
                FeedRegistered.idOf(url),
                url,
                line(wanted.name(), null),
                line(wanted.group(), null),
                line(wanted.language(), null),
                false,
                clock.instant());
    }

    private static String line(String text, String otherwise) {
        var line = CleanText.oneLine(text, LONGEST_NAME);
        return line == null || line.isEmpty() ? otherwise : line;
    }

    private void requireCaughtUp() {
        if (!kafka.isCaughtUp()) {
            throw new KafkaUnavailableException("still learning from Kafka which feeds there are");
        }
    }

    private HttpAnswer look(URI url) throws RefusedException {
        try {
            var answer = loop.look(url).get(LONGEST_LOOK_SECONDS, TimeUnit.SECONDS);
            if (!answer.isOk()) {
                throw new RefusedException(
                        Refusal.PAGE_NOT_FETCHED,
                        url + " answers with status " + answer.status()
                                + "; open it in a browser and give the address that works there");
            }
            return answer;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RefusedException refused
                    ? refused
                    : new RefusedException(
                            Refusal.PAGE_NOT_FETCHED, e.getCause().toString(), e);
        } catch (TimeoutException e) {
            throw new RefusedException(
                    Refusal.PAGE_NOT_FETCHED,
                    "its turn did not come within " + LONGEST_LOOK_SECONDS + " s; try again",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException(Refusal.PAGE_NOT_FETCHED, "the service is stopping", e);
        }
    }

    /** What is wrong with an answer as a feed; null when it is one. */
    private static RefusedException faultOf(HttpAnswer answer) {
        try {
            FeedReader.read(answer.body(), answer.header("Content-Type"), answer.url());
            return null;
        } catch (NotAFeedException e) {
            return new RefusedException(Refusal.UNREADABLE_FILE, answer.url() + ": " + e.getMessage(), e);
        }
    }

    /** For those who give an address as text. */
    public static URI address(String text) throws RefusedException {
        if (text == null || text.isBlank()) {
            throw new RefusedException(
                    Refusal.WRONG_FIELD, "url is missing: give the address of a feed or of its site");
        }
        var stripped = text.strip();
        return PageUrl.parse(stripped.contains("://") ? stripped : "https://" + stripped);
    }
}
