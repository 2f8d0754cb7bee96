package communique.stack.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Polls a URL for status 200. */
public final class HttpProbe {

    private final HttpClient http;
    private final HttpRequest request;

    /** @param patience timeout of one connection and of one answer */
    public HttpProbe(String url, Duration patience) {
        this.http = HttpClient.newBuilder().connectTimeout(patience).build();
        this.request = HttpRequest.newBuilder(URI.create(url)).timeout(patience).build();
    }

    /** Returns false also while nothing listens, and when the thread is interrupted (the interrupt flag is kept). */
    public boolean isOk() {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
