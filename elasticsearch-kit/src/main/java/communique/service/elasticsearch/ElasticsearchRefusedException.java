package communique.service.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.TransportException;
import communique.events.EventJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;

/** The answer to a request has an error status. */
public class ElasticsearchRefusedException extends IOException {

    private static final long serialVersionUID = 1;

    private static final JsonpMapper MAPPER = new JacksonJsonpMapper(EventJson.mapper());
    private static final int MOST_CHARACTERS = 300;

    private final int status;
    private final transient ErrorCause error;

    private ElasticsearchRefusedException(int status, String request, ErrorCause error, Exception cause) {
        super("HTTP " + status + " to " + request + describe(error), cause);
        this.status = status;
        this.error = error;
    }

    static ElasticsearchRefusedException of(ElasticsearchException refused) {
        return new ElasticsearchRefusedException(refused.status(), refused.endpointId(), refused.error(), refused);
    }

    static ElasticsearchRefusedException of(TransportException refused) {
        return new ElasticsearchRefusedException(refused.statusCode(), refused.endpointId(), null, refused);
    }

    static ElasticsearchRefusedException of(ResponseException refused) {
        var answer = refused.getResponse();
        var line = answer.getRequestLine();
        return new ElasticsearchRefusedException(
                answer.getStatusLine().getStatusCode(),
                line.getMethod() + " " + line.getUri(),
                errorIn(answer),
                refused);
    }

    /** HTTP status of the answer. */
    public int status() {
        return status;
    }

    /** What Elasticsearch says about it; empty when somebody else answered, such as a proxy. */
    public Optional<ErrorCause> error() {
        return Optional.ofNullable(error);
    }

    private static ErrorCause errorIn(Response answer) {
        try {
            var body = EntityUtils.toByteArray(answer.getEntity());
            return ErrorResponse.of(response -> response.withJson(
                            MAPPER.jsonProvider().createParser(new ByteArrayInputStream(body)), MAPPER))
                    .error();
        } catch (IOException | RuntimeException e) {
            // A page of a proxy, or nothing at all.
            return null;
        }
    }

    private static String describe(ErrorCause error) {
        if (error == null) {
            return "";
        }
        var type = error.type() == null ? "" : error.type() + ": ";
        var text = ": " + type + String.valueOf(error.reason()).replaceAll("\\R", " ");
        return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + " …" : text;
    }
}
