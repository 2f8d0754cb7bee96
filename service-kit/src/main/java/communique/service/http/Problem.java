package communique.service.http;

import communique.events.EventJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;

/**
 * What went wrong with a request and what its sender can change, in the form of RFC 9457.
 *
 * @param type {@code urn:communique:problem:} and the code
 * @param code stable, such as {@code wrong-parameter}
 */
public record Problem(String type, String title, int status, String detail, String code) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** @param code stable, such as {@code wrong-parameter} */
    public static Problem of(int status, String code, String title, String detail) {
        return new Problem("urn:communique:problem:" + code, title, status, detail, code);
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
        if (!request.request().isEnded()) {
            // What is still to come of the body would be read as the next request.
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        response.end(Buffer.buffer(EventJson.write(this)));
    }
}
