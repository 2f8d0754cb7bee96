package communique.ingest.feed.format;

import communique.events.submission.PageUrl;
import communique.events.submission.RefusedException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Lists of feeds in OPML 1.0 and 2.0, the form in which all feed readers take and give them. */
public final class Opml {

    private static final String OUTLINE = "outline";

    private Opml() {}

    /**
     * What a file holds.
     *
     * @param feeds those that can be read
     * @param faults one sentence, with its line, for each that cannot, and for the place where the file breaks off
     */
    public record Listing(List<OutlinedFeed> feeds, List<String> faults) {}

    /** Reads as much of a file as can be read. */
    public static Listing read(byte[] file) {
        var feeds = new ArrayList<OutlinedFeed>();
        var faults = new ArrayList<String>();
        try {
            var text = XmlText.of(file, null);
            if (!XmlText.root(text).equals("opml")) {
                faults.add("line 1: this is no OPML; the file must begin with <opml version=\"2.0\">");
                return new Listing(feeds, faults);
            }
            new Outlines(NewsSitemapReader.stream(new StringReader(text)), feeds, faults).run();
        } catch (NotAFeedException e) {
            faults.add("line 1: " + e.getMessage());
        } catch (XMLStreamException e) {
            faults.add("line " + e.getLocation().getLineNumber()
                    + ": the XML is broken here and nothing after it is read; mend this line and import again");
        }
        return new Listing(feeds, faults);
    }

    private record Outlines(XMLStreamReader xml, List<OutlinedFeed> feeds, List<String> faults, Deque<String> groups) {

        Outlines(XMLStreamReader xml, List<OutlinedFeed> feeds, List<String> faults) {
            this(xml, feeds, faults, new ArrayDeque<>());
        }

        void run() throws XMLStreamException {
            while (xml.hasNext()) {
                var event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(OUTLINE)) {
                    open();
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals(OUTLINE)) {
                    groups.pop();
                }
            }
        }

        /** An outline is a feed or, when it has no address, a group of feeds. */
        private void open() {
            var name = PlainText.line(attribute("title") == null ? attribute("text") : attribute("title"));
            var address = attribute("xmlUrl");
            if (address == null) {
                if ("rss".equalsIgnoreCase(attribute("type"))) {
                    fault("the outline " + name + " has no xmlUrl; add the address of its feed");
                }
                groups.push(name == null ? "" : name);
                return;
            }
            var group = groups.peek();
            groups.push(group == null ? "" : group);
            try {
                feeds.add(new OutlinedFeed(
                        PageUrl.parse(address),
                        name,
                        PlainText.nullIfBlank(group),
                        site(),
                        PlainText.nullIfBlank(attribute("language"))));
            } catch (RefusedException e) {
                fault("xmlUrl of " + name + ": " + e.getMessage());
            }
        }

        private URI site() {
            var stated = attribute("htmlUrl");
            return stated == null ? null : PlainText.address(URI.create("https://none.invalid/"), stated);
        }

        private String attribute(String wanted) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeLocalName(i).equalsIgnoreCase(wanted)) {
                    return PlainText.nullIfBlank(xml.getAttributeValue(i));
                }
            }
            return null;
        }

        private void fault(String what) {
            faults.add("line " + xml.getLocation().getLineNumber() + ": " + what);
        }
    }

    /** A file that {@link #read} and other feed readers take, with one outline for each group. */
    public static String write(Collection<OutlinedFeed> feeds) {
        var groups = new TreeMap<String, List<OutlinedFeed>>();
        feeds.forEach(
                feed -> groups.computeIfAbsent(feed.group() == null ? "" : feed.group(), none -> new ArrayList<>())
                        .add(feed));
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("opml");
            xml.writeAttribute("version", "2.0");
            xml.writeCharacters("\n  ");
            xml.writeStartElement("head");
            xml.writeStartElement("title");
            xml.writeCharacters("Feeds of Communiqué");
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeCharacters("\n  ");
            xml.writeStartElement("body");
            for (var group : groups.entrySet()) {
                writeGroup(xml, group.getKey(), group.getValue());
            }
            xml.writeCharacters("\n  ");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write OPML", e);
        }
        return text + "\n";
    }

    private static void writeGroup(XMLStreamWriter xml, String group, List<OutlinedFeed> feeds)
            throws XMLStreamException {
        if (group.isEmpty()) {
            writeFeeds(xml, feeds, "\n    ");
            return;
        }
        xml.writeCharacters("\n    ");
        xml.writeStartElement(OUTLINE);
        xml.writeAttribute("text", group);
        writeFeeds(xml, feeds, "\n      ");
        xml.writeCharacters("\n    ");
        xml.writeEndElement();
    }

    private static void writeFeeds(XMLStreamWriter xml, List<OutlinedFeed> feeds, String indent)
            throws XMLStreamException {
        for (var feed : feeds) {
            xml.writeCharacters(indent);
            xml.writeEmptyElement(OUTLINE);
            xml.writeAttribute("type", "rss");
            xml.writeAttribute("text", feed.name() == null ? feed.url().toString() : feed.name());
            xml.writeAttribute("xmlUrl", feed.url().toString());
            if (feed.site() != null) {
                xml.writeAttribute("htmlUrl", feed.site().toString());
            }
            if (feed.language() != null) {
                xml.writeAttribute("language", feed.language());
            }
        }
    }
}
