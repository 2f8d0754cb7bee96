package communique.stack.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Polls a URL for status 200. */
public final class HttpProbe {

    private final HttpClient http;
    private final HttpRequest request;

    /** @param patience timeout of one connection and of one answer */
    public HttpProbe(String url, Duration patience) {
        this(HttpRequest.newBuilder(URI.create(url)), patience);
    }

    private HttpProbe(HttpRequest.Builder request, Duration patience) {
        this.http = HttpClient.newBuilder().connectTimeout(patience).build();
        this.request = request.timeout(patience).build();
    }

    /** Polls as a user with a password. */
    public static HttpProbe as(String user, String password, String url, Duration patience) {
        var credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new HttpProbe(
                HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Basic " + credentials), patience);
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
