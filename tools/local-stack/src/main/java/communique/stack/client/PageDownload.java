package communique.stack.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Fetches one page for the user, within limits on size and time. */
public final class PageDownload {

    private static final int LONGEST_BYTES = 20 * 1024 * 1024;
    private static final Duration LONGEST_TIME = Duration.ofSeconds(30);

    private PageDownload() {}

    /**
     * What was fetched.
     *
     * @param address after all redirects
     */
    public record Page(URI address, String contentType, byte[] content) {

        /** Last segment of its path, as the name of a file that is not a page. */
        public String fileName() {
            var path = address.getPath() == null ? "" : address.getPath();
            var name = path.substring(path.lastIndexOf('/') + 1);
            boolean page = contentType.contains("html") && !name.matches("(?i).*\\.x?html?");
            return (name.isEmpty() ? "document" : name) + (page ? ".html" : "");
        }
    }

    /** @throws IOException if there is no page, or it is larger or slower than 20 MB and 30 s */
    public static Page fetch(URI address) throws IOException {
        var http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        var request = HttpRequest.newBuilder(address)
                .timeout(LONGEST_TIME)
                .header("User-Agent", "communique")
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new IOException(address + " answered " + answer.statusCode());
            }
            var type = answer.headers().firstValue("Content-Type").orElse("text/html");
            return new Page(answer.uri(), type, bounded(address, answer.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** A slow page is stopped by closing the stream that its reader uses. */
    private static byte[] bounded(URI address, InputStream body) throws IOException {
        var clock = Executors.newSingleThreadScheduledExecutor();
        try (body) {
            clock.schedule(
                    () -> {
                        body.close();
                        return null;
                    },
                    LONGEST_TIME.toSeconds(),
                    TimeUnit.SECONDS);
            var content = body.readNBytes(LONGEST_BYTES + 1);
            if (content.length > LONGEST_BYTES) {
                throw new IOException(address + " is longer than " + (LONGEST_BYTES >> 20) + " MB");
            }
            return content;
        } finally {
            clock.shutdownNow();
        }
    }
}
