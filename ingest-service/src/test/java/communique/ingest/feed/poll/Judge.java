package communique.ingest.feed.poll;

import communique.ingest.feed.poll.FeedWorld.Answer;
import communique.ingest.feed.poll.FeedWorld.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds every request of the zoo against what servers may expect of a polite reader. */
final class Judge {

    private static final Duration HOST_PAUSE = Duration.ofSeconds(2);
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final int REMEMBERED_BREACHES = 20;

    final List<String> breaches = new ArrayList<>();
    long requests;
    long polls;
    long unchanged;
    long notModified;
    private final Map<String, Instant> hosts = new HashMap<>();
    private final Map<String, Seen> feeds = new HashMap<>();

    private static final class Seen {
        private Instant at;
        private Instant notBefore = Instant.MIN;
        private String etag;
        private String lastModified;
        private boolean gone;
    }

    /** Every request to any path. */
    void asked(Request request) {
        requests++;
        var host = request.host();
        var before = hosts.put(host, request.at());
        if (before != null && Duration.between(before, request.at()).compareTo(HOST_PAUSE) < 0) {
            breach("asked " + host + " again after " + Duration.between(before, request.at()), request);
        }
        if (!String.valueOf(request.header("User-Agent")).startsWith("communique/")) {
            breach("did not say who asks", request);
        }
    }

    /** A poll of a feed. @param isAllowed by robots.txt */
    void polled(Request request, boolean isAllowed) {
        polls++;
        var seen = feeds.computeIfAbsent(request.host() + request.path(), none -> new Seen());
        if (!isAllowed) {
            breach("read what robots.txt forbids", request);
        }
        if (seen.gone) {
            breach("asked again for what is gone", request);
        }
        if (request.at().isBefore(seen.notBefore)) {
            breach("came back before " + seen.notBefore, request);
        }
        if (seen.at != null && Duration.between(seen.at, request.at()).compareTo(SHORTEST) < 0) {
            breach("polled again after " + Duration.between(seen.at, request.at()), request);
        }
        var etag = request.header("If-None-Match");
        var lastModified = request.header("If-Modified-Since");
        if (etag != null && !etag.equals(seen.etag)
                || lastModified != null && !lastModified.equals(seen.lastModified)) {
            breach("sent back another condition than it got", request);
        }
        seen.at = request.at();
    }

    /** What a poll was answered. @param isUnchanged whether the feed is as at the poll before and its server could say so */
    Answer answered(Request request, Answer answer, boolean isUnchanged) {
        var seen = feeds.get(request.host() + request.path());
        if (answer.status() == 200) {
            seen.etag = answer.headers().get("ETag");
            seen.lastModified = answer.headers().get("Last-Modified");
        }
        if (isUnchanged) {
            unchanged++;
            notModified += answer.status() == 304 ? 1 : 0;
        }
        seen.gone = answer.status() == 410;
        return answer;
    }

    /** The server asked to be left alone. */
    void notBefore(Request request, Instant time) {
        feeds.get(request.host() + request.path()).notBefore = time;
    }

    private void breach(String what, Request request) {
        if (breaches.size() < REMEMBERED_BREACHES) {
            breaches.add(what + ": " + request.host() + request.path() + " at " + request.at());
        }
    }
}
