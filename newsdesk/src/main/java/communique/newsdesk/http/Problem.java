package communique.newsdesk.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import communique.events.EventJson;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** What went wrong, and what the sender can change (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPES = "urn:communique:problem:";

    /** @param code stable, such as {@code wrong-parameter} */
    static Problem of(int status, String code, String title, String detail) {
        return new Problem(TYPES + code, title, status, detail);
    }

    static Problem notFound(String what) {
        return of(404, "not-found", "Not found", what);
    }

    Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }

    void send(RoutingContext request) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", MEDIA_TYPE)
                .end(new String(EventJson.write(this), StandardCharsets.UTF_8));
    }
}
