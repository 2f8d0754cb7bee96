package communique.newsdesk.http;

import communique.newsdesk.elasticsearch.DocumentSearch;
import communique.newsdesk.read.Paging;
import communique.newsdesk.read.Paging.Order;
import communique.newsdesk.read.SearchPage.Hit;
import communique.newsdesk.read.SearchPage.Piece;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Any search as a feed, so that a feed reader can follow it. Entries are in the order in which documents came in. */
@Path("/api/feed")
public class FeedResource {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int ENTRIES = 50;

    private final DocumentSearch documents;
    private final Filters filters;

    public FeedResource(DocumentSearch documents, Filters filters) {
        this.documents = documents;
        this.filters = filters;
    }

    @GET
    @Path("atom")
    @Produces(MediaType.APPLICATION_ATOM_XML)
    @Operation(operationId = "atomFeed", summary = "The 50 documents that came in last, as an Atom feed")
    public String atom(@Context UriInfo request, @BeanParam FilterParameters filter) throws IOException {
        var found = found(filter);
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", request.getRequestUri().toString());
            element(xml, "title", title(request));
            element(
                    xml,
                    "updated",
                    found.isEmpty() ? "1970-01-01T00:00:00Z" : found.get(0).receivedAt());
            link(xml, "self", request.getRequestUri().toString());
            for (var hit : found) {
                entry(xml, hit, request);
            }
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return text.toString();
    }

    @GET
    @Path("json")
    @Produces("application/feed+json")
    @Operation(operationId = "jsonFeed", summary = "The 50 documents that came in last, as a JSON Feed")
    public Map<String, Object> json(@Context UriInfo request, @BeanParam FilterParameters filter) throws IOException {
        var feed = new LinkedHashMap<String, Object>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", title(request));
        feed.put("home_page_url", request.getBaseUri().toString());
        feed.put("feed_url", request.getRequestUri().toString());
        feed.put("items", found(filter).stream().map(hit -> item(hit, request)).toList());
        return feed;
    }

    private List<Hit> found(FilterParameters filter) throws IOException {
        return documents
                .search(filters.ofDocuments(filter), new Paging(ENTRIES, Order.ARRIVED, List.of()))
                .documents();
    }

    private static Map<String, Object> item(Hit hit, UriInfo request) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", hit.id());
        item.put("url", ExportResource.link(request, hit.id(), null));
        item.put("title", text(hit.title()));
        item.put("content_text", summary(hit));
        item.put("date_published", hit.receivedAt());
        if (hit.source() != null) {
            item.put("authors", List.of(Map.of("name", hit.source())));
        }
        return item;
    }

    private static void entry(XMLStreamWriter xml, Hit hit, UriInfo request) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", ExportResource.link(request, hit.id(), null));
        element(xml, "title", text(hit.title()));
        element(xml, "updated", hit.receivedAt());
        link(xml, "alternate", ExportResource.link(request, hit.id(), null));
        xml.writeStartElement("author");
        element(xml, "name", hit.source() == null ? "source unknown" : hit.source());
        xml.writeEndElement();
        element(xml, "summary", summary(hit));
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(
                text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", ""));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String kind, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", kind);
        xml.writeAttribute("href", address);
    }

    private static String title(UriInfo request) {
        var filter = request.getQueryParameters().values().stream()
                .map(values -> String.join(", ", values))
                .collect(Collectors.joining(", "));
        return filter.isEmpty() ? "Communiqué" : "Communiqué: " + filter;
    }

    private static String summary(Hit hit) {
        return hit.fragments().stream().map(FeedResource::text).collect(Collectors.joining(" … "));
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
