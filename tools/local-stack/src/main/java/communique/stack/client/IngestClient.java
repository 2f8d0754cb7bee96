package communique.stack.client;

import communique.events.EventJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Sends documents to ingest-service. */
public final class IngestClient {

    private final HttpJson http;
    private final URI documents;

    public IngestClient(HttpJson http, String ingestService) {
        this.http = http;
        this.documents = URI.create(ingestService + "/documents");
    }

    /** Sends a file of any type. */
    public List<Receipt> file(Path file) throws IOException {
        var boundary = boundary();
        var head = head(boundary, file.getFileName().toString(), "application/octet-stream");
        return upload(boundary, head, BodyPublishers.ofFile(file));
    }

    /** Sends what was read from an address: as bytes, because only they show how a page is encoded. */
    public List<Receipt> page(PageDownload.Page page) throws IOException {
        var boundary = boundary();
        var field =
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"url\"\r\n\r\n" + page.address() + "\r\n";
        var file = BodyPublishers.ofByteArray(page.content());
        return upload(boundary, field + head(boundary, page.fileName(), page.contentType()), file);
    }

    /** Sends plain text. */
    public List<Receipt> text(String text) throws IOException {
        var document = EventJson.mapper().createObjectNode().put("text", text);
        return Receipt.of(http.post(documents, document.toString()));
    }

    /** Sends JSON documents, one per line. */
    public List<Receipt> lines(String lines) throws IOException {
        var answer = http.post(documents, "application/x-ndjson", BodyPublishers.ofString(lines));
        if (!answer.isGood()) {
            return Receipt.of(answer);
        }
        var receipts = new ArrayList<Receipt>();
        for (var line : answer.text().lines().toList()) {
            receipts.add(Receipt.of(EventJson.mapper().readTree(line)));
        }
        return receipts;
    }

    private static String boundary() {
        return "communique-" + UUID.randomUUID();
    }

    private static String head(String boundary, String name, String contentType) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + quoted(name)
                + "\"\r\nContent-Type: " + contentType.replaceAll("[\\r\\n]", " ") + "\r\n\r\n";
    }

    private List<Receipt> upload(String boundary, String head, BodyPublisher content) throws IOException {
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head), content, BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return Receipt.of(http.post(documents, "multipart/form-data; boundary=" + boundary, body));
    }

    private static String quoted(String name) {
        return name.replaceAll("[\"\\\\\\p{Cntrl}]", "_");
    }
}
