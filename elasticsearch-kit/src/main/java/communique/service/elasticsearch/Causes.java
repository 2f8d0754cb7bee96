package communique.service.elasticsearch;

import java.io.IOException;

/** Says in one line for people why Elasticsearch did not do what it was asked. */
public final class Causes {

    private Causes() {}

    public static String of(IOException failure) {
        if (failure instanceof ElasticsearchRefusedException refused) {
            return refused.error().isEmpty()
                    ? "Elasticsearch: HTTP " + refused.status()
                    : "Elasticsearch: " + line(failure);
        }
        Throwable root = failure;
        while (root.getCause() instanceof IOException) {
            root = root.getCause();
        }
        var text = line(root);
        // Failures of Kafka and of other services arrive here too and name themselves.
        var isNamed = text.startsWith("Kafka") || text.startsWith("no answer from");
        return isNamed ? text : "Elasticsearch: " + text;
    }

    private static String line(Throwable failure) {
        var text = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return text.replaceAll("\\R", " ");
    }
}
