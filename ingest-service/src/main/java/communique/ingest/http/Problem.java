package communique.ingest.http;

import communique.events.EventJson;
import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import communique.ingest.stream.KafkaUnavailableException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What went wrong with a request, in the form of RFC 9457, and what its sender can change. */
record Problem(int status, String code, String title, String detail, Map<String, Object> more) {

    private static final Logger LOG = LoggerFactory.getLogger(Problem.class);
    private static final String RETRY_SECONDS = "2";
    private static final long LINGER_MILLIS = 500;

    Problem(int status, String code, String title, String detail) {
        this(status, code, title, detail, Map.of());
    }

    /** The problem that a failure is. */
    static Problem of(Throwable failure) {
        if (failure instanceof RefusedException refused) {
            return new Problem(
                    statusOf(refused.refusal()), refused.refusal().code(), "Document not taken", refused.getMessage());
        }
        if (failure instanceof KafkaUnavailableException away) {
            return unavailable(away.getMessage());
        }
        LOG.error("request failed step=ingest", failure);
        return new Problem(500, "internal", "Not expected", "see the log of the service; sending it again may help");
    }

    static Problem unavailable(String why) {
        return new Problem(
                503, "unavailable", "Not now", why + "; nothing was lost that was confirmed, send it again later");
    }

    static Problem slow() {
        return new Problem(408, "too-slow", "Too slow", "the request took too long to arrive; send it again");
    }

    static Problem tooLong(long longest) {
        return new Problem(
                413, Refusal.TOO_LONG.code(), "Too long", "the request is longer than " + longest + " bytes");
    }

    Problem with(String name, Object value) {
        var all = new LinkedHashMap<>(more);
        all.put(name, value);
        return new Problem(status, code, title, detail, all);
    }

    /** Answers the request with it, unless it has been answered. */
    void send(RoutingContext request) {
        var response = request.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json");
        if (status == 503) {
            response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        if (!request.request().isEnded() && request.request().version() != HttpVersion.HTTP_2) {
            // What is still to come of the body would be read as the next request.
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        var isOver = request.request().isEnded();
        response.end(Buffer.buffer(EventJson.write(asMap()))).onSuccess(sent -> {
            if (!isOver) {
                // Not at once: what the sender has on its way would make the system throw the answer away.
                request.vertx().setTimer(LINGER_MILLIS, fired -> request.request()
                        .connection()
                        .close());
            }
        });
    }

    private Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("type", "urn:communique:problem:" + code);
        map.put("title", title);
        map.put("status", status);
        map.put("detail", detail);
        map.put("code", code);
        map.putAll(more);
        return map;
    }

    private static int statusOf(Refusal refusal) {
        return switch (refusal) {
            case TOO_LONG -> 413;
            case UNSUPPORTED_TYPE -> 415;
            case UNREADABLE_FILE -> 422;
            case ADDRESS_REFUSED -> 403;
            case PAGE_NOT_FETCHED -> 502;
            default -> 400;
        };
    }
}
