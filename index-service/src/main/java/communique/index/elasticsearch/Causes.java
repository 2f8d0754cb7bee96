package communique.index.elasticsearch;

import co.elastic.clients.transport.TransportException;
import java.io.IOException;
import org.elasticsearch.client.ResponseException;

/** Why Elasticsearch did not do what was asked, in one line for people. */
public final class Causes {

    private static final int NO_STATUS = -1;

    private Causes() {}

    public static String of(IOException failure) {
        var status = statusOf(failure);
        if (status != NO_STATUS) {
            return "Elasticsearch: HTTP " + status;
        }
        Throwable root = failure;
        while (root.getCause() instanceof IOException) {
            root = root.getCause();
        }
        var shown = failure instanceof ElasticsearchRefusedException ? failure : root;
        var text = shown.getMessage() == null ? shown.getClass().getSimpleName() : shown.getMessage();
        return "Elasticsearch: " + text.replaceAll("\\R", " ");
    }

    /** The HTTP status of an answer that is not in Elasticsearch's own words, a proxy's perhaps; -1 if there is none. */
    public static int statusOf(IOException failure) {
        if (failure instanceof ResponseException) {
            return ((ResponseException) failure).getResponse().getStatusLine().getStatusCode();
        }
        return failure instanceof TransportException ? ((TransportException) failure).statusCode() : NO_STATUS;
    }
}
