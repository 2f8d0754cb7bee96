package communique.newsdesk.elasticsearch;

import java.io.IOException;

/** Why Elasticsearch did not do what was asked, in one line for people. */
public final class Causes {

    private Causes() {}

    public static String of(IOException failure) {
        Throwable root = failure;
        while (root.getCause() instanceof IOException) {
            root = root.getCause();
        }
        var shown = failure instanceof ElasticsearchRefusedException ? failure : root;
        var text = shown.getMessage() == null ? shown.getClass().getSimpleName() : shown.getMessage();
        return (text.startsWith("Kafka") || text.startsWith("no answer from") ? "" : "Elasticsearch: ")
                + text.replaceAll("\\R", " ");
    }
}
