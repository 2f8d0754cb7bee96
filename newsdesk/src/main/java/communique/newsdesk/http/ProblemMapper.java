package communique.newsdesk.http;

import communique.service.elasticsearch.Causes;
import communique.service.elasticsearch.ElasticsearchRefusedException;
import communique.service.http.Problem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns failures into problems that tell the sender what to change. */
public class ProblemMapper {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
    private static final int BAD_REQUEST = 400;

    private static final Map<Integer, String> ADVICE = Map.of(
            400, "The body cannot be read as what /q/openapi says it should be.",
            404, "There is nothing at this address. /q/openapi lists what there is.",
            405, "This address does not take this method. /q/openapi says which it takes.",
            406, "This address answers with application/json.",
            415, "This address does not take a body of this media type. /q/openapi says which it takes.");

    @ServerExceptionMapper
    Response refused(ElasticsearchRefusedException e) {
        if (e.status() == BAD_REQUEST) {
            return Problem.of(
                            BAD_REQUEST,
                            "not-understood",
                            "Not understood",
                            "Elasticsearch could not make sense of this search; leave out 'after' or simplify 'q'.")
                    .response();
        }
        return unavailable(e);
    }

    /** What the framework refuses itself would have no body. */
    @ServerExceptionMapper
    Response refused(WebApplicationException e) {
        var response = e.getResponse();
        if (response.hasEntity()) {
            return response;
        }
        var advice = ADVICE.getOrDefault(response.getStatus(), "See /q/openapi for what can be asked.");
        var reason = response.getStatusInfo().getReasonPhrase();
        var problem =
                Problem.of(response.getStatus(), reason.toLowerCase(Locale.ROOT).replace(' ', '-'), reason, advice);
        return problem.response();
    }

    @ServerExceptionMapper
    Response unavailable(UncheckedIOException e) {
        return e.getCause() instanceof ElasticsearchRefusedException refused
                ? refused(refused)
                : unavailable(e.getCause());
    }

    @ServerExceptionMapper
    Response unavailable(IOException e) {
        LOG.warn("no answer reason={}", Causes.of(e));
        return Problem.of(503, "unavailable", "Not available", Causes.of(e) + ". Try again in a moment.")
                .response();
    }
}
