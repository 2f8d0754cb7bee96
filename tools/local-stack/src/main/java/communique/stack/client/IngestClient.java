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
        return upload(file.getFileName().toString(), BodyPublishers.ofFile(file));
    }

    /** Sends bytes as a file with that name. */
    public List<Receipt> bytes(String name, byte[] content) throws IOException {
        return upload(name, BodyPublishers.ofByteArray(content));
    }

    /** Sends a page that was read from an address. */
    public List<Receipt> page(URI address, String html) throws IOException {
        var document = EventJson.mapper().createObjectNode();
        document.put("html", html).put("url", address.toString());
        return Receipt.of(http.post(documents, document.toString()));
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

    private List<Receipt> upload(String name, BodyPublisher content) throws IOException {
        var boundary = "communique-" + UUID.randomUUID();
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + quoted(name)
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head), content, BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return Receipt.of(http.post(documents, "multipart/form-data; boundary=" + boundary, body));
    }

    private static String quoted(String name) {
        return name.replaceAll("[\"\\\\\\p{Cntrl}]", "_");
    }
}
