package communique.index.http;

import jakarta.ws.rs.core.Response;

/** What went wrong, and what the sender can change (RFC 9457). */
public record Problem(String type, String title, int status, String detail) {

    static Response response(Response.Status status, String detail) {
        var problem = new Problem("about:blank", status.getReasonPhrase(), status.getStatusCode(), detail);
        return Response.status(status)
                .type("application/problem+json")
                .entity(problem)
                .build();
    }
}
