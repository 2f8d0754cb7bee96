package communique.ingest.feed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FeedReaderTest {

    private static final URI URL = URI.create("https://news.example/feeds/world.xml");

    private static final String RSS_2 = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>World &amp; Peace</title><link>https://news.example/</link><language>en-GB</language><ttl>15</ttl>
            <item><title>Talks in &lt;b&gt;Port Oriel&lt;/b&gt;</title><link>/news/1?utm_source=rss</link>
              <guid isPermaLink="false">n-1</guid><pubDate>Tue, 03 Mar 2026 10:15:00 +0100</pubDate>
              <dc:creator>Ana Petrov</dc:creator><category>Diplomacy</category><category>Iran</category>
              <description>Short.</description><content:encoded><![CDATA[<p>The longer text of the item.</p>]]></content:encoded>
              <enclosure url="https://media.example/1.mp3" length="1" type="audio/mpeg"/></item>
            </channel></rss>
            """;

    private static final String RSS_091 = """
            <?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
            <rss version="0.91"><channel><title>Old</title><link>http://old.example/</link><description>d</description>
            <item><title>First</title><link>http://old.example/1</link><description>Text</description></item></channel></rss>
            """;

    private static final String RSS_1 = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://rdf.example/"><title>RDF</title><link>https://rdf.example/</link><description>d</description></channel>
            <item rdf:about="https://rdf.example/1"><title>First</title><link>https://rdf.example/1</link><dc:date>2026-03-03T09:15:00Z</dc:date></item>
            </rdf:RDF>
            """;

    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Atom</title><id>urn:1</id><updated>2026-03-03T09:15:00Z</updated>
            <entry><title type="html">Talks &amp;amp; treaties</title><id>tag:1</id><link href="https://atom.example/1"/>
            <updated>2026-03-03T09:15:00Z</updated><author><name>Ana Petrov</name></author>
            <summary>Short.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>All of it, at length.</p></div></content></entry></feed>
            """;

    private static final String JSON = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "JSON", "home_page_url": "https://json.example/", "language": "fa",
             "items": [{"id": 7, "url": "/1", "title": "First", "content_html": "<p>Text</p>", "date_published": "2026-03-03T09:15:00Z",
              "authors": [{"name": "Ana Petrov"}], "tags": ["Iran"], "attachments": [{"url": "https://json.example/1.mp3"}]}]}
            """;

    private static final String SITEMAP = """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
              xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
            <url><loc>https://map.example/1</loc><news:news><news:publication><news:name>The Map</news:name><news:language>en</news:language></news:publication>
            <news:publication_date>2026-03-03</news:publication_date><news:title>First</news:title><news:keywords>Iran, talks</news:keywords></news:news>
            <image:image><image:loc>https://map.example/1.jpg</image:loc></image:image></url>
            <url><loc>https://map.example/about</loc></url></urlset>
            """;

    static Stream<Arguments> stopsReadingWhenItTakesTooLong() {
        return Stream.of(
                argumentSet("RSS", RSS_2),
                argumentSet("RDF", RSS_1),
                argumentSet("Atom", ATOM),
                argumentSet("JSON Feed", JSON),
                argumentSet("news sitemap", SITEMAP));
    }

    @ParameterizedTest
    @MethodSource
    void stopsReadingWhenItTakesTooLong(String feed) {
        var seconds = new AtomicLong();
        var time = new ReadingTime(() -> seconds.getAndAdd(11) * 1_000_000_000);

        assertThatThrownBy(() -> FeedReader.read(feed.getBytes(StandardCharsets.UTF_8), null, URL, time))
                .isInstanceOf(NotAFeedException.class)
                .hasMessageContaining("more than 10 s");
    }

    @Test
    void refusesAMillionTagsThatNeverEndWithoutLookingForTheEndOfEach() {
        var tags = ("<rss>" + "<a ".repeat(1_000_000) + "/>").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> FeedReader.read(tags, null, URL))
                .isInstanceOf(NotAFeedException.class)
                .hasMessageContaining("more elements than any feed needs");
    }

    static Stream<Arguments> readsEveryForm() {
        return Stream.of(
                argumentSet("RSS 2.0", RSS_2, "rss_2.0", "World & Peace", "https://news.example/news/1?utm_source=rss"),
                argumentSet("RSS 0.91 with its document type", RSS_091, "rss_0.91U", "Old", "http://old.example/1"),
                argumentSet("RSS 1.0", RSS_1, "rss_1.0", "RDF", "https://rdf.example/1"),
                argumentSet("Atom", ATOM, "atom_1.0", "Atom", "https://atom.example/1"),
                argumentSet("JSON Feed", JSON, "json_1.1", "JSON", "https://news.example/1"),
                argumentSet("news sitemap", SITEMAP, "news-sitemap", "The Map", "https://map.example/1"));
    }

    @ParameterizedTest
    @MethodSource
    void readsEveryForm(String feed, String format, String title, String link) throws NotAFeedException {
        var parsed = read(feed);

        assertThat(parsed.format()).isEqualTo(format);
        assertThat(parsed.title()).isEqualTo(title);
        assertThat(parsed.items()).extracting(FeedItem::link).containsExactly(URI.create(link));
    }

    @Test
    void keepsAllThatAnItemSays() throws NotAFeedException {
        var parsed = read(RSS_2);

        assertThat(parsed.language()).isEqualTo("en-GB");
        assertThat(parsed.timeToLive()).isEqualTo(Duration.ofMinutes(15));
        assertThat(parsed.site()).isEqualTo(URI.create("https://news.example/"));
        assertThat(parsed.items())
                .containsExactly(new FeedItem(
                        "n-1",
                        URI.create("https://news.example/news/1?utm_source=rss"),
                        "Talks in Port Oriel",
                        "<p>The longer text of the item.</p>",
                        "Ana Petrov",
                        Instant.parse("2026-03-03T09:15:00Z"),
                        List.of("Diplomacy", "Iran"),
                        List.of(URI.create("https://media.example/1.mp3"))));
    }

    static Stream<Arguments> readsWhatSitesReallySend() {
        var item = "<item><title>First</title><link>https://news.example/1</link></item></channel></rss>";
        var head = "<rss version=\"2.0\"><channel><title>T</title><link>https://news.example/</link>";
        return Stream.of(
                argumentSet("a warning in front", "<br />\n<b>Warning</b>: x\n<?xml version=\"1.0\"?>" + head + item),
                argumentSet("blank lines in front", "\n\n  " + head + item),
                argumentSet("a byte order mark", "\uFEFF" + head + item),
                argumentSet("a character that XML forbids", head + "<description>a\u0008b</description>" + item),
                argumentSet("an entity of HTML", head + "<description>a&nbsp;b</description>" + item),
                argumentSet("a bare ampersand", head + "<description>a & b</description>" + item),
                argumentSet("no version", head.replace(" version=\"2.0\"", "") + item));
    }

    @ParameterizedTest
    @MethodSource
    void readsWhatSitesReallySend(String feed) throws NotAFeedException {
        assertThat(read(feed).items()).extracting(FeedItem::title).containsExactly("First");
    }

    @Test
    void readsTheEncodingThatTheFeedOrItsServerStates() throws NotAFeedException {
        var feed =
                "<rss version=\"2.0\"><channel><title>Москва</title><link>https://news.example/</link></channel></rss>";
        var declared = "<?xml version=\"1.0\" encoding=\"windows-1251\"?>" + feed;
        var cyrillic = Charset.forName("windows-1251");

        assertThat(FeedReader.read(declared.getBytes(cyrillic), null, URL).title())
                .isEqualTo("Москва");
        assertThat(FeedReader.read(feed.getBytes(cyrillic), "application/xml; charset=windows-1251", URL)
                        .title())
                .isEqualTo("Москва");
    }

    static Stream<Arguments> saysWhatItIsInstead() {
        var entities =
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel><title>&x;</title></channel></rss>";
        return Stream.of(
                argumentSet("nothing", "", "empty"),
                argumentSet("text", "hello", "neither RSS, Atom"),
                argumentSet("other JSON", "{\"a\": 1}", "no JSON Feed"),
                argumentSet(
                        "JSON that breaks off",
                        "{\"version\": \"https://jsonfeed.org/version/1\",\n\"items\": [",
                        "line 2"),
                argumentSet("XML that breaks off", RSS_2.substring(0, 400), "XML cannot be read"),
                argumentSet("entities of its own", entities, "document type"),
                argumentSet("nested without end", "<rss>" + "<a>".repeat(100_000), "nested deeper"),
                argumentSet("a list of feeds", "<opml version=\"2.0\"><body/></opml>", "import it"),
                argumentSet("a list of sitemaps", "<sitemapindex><sitemap/></sitemapindex>", "news sitemap in it"),
                argumentSet(
                        "a sitemap without news",
                        "<urlset><url><loc>https://a.example/</loc></url></urlset>",
                        "without news"),
                argumentSet("a page", "<html><body>Hello</body></html>", "names no feed"),
                argumentSet(
                        "a page that names its feed",
                        "<!doctype html><html><head><link rel=alternate type='application/rss+xml' href='/comments/feed'>"
                                + "<link rel='alternate' type='application/atom+xml' href='/atom.xml'></head></html>",
                        "its feed is https://news.example/atom.xml"),
                argumentSet(
                        "a page that links to its feed",
                        "<html><body><a href='about.html'>About</a><a href='rss.xml'>RSS</a></body></html>",
                        "its feed is https://news.example/feeds/rss.xml"));
    }

    @ParameterizedTest
    @MethodSource
    void saysWhatItIsInstead(String body, String sentence) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(NotAFeedException.class)
                .hasMessageContaining(sentence);
    }

    private static ParsedFeed read(String feed) throws NotAFeedException {
        return FeedReader.read(feed.getBytes(StandardCharsets.UTF_8), null, URL);
    }
}
