package communique.ingest.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import communique.events.DocumentId;
import communique.ingest.feed.format.FeedItem;
import communique.ingest.feed.format.ParsedFeed;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FeedReadingTest {

    private static final Instant DAY = Instant.parse("2026-03-02T06:00:00Z");
    private static final FeedItem ITEM = item("g1", "https://n.example/1", "One", DAY);

    static Stream<Arguments> knowsAnItemAgain() {
        return Stream.of(
                argumentSet(
                        "its guid with https",
                        item("https://n.example/g", "https://n.example/1", "One", DAY),
                        item("http://n.example/g", "https://n.example/1", "One", DAY)),
                argumentSet("its link with http", ITEM, item("g1", "http://n.example/1", "One", DAY)),
                argumentSet(
                        "its link with a campaign", ITEM, item("g1", "https://n.example/1?utm_source=x", "One", DAY)),
                argumentSet(
                        "another link, guid and date as before",
                        ITEM,
                        item("g1", "https://n.example/1-edited", "One, edited", DAY)),
                argumentSet("a session in its link", ITEM, item("g1", "https://n.example/1?sid=99", "One", DAY)),
                argumentSet("another date", ITEM, item("g1", "https://n.example/1", "One", DAY.plusSeconds(60))),
                argumentSet("another guid", ITEM, item("g2", "https://n.example/1", "One", DAY)),
                argumentSet("no link, same guid", item("g1", null, "One", null), item("g1", null, "One, edited", null)),
                argumentSet("no link, no guid", item(null, null, "One", null), item(null, null, "One", null)));
    }

    @ParameterizedTest
    @MethodSource
    void knowsAnItemAgain(FeedItem before, FeedItem now) {
        assertThat(documents(List.of(List.of(before), List.of(now)))).hasSize(1);
    }

    static Stream<Arguments> tellsItemsApart() {
        return Stream.of(
                argumentSet(
                        "one guid for all",
                        readings(
                                item("g", "https://n.example/1", "One", DAY),
                                item("g", "https://n.example/2", "Two", DAY))),
                argumentSet(
                        "one link for all",
                        readings(
                                item("g1", "https://n.example/x", "One", DAY),
                                item("g2", "https://n.example/x", "Two", DAY))),
                argumentSet(
                        "one link and guid for all",
                        readings(
                                item("g", "https://n.example/x", "One", DAY),
                                item("g", "https://n.example/x", "Two", DAY))),
                argumentSet(
                        "all link to the front page",
                        List.of(
                                List.of(item("g1", "https://n.example/", "One", DAY)),
                                List.of(item("g2", "https://n.example/", "Two", DAY.plusSeconds(1))))),
                argumentSet(
                        "a guid used again",
                        List.of(
                                List.of(ITEM),
                                List.of(item("g1", "https://n.example/2", "Two", DAY.plusSeconds(86_400))))),
                argumentSet(
                        "a guid used again, no dates",
                        List.of(
                                List.of(item("g1", "https://n.example/1", "One", null)),
                                List.of(item("g1", "https://n.example/2", "Two", null)))),
                argumentSet("only texts", readings(item(null, null, "One", null), item(null, null, "Two", null))));
    }

    @ParameterizedTest
    @MethodSource
    void tellsItemsApart(List<List<FeedItem>> readings) {
        assertThat(documents(readings)).hasSize(2);
    }

    private static List<List<FeedItem>> readings(FeedItem... ofOne) {
        return List.of(List.of(ofOne));
    }

    static Stream<Arguments> seesWhatAReaderWouldSeeChange() {
        return Stream.of(
                argumentSet("nothing", ITEM, 0),
                argumentSet("the date alone", item("g1", "https://n.example/1", "One", DAY.plusSeconds(5)), 0),
                argumentSet("the link alone", item("g1", "https://n.example/1?utm_campaign=z", "One", DAY), 0),
                argumentSet("the title", item("g1", "https://n.example/1", "One, edited", DAY), 1));
    }

    @ParameterizedTest
    @MethodSource
    void seesWhatAReaderWouldSeeChange(FeedItem now, int changes) {
        var first = FeedReading.of("f", feed(ITEM), KnownItems.read(null));

        assertThat(FeedReading.of("f", feed(now), first.known()).changes()).hasSize(changes);
    }

    @Test
    void knowsItsItemsAfterTheyWereWritten() {
        var first = FeedReading.of("f", feed(items(1, 60)), KnownItems.read(null));

        var again = FeedReading.of(
                "f", feed(items(1, 60)), KnownItems.read(first.known().written()));

        assertThat(first.changes()).hasSize(60);
        assertThat(again.changes()).isEmpty();
    }

    @Test
    void remembersItemsThatLeftTheFeedAndCameBack() {
        var first = FeedReading.of("f", feed(items(1, 20)), KnownItems.read(null));
        var second = FeedReading.of("f", feed(items(21, 40)), first.known());

        assertThat(FeedReading.of("f", feed(items(1, 20)), second.known()).changes())
                .isEmpty();
    }

    static Stream<Arguments> tellsWithdrawnFromPast() {
        var ten = items(1, 10);
        return Stream.of(
                argumentSet("one from the middle, twice", List.of(ten, without(ten, 5), without(ten, 5)), 1),
                argumentSet("one from the middle, once", List.of(ten, without(ten, 5), ten), 0),
                argumentSet("the oldest", List.of(ten, items(2, 10), items(2, 10)), 0),
                argumentSet("a feed built anew", List.of(ten, items(1, 2), items(1, 2)), 0),
                argumentSet(
                        "an editors' choice",
                        List.of(shuffled(ten), without(shuffled(ten), 5), without(shuffled(ten), 5)),
                        0));
    }

    @ParameterizedTest
    @MethodSource
    void tellsWithdrawnFromPast(List<FeedItem[]> readings, int withdrawn) {
        var known = KnownItems.read(null);
        var found = new HashSet<DocumentId>();
        for (var reading : readings) {
            var read = FeedReading.of("f", feed(reading), known);
            found.addAll(read.withdrawn());
            known = KnownItems.read(read.known().written());
        }

        assertThat(found).hasSize(withdrawn);
    }

    private static Set<DocumentId> documents(List<List<FeedItem>> readings) {
        var documents = new HashSet<DocumentId>();
        var known = KnownItems.read(null);
        for (var reading : readings) {
            var read = FeedReading.of("f", feed(reading.toArray(FeedItem[]::new)), known);
            read.changes().forEach(change -> documents.add(change.document()));
            known = read.known();
        }
        return documents;
    }

    private static ParsedFeed feed(FeedItem... items) {
        return new ParsedFeed("rss_2.0", "T", URI.create("https://n.example/"), "en", null, List.of(items));
    }

    /** Newest first, as feeds are. */
    private static FeedItem[] items(int first, int last) {
        return Stream.iterate(last, n -> n >= first, n -> n - 1)
                .map(n -> item("g" + n, "https://n.example/" + n, "Title " + n, DAY.plusSeconds(60L * n)))
                .toArray(FeedItem[]::new);
    }

    private static FeedItem[] without(FeedItem[] items, int index) {
        return Stream.concat(Arrays.stream(items, 0, index), Arrays.stream(items, index + 1, items.length))
                .toArray(FeedItem[]::new);
    }

    private static FeedItem[] shuffled(FeedItem[] items) {
        var all = items.clone();
        var first = all[0];
        all[0] = all[8];
        all[8] = first;
        return all;
    }

    private static FeedItem item(String guid, String link, String title, Instant published) {
        return new FeedItem(
                guid, link == null ? null : URI.create(link), title, "Text", null, published, List.of(), List.of());
    }
}
