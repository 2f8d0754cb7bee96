package communique.ingest.web;

import communique.events.submission.RefusedException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Fetches a page, following redirects; the address is judged again after every one. */
final class PageFetcher {

    private static final Map<String, String> HEADERS = Map.of(
            "Accept", "text/html, text/plain;q=0.9, application/pdf;q=0.8, */*;q=0.1", "Accept-Encoding", "identity");

    private final WebConfig config;
    private final PublicHttp http;

    PageFetcher(PublicHttp http, WebConfig config) {
        this.http = http;
        this.config = config;
    }

    /**
     * Fetches a page. Keeps its caller waiting.
     *
     * @throws RefusedException if the address is not allowed, or no page came within the limits
     */
    Page fetch(URI address) throws RefusedException {
        var deadline = System.nanoTime() + config.longestTime().toNanos();
        var url = address;
        for (int hop = 0; hop <= config.redirects(); hop++) {
            var left = Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
            var answer = http.get(url, HEADERS, new PublicHttp.Limits(config.longestPage(), left));
            if (answer.isOk()) {
                return new Page(url, answer.mediaType(), answer.charset(), answer.body());
            }
            if (!answer.isRedirect()) {
                throw PublicHttp.notFetched("the server answered with status " + answer.status());
            }
            url = answer.location();
        }
        throw PublicHttp.notFetched("more than " + config.redirects() + " redirects");
    }
}
