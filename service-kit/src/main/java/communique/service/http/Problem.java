package communique.service.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import communique.events.EventJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What went wrong with a request and what its sender can change, in the form of RFC 9457.
 *
 * @param type {@code urn:communique:problem:} and the code
 * @param code stable, such as {@code wrong-parameter}
 * @param more members beside the usual ones, by name
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @JsonAnyGetter Map<String, Object> more) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int UNAVAILABLE = 503;
    private static final String RETRY_SECONDS = "2";
    private static final long LINGER_MILLIS = 500;

    /** @param code stable, such as {@code wrong-parameter} */
    public static Problem of(int status, String code, String title, String detail) {
        return new Problem("urn:communique:problem:" + code, title, status, detail, code, Map.of());
    }

    /** There is no such thing. */
    public static Problem notFound(String what) {
        return of(404, "not-found", "Not found", what);
    }

    /** The same with one member more. */
    public Problem with(String name, Object value) {
        var all = new LinkedHashMap<>(more);
        all.put(name, value);
        return new Problem(type, title, status, detail, code, all);
    }

    public Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }

    /** Answers the request with it, unless it has been answered. */
    public void send(RoutingContext request) {
        var response = request.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
        if (status == UNAVAILABLE) {
            response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        // In HTTP/2 other requests share the connection, and none of them can be taken for the rest of this one.
        var mustClose = !request.request().isEnded() && request.request().version() != HttpVersion.HTTP_2;
        if (mustClose) {
            // What is still to come of the body would be read as the next request.
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        response.end(Buffer.buffer(EventJson.write(this))).onSuccess(sent -> {
            if (mustClose) {
                // Not at once: what the sender has on its way would make the system throw the answer away.
                request.vertx().setTimer(LINGER_MILLIS, fired -> request.request()
                        .connection()
                        .close());
            }
        });
    }
}
