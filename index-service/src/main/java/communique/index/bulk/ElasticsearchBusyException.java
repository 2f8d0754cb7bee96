package communique.index.bulk;

/** Not everything is written yet; the same call later writes the rest. The message says why. */
public class ElasticsearchBusyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ElasticsearchBusyException(String cause) {
        super(cause);
    }

    public ElasticsearchBusyException(String cause, Throwable failure) {
        super(cause, failure);
    }
}
