package communique.ingest.feed.format;

import java.io.Reader;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** News sitemaps: a sitemap (sitemaps.org) whose entries have a {@code news:news} part. They name pages, no text. */
final class NewsSitemapReader {

    private static final int MOST_ITEMS = 500;
    private static final int MOST_NAMES = 30;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private final URI url;
    private final List<FeedItem> items = new ArrayList<>();
    private String name;
    private String language;

    private NewsSitemapReader(XMLStreamReader xml, URI url) {
        this.xml = xml;
        this.url = url;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** A stream over text that has been through {@link XmlText}. */
    static XMLStreamReader stream(Reader text) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(text);
    }

    static ParsedFeed read(String text, URI url, ReadingTime time) throws NotAFeedException {
        try {
            return new NewsSitemapReader(stream(time.of(text)), url).read();
        } catch (XMLStreamException e) {
            throw new NotAFeedException(
                    "its XML is wrong at line " + e.getLocation().getLineNumber(), e);
        }
    }

    private ParsedFeed read() throws XMLStreamException, NotAFeedException {
        while (xml.hasNext() && items.size() < MOST_ITEMS) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("url")) {
                readEntry();
            }
        }
        if (items.isEmpty()) {
            throw new NotAFeedException(
                    "it is a sitemap without news; give the address of the site's news sitemap or of its feed");
        }
        return new ParsedFeed("news-sitemap", name, url.resolve("/"), language, null, items);
    }

    private void readEntry() throws XMLStreamException {
        var values = new HashMap<String, String>();
        var isNews = false;
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("url")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                isNews |= xml.getLocalName().equals("news");
                readValue(values);
            }
        }
        var link = PlainText.address(url, values.get("loc"));
        if (isNews && link != null) {
            name = name == null ? PlainText.line(values.get("name")) : name;
            language = language == null ? PlainText.nullIfBlank(values.get("language")) : language;
            items.add(item(link, values));
        }
    }

    /** The first of each name counts: an image within the entry has a {@code loc} and a {@code title}, too. */
    private void readValue(Map<String, String> values) throws XMLStreamException {
        var field = xml.getLocalName();
        if (List.of("loc", "title", "publication_date", "keywords", "name", "language")
                .contains(field)) {
            values.putIfAbsent(field, xml.getElementText());
        }
    }

    private static FeedItem item(URI link, Map<String, String> values) {
        return new FeedItem(
                null,
                link,
                PlainText.line(values.get("title")),
                null,
                null,
                date(values.get("publication_date")),
                Arrays.stream(values.getOrDefault("keywords", "").split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .limit(MOST_NAMES)
                        .toList(),
                List.of());
    }

    private static Instant date(String text) {
        try {
            var stated = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
            return stated.length() == 10
                    ? LocalDate.parse(stated).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(stated).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
