package communique.service.elasticsearch;

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
        // Kafka's and a service's own failures come this way, too, and say themselves whose they are.
        var isNamed = text.startsWith("Kafka") || text.startsWith("no answer from");
        return (isNamed ? "" : "Elasticsearch: ") + text.replaceAll("\\R", " ");
    }

    private static int statusOf(IOException failure) {
        return failure instanceof ResponseException refused
                ? refused.getResponse().getStatusLine().getStatusCode()
                : NO_STATUS;
    }
}
