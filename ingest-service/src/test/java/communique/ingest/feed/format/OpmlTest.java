package communique.ingest.feed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OpmlTest {

    @Test
    void readsFeedsWithTheirGroups() {
        var listing = read("""
                <opml version="1.0"><head><title>x</title></head><body>
                <outline text="Agencies"><outline type="rss" text="A &amp; B" xmlUrl="https://a.example/rss" htmlUrl="https://a.example/" language="en"/></outline>
                <outline title="Alone" xmlurl="https://b.example/rss"/>
                </body></opml>""");

        assertThat(listing.faults()).isEmpty();
        assertThat(listing.feeds())
                .containsExactly(
                        new OutlinedFeed(
                                URI.create("https://a.example/rss"),
                                "A & B",
                                "Agencies",
                                URI.create("https://a.example/"),
                                "en"),
                        new OutlinedFeed(URI.create("https://b.example/rss"), "Alone", null, null, null));
    }

    @Test
    void readsWhatItWrites() {
        var feeds = List.of(
                new OutlinedFeed(URI.create("https://c.example/rss?a=1&b=2"), "Сегодня \"<1>\"", null, null, "ru"),
                new OutlinedFeed(
                        URI.create("https://a.example/rss"), "A", "Group", URI.create("https://a.example/"), null));

        var listing = read(Opml.write(feeds));

        assertThat(listing.faults()).isEmpty();
        assertThat(listing.feeds()).containsExactlyInAnyOrderElementsOf(feeds);
    }

    static Stream<Arguments> namesTheLineAndTakesTheRest() {
        var good = "<outline text='Good' xmlUrl='https://a.example/rss'/>\n";
        return Stream.of(
                argumentSet(
                        "an address that is none",
                        good + "<outline text='Bad' xmlUrl='ftp://x'/>\n" + good,
                        "line 3: xmlUrl of Bad",
                        2),
                argumentSet(
                        "a feed without address",
                        good + "<outline type='rss' text='Bad'/>",
                        "line 3: the outline Bad has no xmlUrl",
                        1),
                argumentSet(
                        "broken XML",
                        good + "<outline text='Bad' xmlUrl='https://x.example/'>\n</body></opml>",
                        "line 4: the XML is broken",
                        2));
    }

    @ParameterizedTest
    @MethodSource
    void namesTheLineAndTakesTheRest(String outlines, String fault, int feeds) {
        var listing = read("<opml version='2.0'><body>\n" + outlines + "</body></opml>");

        assertThat(listing.faults()).singleElement().asString().contains(fault);
        assertThat(listing.feeds()).hasSize(feeds);
    }

    @Test
    void saysThatAFileIsNoOpml() {
        assertThat(read("<rss/>").faults()).singleElement().asString().contains("no OPML");
    }

    @Test
    void readsTheListThatIsShipped() throws IOException {
        var home = System.getProperty("communique.home", "..");

        var listing = Opml.read(Files.readAllBytes(Path.of(home, "knowledge", "feeds.opml")));

        assertThat(listing.faults()).isEmpty();
        assertThat(listing.feeds()).hasSizeGreaterThan(18).allSatisfy(feed -> assertThat(feed.language())
                .isNotNull());
    }

    private static Opml.Listing read(String file) {
        return Opml.read(file.getBytes(StandardCharsets.UTF_8));
    }
}
