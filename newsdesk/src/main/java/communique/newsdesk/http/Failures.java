package communique.newsdesk.http;

import communique.service.elasticsearch.Causes;
import communique.service.elasticsearch.ElasticsearchRefusedException;
import communique.service.http.Problem;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns failures into problems that tell the sender what to change. */
public class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int BAD_REQUEST = 400;

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

    @ServerExceptionMapper
    Response unavailable(IOException e) {
        LOG.warn("no answer reason={}", Causes.of(e));
        return Problem.of(503, "unavailable", "Not available", Causes.of(e) + ". Try again in a moment.")
                .response();
    }
}
