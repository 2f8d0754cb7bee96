package communique.service.elasticsearch;

import java.io.IOException;

/** Elasticsearch answered, and the answer was no. */
public class ElasticsearchRefusedException extends IOException {

    private static final long serialVersionUID = 1;

    private final int status;

    /** @param request such as {@code PUT /documents-000001} */
    public ElasticsearchRefusedException(int status, String request, Throwable cause) {
        super("HTTP " + status + " to " + request + ": " + firstLine(cause.getMessage()), cause);
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The client's message holds the address first and the answer's JSON behind it. */
    private static String firstLine(String message) {
        if (message == null) {
            return "";
        }
        var answer = message.indexOf('{');
        var text = (answer < 0 ? message : message.substring(answer)).replaceAll("\\R", " ");
        return text.length() > 300 ? text.substring(0, 300) + " …" : text;
    }
}
